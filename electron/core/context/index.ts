export { actor } from './actor.ts';
export * from './changes.ts';
export type { CoreContext } from './coreContext.ts';
export { os } from './implementer.ts';
export * from './log.ts';
export { PreferencesFile } from './preferencesFile.ts';
export type { Clock, NewId } from './ports.ts';
export * from './systemPorts.ts';
export { TemporaryFiles } from './temporaryFiles.ts';
