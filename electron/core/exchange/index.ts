export {
  dossierFileText,
  exportDossier,
  importDossier,
  parseDossierFile,
  readDossierFile,
  writeDossierFile,
} from './dossierFiles.ts';
