import { z } from 'zod';
import type { PortalProgress } from '#shared/contract/index.ts';
import { sizeWords, type PortalId } from '#shared/domain/portals/index.ts';
import { readDossierFile } from '#core/exchange/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import {
  exportPack,
  openPortalDesk,
  portalDeskOfFile,
  type PortalDesk,
} from '#core/portals/index.ts';
import { writingTo } from './failures.ts';
import { makeOutFolder } from './folders.ts';
import { isCoarse } from '#shared/domain/bundles/index.ts';
import { exitCodes, type Output } from './output.ts';
import { withStore, withStoreIfThere, type CommonOptions } from './withCore.ts';

type Done = Extract<PortalProgress, { type: 'done' }>;

async function packInto(context: CoreContext, desk: PortalDesk, folder: string): Promise<Done> {
  await makeOutFolder(folder);
  return writingTo(folder, async () => {
    let last: Done = { type: 'done', files: [], open: [], limit: desk.portal.max_file_bytes };
    for await (const message of exportPack(context, desk, { folder })) {
      if (message.type === 'done') last = message;
    }
    return last;
  });
}

/**
 * `portal-pack FILE|ID --portal simpel --out DIR`: one PDF for each slot, the list of participants, the sheet of entries.
 *
 * Exit code 1 when a required slot has no file, or one that the portal will refuse.
 */
export async function portalPackCommand(
  source: string,
  options: CommonOptions & { portal: PortalId; out: string },
  output: Output,
): Promise<number> {
  const isKept = z.uuid().safeParse(source).success;
  const done = isKept
    ? await withStore(options, output, async ({ context }) =>
        packInto(context, await openPortalDesk(context, source, options.portal), options.out),
      )
    : await readDossierFile(source).then((file) =>
        withStoreIfThere(options, output, async ({ context }) =>
          packInto(context, await portalDeskOfFile(context, file, options.portal), options.out),
        ),
      );
  const { t } = output;
  output.answer({ portal: options.portal, files: done.files, open: done.open }, () => [
    ...done.files.map(({ fileName, bytes, dpi }) => {
      const lessened = isCoarse(dpi) ? `, ${t('portals:save.dpi', { dpi: String(dpi) })}` : '';
      return `${fileName} (${sizeWords(bytes, output.language)}${lessened})`;
    }),
    ...done.open.map(({ label, reason, required, file, bytes }) => {
      const why = t(`portals:reason.${reason}`, {
        size: sizeWords(bytes ?? 0, output.language),
        limit: sizeWords(done.limit, output.language),
      });
      return `  - ${label}${required ? ' *' : ''}: ${why}${file === '' ? '' : ` (${file})`}`;
    }),
  ]);
  return done.open.some(({ required }) => required) ? exitCodes.problems : exitCodes.done;
}
