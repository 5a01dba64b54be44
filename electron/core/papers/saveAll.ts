import { join } from 'node:path';
import type { PaperProgress } from '#shared/contract/index.ts';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { paperFileName, uniqueName } from './fileName.ts';
import { openPaperDesk } from './paperDesk.ts';
import { paperOfPlan } from './paperPlan.ts';
import { finalPdf } from './signedFile.ts';

/**
 * Makes many papers into a folder, one after another, telling how far it got.
 *
 * Papers that fail are named at the end and do not stop the others; a full disk or a folder that cannot be
 * written stops everything. The signal stops it between two papers; what was written stays.
 */
export async function* savePapers(
  context: CoreContext,
  request: { dossierId: string; keys: readonly string[]; folder: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<PaperProgress, void, void> {
  const desk = await context.session.store.read((read) =>
    openPaperDesk(context, read, request.dossierId),
  );
  const taken = new Set<string>();
  const done: Extract<PaperProgress, { type: 'done' }> = { type: 'done', files: [], failed: [] };
  for (const [index, key] of request.keys.entries()) {
    if (signal?.aborted === true) throw new AppError('cancelled');
    yield { type: 'progress', done: index, total: request.keys.length, key };
    try {
      const paper = paperOfPlan(desk.plan, key);
      const { pdf } = await finalPdf(context, desk, paper, signal);
      const fileName = uniqueName(paperFileName(paper, desk.situation.dossier.title), taken);
      await writeUserFile(join(request.folder, fileName), pdf);
      done.files.push({ key, fileName });
    } catch (error) {
      if (!isAppError(error) || ['disk_full', 'read_only', 'cancelled'].includes(error.code)) {
        throw error;
      }
      done.failed.push({ key, code: error.code, params: error.params });
    }
  }
  yield done;
}
