export { storeProcedures } from './procedures.ts';
