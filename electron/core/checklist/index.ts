export { changeDossier, refreshSummary, travelDossier } from './changeDossier.ts';
export { checklistProcedures } from './procedures.ts';
export {
  evaluateSituation,
  explainerOf,
  evaluationOf,
  readSituation,
  readSurroundings,
  situationOfFile,
  type PaperStanding,
  type Situation,
  type Surroundings,
} from './situation.ts';
