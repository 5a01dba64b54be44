export type { FileHandles, PublishedMime, ReadableFile } from './fileHandles.ts';
export { publishCopy } from './publishCopy.ts';
export { writeUserFile } from './writeUserFile.ts';
export { FileHandleRegistry, type FileRight, type GrantedFile } from './fileHandleRegistry.ts';
