export * from './dossier.ts';
export * from './entrySections.ts';
export * from './journey.ts';
export * from './tripFacts.ts';
export * from './consularServices.ts';
