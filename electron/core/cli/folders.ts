import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writingTo } from './failures.ts';

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** One level after another: Node's own recursion never ends where a file system refuses new folders (`/proc`). */
async function makeLevels(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && (await stat(path)).isDirectory()) return;
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error;
    await makeLevels(dirname(path));
    await mkdir(path);
  }
}

/** Makes the folder that the user named, with those above it; error: read_only with the path. */
export function makeOutFolder(path: string): Promise<void> {
  return writingTo(path, () => makeLevels(path));
}
