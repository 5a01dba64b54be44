import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from '../errors.ts';

/**
 * Makes the entries of a folder durable.
 *
 * Windows cannot open folders and keeps its directory journal itself, so a refusal is no error.
 */
async function syncFolder(folder: string): Promise<void> {
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

const renameAttempts = 8;

/**
 * Moves a file or folder into place and makes the move durable.
 *
 * On Windows a virus scanner or indexer may hold a new file for a moment, so a refusal there is tried again.
 */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      break;
    } catch (error) {
      const isHeld = process.platform === 'win32' && hasCode(error, 'EPERM', 'EACCES', 'EBUSY');
      if (!isHeld || attempt === renameAttempts) throw error;
      await delay(attempt * 25);
    }
  }
  await syncFolder(dirname(to));
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
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveIntoPlace(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
