import { translating, writeFileAtomically } from '#core/storage/index.ts';

/**
 * Writes a file where the user chose, as a whole or not at all.
 *
 * @throws AppError `disk_full`, `read_only`.
 */
export function writeUserFile(path: string, content: string | Uint8Array): Promise<void> {
  return translating(() => writeFileAtomically(path, content));
}
