export * from './dossier.ts';
export * from './entrySections.ts';
