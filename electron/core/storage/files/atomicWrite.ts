import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '../errors.ts';

/**
 * Makes the entries of a folder durable.
 *
 * Windows cannot open folders and keeps its directory journal itself, so a refusal is no error.
 */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network file systems refuse fsync on folders too; the file's own fsync has been done.
  }
}

/** Makes a folder with the folders above it; unlike Node it says why it cannot, for example `EROFS`. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    // Node reports ENOENT for a parent on a read-only disk.
    if (hasCode(error, 'ENOENT')) await access(await nearestFolder(path), constants.W_OK);
    throw error;
  }
}

async function nearestFolder(path: string): Promise<string> {
  const parent = dirname(path);
  if (parent === path) return path;
  return access(parent).then(
    () => parent,
    () => nearestFolder(parent),
  );
}

/** Writes a file so that after a power cut either the old or the new content is there, never a mixture. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}
