export { checkCode } from './checkCodes.ts';
export { compareFiles } from './matchLetter.ts';
export { signingProcedures } from './procedures.ts';
export { isPdf, readOutsideFile } from './readFile.ts';
export { inspectFile } from './signedFiles.ts';
export { inSigningProcess } from './signingProcess.ts';
