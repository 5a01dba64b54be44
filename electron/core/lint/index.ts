export { lintDossierFile, lintKeptDossier } from './lintDossier.ts';
export { lintProcedures } from './procedures.ts';
