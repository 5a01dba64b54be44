export { paperFileName, safeFileName, uniqueName } from './fileName.ts';
export { findingsOf, makePaper, type MadePaper, type PaperMakers } from './makePaper.ts';
export { planPapers, type PlannedPaper } from './paperPlan.ts';
export { logoBytes } from './paperDesk.ts';
export { papersProcedures } from './procedures.ts';
