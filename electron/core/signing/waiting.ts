import { changeDossier } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { issuePaper, openPaperDesk, paperOfPlan } from '#core/papers/index.ts';

/** A paper of a dossier. */
interface PaperRef {
  dossierId: string;
  key: string;
}

/** Puts a paper into the queue for signing; `failure` is the code of the error that kept it from being signed. */
export async function enqueue(
  context: CoreContext,
  { dossierId, key }: PaperRef,
  { pdfSha256, failure }: { pdfSha256: string; failure: string | null },
): Promise<void> {
  await changeDossier(context, { dossierId, action: 'paper.queueForSignature' }, async (writes) => {
    const row = await writes.signQueue.put({ dossierId, key, pdfSha256, signatoryId: null });
    if (failure !== null) await writes.signQueue.failed(row.id, failure);
  });
}

/** Notes that a paper went to be signed by other means: it is made final and waits. */
export async function startWaiting(context: CoreContext, ref: PaperRef): Promise<void> {
  const desk = await context.session.store.read((read) =>
    openPaperDesk(context, read, ref.dossierId),
  );
  const { pdfSha256 } = await issuePaper(context, desk, paperOfPlan(desk.plan, ref.key));
  await enqueue(context, ref, { pdfSha256, failure: null });
}

/** Keys of a dossier's papers that wait to be signed. */
export async function waitingKeys(context: CoreContext, dossierId: string): Promise<string[]> {
  const rows = await context.session.store.read(({ signQueue }) => signQueue.list(dossierId));
  return rows.map((row) => row.key);
}

/** Takes a paper off the queue. */
export async function giveUpWaiting(
  context: CoreContext,
  { dossierId, key: paperKey }: PaperRef,
): Promise<void> {
  await changeDossier(context, { dossierId, action: 'paper.leaveQueue' }, async (writes) => {
    for (const row of await writes.signQueue.list(dossierId)) {
      if (row.key === paperKey) await writes.signQueue.remove(row.id);
    }
  });
}
