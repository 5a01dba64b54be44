export { changeDossier, refreshSummary, travelDossier } from './changeDossier.ts';
export { checklistProcedures } from './procedures.ts';
export {
  evaluateSituation,
  explainerOf,
  evaluationOf,
  readSituation,
  situationOfFile,
  type PaperStanding,
  type Situation,
} from './situation.ts';
