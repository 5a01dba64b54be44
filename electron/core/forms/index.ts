export { formsFillCommand, formsInspectCommand } from './commands.ts';
export {
  loadFormAssets,
  renderExitPermitForm,
  renderExitPermitForms,
  type ExitPermitRequest,
  type ExitPermitResult,
  type FormAssets,
} from './exitPermit.ts';
export { fillForm, type FilledForm, type FillOptions } from './fill.ts';
export { inspectForm } from './inspect.ts';
