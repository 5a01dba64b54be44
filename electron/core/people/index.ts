export { peopleProcedures } from './procedures.ts';
