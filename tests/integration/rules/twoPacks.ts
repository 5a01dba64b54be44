import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedAssets, temporaryFolder } from '../core/support.ts';

/** Name of the pack that is shipped. */
export const shippedPackId = 'id-pdln-2026-11';

/** Name of the pack that a test adds. */
export const nextPackId = 'id-pdln-2027-03';

/**
 * A copy of the shipped data with a second, newer pack that differs from the first as `edits` say.
 *
 * `edits` are replacements by file of the pack; each text must stand in its file.
 */
export async function assetsWithNextPack(
  edits: Record<string, [from: string, to: string][]>,
  given: { compiled?: string; validFrom?: string } = {},
): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of await readdir(shippedAssets)) {
    if (name !== 'rules') await symlink(join(shippedAssets, name), join(folder, name));
  }
  await mkdir(join(folder, 'rules'));
  await cp(join(shippedAssets, 'rules', shippedPackId), join(folder, 'rules', shippedPackId), {
    recursive: true,
  });
  const next = join(folder, 'rules', nextPackId);
  await cp(join(shippedAssets, 'rules', shippedPackId), next, { recursive: true });
  const valid = given.validFrom === undefined ? '' : `\nvalid_from: ${given.validFrom}`;
  const all: typeof edits = {
    ...edits,
    'pack.yaml': [
      [`id: ${shippedPackId}`, `id: ${nextPackId}${valid}`],
      ['compiled: 2026-11-22', `compiled: ${given.compiled ?? '2027-03-01'}`],
      ['version: "2026.11"', 'version: "2027.03"'],
      ...(edits['pack.yaml'] ?? []),
    ],
  };
  for (const [file, replacements] of Object.entries(all)) {
    const path = join(next, file);
    let text = await readFile(path, 'utf8');
    for (const [from, to] of replacements) {
      if (!text.includes(from)) throw new Error(`${from} is not in ${file}`);
      text = text.replace(from, to);
    }
    await writeFile(path, text);
  }
  return folder;
}
