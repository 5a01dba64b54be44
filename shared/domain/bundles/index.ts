export * from './bundle.ts';
export * from './compression.ts';
export * from './geometry.ts';
export * from './imagePage.ts';
export * from './numbering.ts';
export * from './plan.ts';
export * from './sheet.ts';
