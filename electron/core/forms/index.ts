export { formsFillCommand, formsInspectCommand } from './commands.ts';
export {
  loadFormAssets,
  renderExitPermitForm,
  renderExitPermitForms,
  type ExitPermitRequest,
  type ExitPermitResult,
  type FormAssets,
} from './exitPermit.ts';
