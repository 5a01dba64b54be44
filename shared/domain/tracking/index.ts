export * from './stage.ts';
export * from './standing.ts';
export * from './tracking.ts';
