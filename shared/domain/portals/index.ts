export * from './csv.ts';
export * from './pack.ts';
export * from './portal.ts';
export * from './preflight.ts';
export * from './sheet.ts';
export * from './sizeWords.ts';
export type { PortalCosts, PortalLetter, ValueInput } from './values.ts';
