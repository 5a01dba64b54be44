import type { OfficeRules } from '#shared/domain/rules/index.ts';
import { actor, type CoreContext } from '#core/context/index.ts';
import { refreshForToday } from '#core/dossiers/index.ts';

/**
 * Keeps the office's own rules, with their audit event, and has everything follow at once: evaluation from the next
 * call on, the list's summaries before this one answers, open windows by their topics.
 */
export async function keepOwn(
  context: CoreContext,
  action: string,
  change: (own: OfficeRules) => OfficeRules,
): Promise<void> {
  const { store } = context.session;
  const own = await store.write({ actor, action }, async (writes) => {
    const next = await writes.officeRules.save(change(await writes.officeRules.get()));
    await writes.dossiers.forgetSummaries();
    return next;
  });
  context.rules.useOffice(own);
  context.changes.publish('rules', 'office', 'dossiers');
  await refreshForToday(context);
}
