export { planProcedures } from './procedures.ts';
export { planSheet } from './sheet.ts';
