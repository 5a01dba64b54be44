export { planOf, requestOf, type BundleFile, type BundleSource } from './documents.ts';
export { makeBundle } from './makeBundle.ts';
export type { BundleDocument, BundleRequest, BundleStep } from './request.ts';
export { folderFiles, itemOfName } from './folderFiles.ts';
export { readSource } from './source.ts';
export { bundlesProcedures } from './procedures.ts';
