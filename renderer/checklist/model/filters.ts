import type { ChecklistItem } from '#shared/domain/rules/index.ts';

/** What the list can show; `all` includes items that do not apply. */
export const itemFilters = ['all', 'todo', 'problems', 'done'] as const;
export type ItemFilter = (typeof itemFilters)[number];

/** Whether an item still asks for work. */
export function isOpen(item: ChecklistItem): boolean {
  return item.state !== 'done' && item.state !== 'not_applicable';
}

/** Whether something is wrong with an item: a problem, or a last date that has passed. */
export function isTroubled(item: ChecklistItem): boolean {
  return item.state === 'problem' || (item.overdue && isOpen(item));
}

/** Whether a filter lets an item through. */
export function passes(item: ChecklistItem, filter: ItemFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'todo':
      return isOpen(item);
    case 'problems':
      return isTroubled(item);
    case 'done':
      return item.state === 'done';
  }
}

/** How far a checklist got; items that do not apply are counted apart. */
export interface Progress {
  done: number;
  total: number;
  notApplicable: number;
  byFilter: Record<ItemFilter, number>;
}

/** Counts a checklist for its progress line and its filters. */
export function progressOf(items: readonly ChecklistItem[]): Progress {
  const count = (filter: ItemFilter) => items.filter((item) => passes(item, filter)).length;
  const notApplicable = items.filter((item) => item.state === 'not_applicable').length;
  return {
    done: count('done'),
    total: items.length - notApplicable,
    notApplicable,
    byFilter: {
      all: items.length,
      todo: count('todo'),
      problems: count('problems'),
      done: count('done'),
    },
  };
}
