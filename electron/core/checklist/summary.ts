import type { CalendarDate } from '#shared/domain/common/index.ts';
import rules from '#shared/i18n/id/rules.json' with { type: 'json' };
import { stageOf, type Checklist } from '#shared/domain/rules/index.ts';
import type { DossierSummary } from '#core/storage/index.ts';
import type { Situation } from './situation.ts';

/** The words of an item or a step, for lists; in Indonesian, as the names of documents are. */
function labelOf(checklist: Checklist, key: string): string {
  const item = checklist.items.find((candidate) => candidate.key === key);
  if (item !== undefined) return item.label;
  const step = checklist.steps.find((candidate) => candidate.key === key);
  return step === undefined ? key : rules.agencies[step.agency];
}

/** What the list of dossiers shows of a checklist. */
export function summarise(situation: Situation, checklist: Checklist): DossierSummary {
  const counted = checklist.items.filter((item) => item.state !== 'not_applicable');
  const stage = stageOf({
    dossier: situation.dossier,
    steps: checklist.steps,
    items: checklist.items,
    today: checklist.today,
  });
  // A trip that is over and reported waits for nothing, whatever was left open on the way.
  const { nextDue, blockedBy } = stage === 'done' ? { nextDue: null, blockedBy: null } : checklist;
  return {
    stage,
    nextDue:
      nextDue === null
        ? null
        : {
            date: nextDue.date as CalendarDate,
            item: nextDue.item,
            label: labelOf(checklist, nextDue.item),
          },
    blockedBy:
      blockedBy === null ? null : { item: blockedBy, label: labelOf(checklist, blockedBy) },
    itemsDone: counted.filter((item) => item.state === 'done').length,
    itemsTotal: counted.length,
    problems:
      counted.filter((item) => item.state === 'problem').length +
      checklist.findings.filter((finding) => finding.severity === 'error').length,
  };
}
