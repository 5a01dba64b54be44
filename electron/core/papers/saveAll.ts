import { join } from 'node:path';
import { pMapIterable } from 'p-map';
import type { PaperProgress } from '#shared/contract/index.ts';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { paperFileName, uniqueName } from './fileName.ts';
import { openPaperDesk } from './paperDesk.ts';
import { paperOfPlan } from './paperPlan.ts';
import { finalPdf } from './signedFile.ts';

type Done = Extract<PaperProgress, { type: 'done' }>;
type SavedPaper = Done['files'][number];
type FailedPaper = Done['failed'][number];

/** Letters are set by two threads: while one is set, the one before it is written. */
const atOnce = 2;

/** Trouble with one paper; with the folder or the disk nothing more can be made. */
const endsAll = ['disk_full', 'read_only', 'cancelled'];

/**
 * Makes many papers into a folder, telling how far it got.
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
  const saveOne = async (key: string): Promise<SavedPaper | FailedPaper> => {
    if (signal?.aborted === true) throw new AppError('cancelled');
    try {
      const paper = paperOfPlan(desk.plan, key);
      // Named before anything is waited for: which of two equal names gets a number must not depend on speed.
      const fileName = uniqueName(paperFileName(paper, desk.situation.dossier.title), taken);
      const { pdf } = await finalPdf(context, desk, paper, signal);
      await writeUserFile(join(request.folder, fileName), pdf);
      return { key, fileName };
    } catch (error) {
      if (!isAppError(error) || endsAll.includes(error.code)) throw error;
      return { key, code: error.code, params: error.params };
    }
  };
  const done: Done = { type: 'done', files: [], failed: [] };
  const { keys } = request;
  const step = (at: number): PaperProgress[] => {
    const key = keys[at];
    return key === undefined ? [] : [{ type: 'progress', done: at, total: keys.length, key }];
  };
  yield* step(0);
  for await (const made of pMapIterable(keys, saveOne, { concurrency: atOnce })) {
    if ('fileName' in made) done.files.push(made);
    else done.failed.push(made);
    yield* step(done.files.length + done.failed.length);
  }
  yield done;
}
