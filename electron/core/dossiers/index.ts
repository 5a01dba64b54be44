export { refreshForToday } from './dayRefresh.ts';
export { dossiersProcedures } from './procedures.ts';
