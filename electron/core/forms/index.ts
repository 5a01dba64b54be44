export { formsFillCommand, formsInspectCommand } from './commands.ts';
export {
  loadFormAssets,
  renderExitPermitForm,
  renderExitPermitForms,
  type ExitPermitRequest,
  type ExitPermitResult,
  type FormAssets,
} from './exitPermit.ts';
export { openForm, type OpenForm } from './document.ts';
export { annotationInk } from './flatten.ts';
export { isSigned, kindOf } from './inspect.ts';
export { readFields, type FieldModel } from './model.ts';
export { fillTaughtForm, studyForm, type TaughtFill } from './taught/index.ts';
