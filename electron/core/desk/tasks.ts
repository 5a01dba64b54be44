import type { DeskTask } from '#shared/contract/index.ts';
import { addDays } from '#shared/domain/calendars/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { Checklist, ChecklistItem } from '#shared/domain/rules/index.ts';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';

/** Days ahead that count as 'this week'. */
const weekDays = 7;
/** Tasks of one dossier and group that are listed one by one. */
const perGroup = 3;

function groupOf(due: string | null, today: string): DeskTask['group'] {
  if (due === null) return 'later';
  if (due < today) return 'late';
  if (due === today) return 'today';
  return due <= addDays(today, weekDays) ? 'week' : 'later';
}

/** Name of the traveller whose paper or step it is; empty for those of the whole delegation. */
function nameOf(dossier: Dossier, traveller: string | null): string {
  return dossier.travellers.find(({ id }) => id === traveller)?.snapshot.name ?? '';
}

function itemTask(dossier: Dossier, item: ChecklistItem, today: string): DeskTask {
  return {
    dossierId: dossier.id,
    dossierTitle: dossier.title,
    group: groupOf(item.due.plan, today),
    target: { section: 'checklist', key: item.key },
    label: item.label,
    labelEn: item.labelEn,
    traveller: nameOf(dossier, item.traveller),
    verb: item.state === 'in_progress' ? 'ask' : 'prepare',
    due: item.due.plan as CalendarDate | null,
    basis: item.basis,
    grade: item.grade,
    note: item.reason,
  };
}

function stepTask(dossier: Dossier, step: TrackingStep, today: string): DeskTask | null {
  const base = {
    dossierId: dossier.id,
    dossierTitle: dossier.title,
    target: { section: 'tracking', key: step.key } as const,
    label: step.agency,
    labelEn: step.agency,
    traveller: nameOf(dossier, step.key.split('@')[1] ?? null),
    due: step.due.plan as CalendarDate | null,
    basis: step.basis,
    grade: step.grade,
  };
  switch (step.state) {
    case 'returned':
      return { ...base, group: 'returned', verb: 'repair', note: step.returnNote };
    case 'sent':
      return { ...base, group: 'waiting', verb: 'ask', note: step.reference };
    case 'not_started':
      return { ...base, group: groupOf(step.due.plan, today), verb: 'send', note: '' };
    case 'cannot_start':
    case 'granted':
    case 'refused':
      return null;
  }
}

/**
 * What one dossier asks of the officer, without what is done, does not apply or cannot start yet.
 *
 * The checklist says what presses, so that home and list cannot disagree; a refused dossier asks for nothing.
 */
export function tasksOf(dossier: Dossier, checklist: Checklist): DeskTask[] {
  const { today, items, steps } = checklist;
  if (steps.some((step) => step.state === 'refused')) return [];
  const presses = new Set(checklist.pressing);
  const open = items.filter((item) => presses.has(item.key) && item.state !== 'cannot_start');
  const tasks = [
    ...open.map((item) => itemTask(dossier, item, today)),
    ...steps
      .filter((step) => step.state !== 'not_started' || presses.has(step.key))
      .flatMap((step) => stepTask(dossier, step, today) ?? []),
  ].filter((task) => task.group !== 'later');
  const counts = new Map<string, number>();
  return sortTasks(tasks).filter((task) => {
    const count = (counts.get(task.group) ?? 0) + 1;
    counts.set(task.group, count);
    return count <= perGroup;
  });
}

/** Tasks by date, those without one last. */
export function sortTasks(tasks: readonly DeskTask[]): DeskTask[] {
  return [...tasks].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
