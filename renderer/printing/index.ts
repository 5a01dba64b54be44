export { PrintDialog, type PrintChoice } from './PrintDialog.tsx';
export { PrintLog } from './PrintLog.tsx';
export { PrintersPart } from './PrintersPart.tsx';
