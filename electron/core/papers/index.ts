export { paperFileName, safeFileName, uniqueName } from './fileName.ts';
export {
  contentOf,
  findingsOf,
  makePaper,
  markedContentOf,
  type MadePaper,
  type PaperMakers,
  type PaperSource,
} from './makePaper.ts';
export { paperOfPlan, planPapers, type PlannedPaper } from './paperPlan.ts';
export {
  fieldsInUse,
  logoBytes,
  openPaperDesk,
  paperSummary,
  type PaperDesk,
} from './paperDesk.ts';
export { issuePaper } from './issuePaper.ts';
export { papersProcedures } from './procedures.ts';
export { finalPdf } from './signedFile.ts';
