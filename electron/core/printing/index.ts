export { printingProcedures } from './procedures.ts';
export { readPrintSettings } from './settings.ts';
export { shiftApart } from './shiftApart.ts';
