export { officeProcedures } from './procedures.ts';
