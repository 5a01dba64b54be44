export { fillKept, taughtInput, type FormSource } from './fillKept.ts';
export { readFormFile } from './formFiles.ts';
export { formPdf, readKeptForms, type KeptForm } from './keptForms.ts';
export { taughtFormsProcedures } from './procedures.ts';
export { taughtPapers, type TaughtPaper } from './taughtPapers.ts';
