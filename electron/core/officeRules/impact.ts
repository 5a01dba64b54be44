import { isAppError } from '#shared/contract/errors.ts';
import type { RulesImportPreview } from '#shared/contract/index.ts';
import {
  compareChecklists,
  isSameChecklist,
  type Checklist,
  type RulesOverlay,
} from '#shared/domain/rules/index.ts';
import { evaluateSituation, readSituation } from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';

type DossierImpact = RulesImportPreview['dossiers'][number];

/** Dossiers that one turn works on before other requests get theirs. */
const batch = 20;

/** How two checklists of one dossier differ, in numbers; null when an officer would read the same. */
function difference(before: Checklist, after: Checklist) {
  const compared = compareChecklists(before, after);
  if (isSameChecklist(compared)) return null;
  const { items, findings } = compared;
  return {
    itemsAdded: items.appear.length,
    itemsRemoved: items.vanish.length,
    datesMoved: items.changed.filter(({ aspects }) =>
      aspects.some((aspect) => aspect === 'plan' || aspect === 'minimum'),
    ).length,
    findingsAdded: findings.come.length,
    findingsRemoved: findings.go.length,
  };
}

/** Open dossiers whose checklist would read differently with another overlay; nothing is kept. */
export async function dossiersHit(
  context: CoreContext,
  next: RulesOverlay,
): Promise<DossierImpact[]> {
  const { store } = context.session;
  const { rows, today } = await store.read(async ({ dossiers, office }) => ({
    rows: (await dossiers.list()).rows,
    today: context.clock.today((await office.get()).office.timeZone),
  }));
  const open = rows.filter(({ stage }) => stage !== 'done' && stage !== 'refused');
  const hit: DossierImpact[] = [];
  for (let start = 0; start < open.length; start += batch) {
    await store.read(async (read) => {
      for (const { id, title } of open.slice(start, start + batch)) {
        try {
          const situation = await readSituation(read, id);
          const found = difference(
            evaluateSituation(context.rules, situation, today),
            evaluateSituation(context.rules.withOverlay(next), situation, today),
          );
          if (found !== null) hit.push({ id, title, ...found });
        } catch (error) {
          // A damaged dossier has no checklist to compare; opening it says what is wrong.
          if (!isAppError(error)) throw error;
        }
      }
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return hit;
}
