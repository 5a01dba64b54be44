import { writeFile } from 'node:fs/promises';
import { publishedFileUrl } from '#shared/contract/coreHost.ts';
import type { FileHandles, PublishedMime } from './fileHandles.ts';

/** Where a plain copy is written and how the window gets at it. */
interface CopyPlaces {
  temporary: { fileFor: (fileName: string) => Promise<string> };
  files: Pick<FileHandles, 'publish'>;
}

/** Writes a plain copy for the window to show or print: its handle, and the address under which the window reads it. */
export async function publishCopy(
  { temporary, files }: CopyPlaces,
  file: { name: string; mime: PublishedMime; bytes: Uint8Array },
): Promise<{ handle: string; url: string }> {
  const { name, mime, bytes } = file;
  const path = await temporary.fileFor(name);
  // SECURITY: the copy is plain; only the user who runs the program may read it.
  await writeFile(path, bytes, { mode: 0o600 });
  const handle = files.publish({ path, name, mime });
  return { handle, url: publishedFileUrl(handle) };
}
