import { readdir, readFile, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { attachmentMimes, maxAttachmentBytes } from '#shared/domain/attachments/index.ts';
import type { ChecklistItem } from '#shared/domain/rules/index.ts';
import { evaluateSituation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { recogniseContent, translating } from '#core/storage/index.ts';
import type { BundleFile, BundleSource } from './documents.ts';

/**
 * The checklist item that a file is named for: `undangan.pdf`, `undangan 2.jpg`, and for the papers of one
 * traveller `paspor@2.jpg`, counted in the dossier's order. Null when no item has that name.
 */
export function itemOfName(
  name: string,
  items: readonly Pick<ChecklistItem, 'id' | 'key' | 'traveller'>[],
  travellers: readonly string[],
): string | null {
  const base = parse(name).name.toLowerCase();
  const [, id = '', position = ''] = /^([a-z0-9_-]+?)(?:@(\d+))?(?:[ .].*)?$/u.exec(base) ?? [];
  const named = items.filter((item) => item.id.toLowerCase() === id);
  if (position !== '') {
    const traveller = travellers[Number(position) - 1];
    if (traveller === undefined) return null;
    return named.find((item) => item.traveller === traveller)?.key ?? null;
  }
  return named.find(({ traveller }) => traveller === null)?.key ?? named[0]?.key ?? null;
}

/** Files of a folder that are named for checklist items, by name; what belongs to none is listed apart. */
export async function folderFiles(
  context: CoreContext,
  { situation }: Pick<BundleSource, 'situation'>,
  folder: string,
): Promise<{ files: BundleFile[]; strangers: string[] }> {
  const today = context.clock.today(situation.office.timeZone);
  const { items } = evaluateSituation(context.rules, situation, today);
  const travellers = situation.dossier.travellers.map(({ id }) => id);
  const names = await readdir(folder).catch(() => {
    throw new AppError('file_gone', { name: folder });
  });
  const files: BundleFile[] = [];
  const strangers: string[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const about = await stat(path);
    // SECURITY: no pipes, no devices; they have no end.
    if (!about.isFile() || name.startsWith('.')) continue;
    const item = itemOfName(name, items, travellers);
    const fits = about.size > 0 && about.size <= maxAttachmentBytes;
    const mime = item === null || !fits ? null : await mimeOf(path);
    if (item === null || mime === null) {
      strangers.push(name);
      continue;
    }
    const read = async () => new Uint8Array(await translating(() => readFile(path)));
    files.push({ id: name, item, fileName: name, bytes: about.size, mime, read });
  }
  return { files, strangers };
}

async function mimeOf(path: string) {
  try {
    return await recogniseContent(await readFile(path), attachmentMimes);
  } catch {
    return null;
  }
}
