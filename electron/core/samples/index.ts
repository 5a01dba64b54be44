export { fillSampleStore, sampleDossierFile } from './fillSampleStore.ts';
export type { SampleSources } from './buildDossierFile.ts';
