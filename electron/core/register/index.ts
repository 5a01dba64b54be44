export { registerProcedures } from './procedures.ts';
