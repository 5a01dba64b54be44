export { printingProcedures } from './procedures.ts';
export { readPrintSettings } from './settings.ts';
export { shiftPages } from './shiftPages.ts';
