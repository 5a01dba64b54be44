export * from './calibration.ts';
export * from './printing.ts';
