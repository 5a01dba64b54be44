export { dossiersProcedures } from './procedures.ts';
