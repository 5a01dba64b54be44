import { isAppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context/index.ts';
import { actor } from '#core/context/index.ts';
import { refreshSummary } from '#core/checklist/index.ts';
import type { Store } from '#core/storage/index.ts';

/** Dossiers that one turn works on before other requests get theirs. */
const batch = 20;

/** Stores whose refresh is under way. */
const running = new WeakSet<Store>();

/**
 * Computes what the list shows anew for dossiers whose summary is of an earlier day.
 *
 * Runs beside the officer's work in small turns; the list is told as it gets on.
 */
export async function refreshForToday(context: CoreContext): Promise<void> {
  const store = context.session.openStore;
  if (store === null || running.has(store)) return;
  running.add(store);
  try {
    const ids = await store.read(async ({ office, dossiers }) =>
      dossiers.needingSummary(context.clock.today((await office.get()).office.timeZone)),
    );
    for (let start = 0; start < ids.length; start += batch) {
      if (context.session.openStore !== store) return;
      await store.write({ actor, action: 'summary.refresh' }, async (writes) => {
        for (const id of ids.slice(start, start + batch)) {
          try {
            await refreshSummary(context, writes, id);
          } catch (error) {
            // A damaged dossier keeps its old summary; opening it says what is wrong.
            if (!isAppError(error)) throw error;
          }
        }
      });
      context.changes.publish('dossiers');
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    running.delete(store);
  }
}
