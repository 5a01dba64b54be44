export { officeTemplates } from './ownTemplates.ts';
export { templatesProcedures } from './procedures.ts';
