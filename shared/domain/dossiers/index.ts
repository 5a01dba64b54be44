export * from './dossier.ts';
export * from './dossierFile.ts';
