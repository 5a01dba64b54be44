export * from './dossierFile.ts';
