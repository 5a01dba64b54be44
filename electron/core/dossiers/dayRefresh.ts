import { isAppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context/index.ts';
import { actor } from '#core/context/index.ts';
import { refreshSummary } from '#core/checklist/index.ts';
import type { Store } from '#core/storage/index.ts';

/** Dossiers that one turn works on before other requests get theirs. */
const batch = 20;

/** Refreshes that are under way, and whether another one was asked for meanwhile. */
const running = new WeakMap<Store, { again: boolean; done: Promise<void> }>();

/** Computes once what the list shows of every open dossier whose summary is not of today. */
async function refreshOnce(context: CoreContext, store: Store): Promise<void> {
  const ids = await store.read(async ({ office, dossiers }) =>
    dossiers.needingSummary(context.clock.today((await office.get()).office.timeZone)),
  );
  for (let start = 0; start < ids.length; start += batch) {
    if (context.session.openStore !== store) return;
    let refreshed = 0;
    await store.write({ actor, action: 'summary.refresh' }, async (writes) => {
      for (const id of ids.slice(start, start + batch)) {
        try {
          await refreshSummary(context, writes, id);
          refreshed += 1;
        } catch (error) {
          // A damaged dossier keeps its old summary; opening it says what is wrong.
          if (!isAppError(error)) throw error;
        }
      }
    });
    // The list answers news by asking again: silence where nothing came of it ends that.
    if (refreshed > 0) context.changes.publish('dossiers');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Computes what the list shows anew for dossiers whose summary is of an earlier day or of earlier rules.
 *
 * Runs beside the officer's work in small turns; the list is told as it gets on. Asked for again while it runs, it
 * looks once more when it is through, so that no dossier keeps what was worked out by rules of before.
 */
export async function refreshForToday(context: CoreContext): Promise<void> {
  const store = context.session.openStore;
  if (store === null) return undefined;
  const present = running.get(store);
  if (present !== undefined) {
    present.again = true;
    return present.done;
  }
  const state = { again: true, done: Promise.resolve() };
  running.set(store, state);
  const work = async () => {
    while (state.again && context.session.openStore === store) {
      state.again = false;
      await refreshOnce(context, store);
    }
  };
  state.done = work().finally(() => running.delete(store));
  return state.done;
}
