import type { ChecklistItem } from '#shared/domain/rules/index.ts';
import { agencies } from '#shared/domain/tracking/index.ts';
import { passes, progressOf, type ItemFilter } from './filters.ts';

/** A traveller as far as the list needs one. */
export interface NamedTraveller {
  id: string;
  name: string;
}

/** Items of one agency for the whole dossier (`traveller` null) or for one person. */
export interface ItemSection {
  traveller: NamedTraveller | null;
  items: ChecklistItem[];
}

/** Everything that one agency wants. */
export interface ItemGroup {
  agency: string;
  /** Counted over all its items, whatever the filter. */
  done: number;
  total: number;
  sections: ItemSection[];
}

function agencyOrder(agency: string): number {
  const index = (agencies as readonly string[]).indexOf(agency);
  return index === -1 ? agencies.length : index;
}

/**
 * Groups a checklist by agency in the order in which papers travel, then the dossier's own items before
 * those of each person in the order of the delegation. Items keep the order of the rule pack.
 *
 * A traveller who is no longer in the delegation is kept with an empty name rather than dropped.
 */
export function groupItems(
  items: readonly ChecklistItem[],
  travellers: readonly NamedTraveller[],
  filter: ItemFilter,
): ItemGroup[] {
  const byAgency = new Map<string, ChecklistItem[]>();
  for (const item of items) {
    byAgency.set(item.agency, [...(byAgency.get(item.agency) ?? []), item]);
  }
  return [...byAgency]
    .sort(([first], [second]) => agencyOrder(first) - agencyOrder(second))
    .map(([agency, all]) => {
      const { done, total } = progressOf(all);
      const shown = all.filter((item) => passes(item, filter));
      return { agency, done, total, sections: sectionsOf(shown, travellers) };
    })
    .filter((group) => group.sections.length > 0);
}

function sectionsOf(
  items: readonly ChecklistItem[],
  travellers: readonly NamedTraveller[],
): ItemSection[] {
  const known = new Set(travellers.map((traveller) => traveller.id));
  const gone = [...new Set(items.map((item) => item.traveller))]
    .filter((id): id is string => id !== null && !known.has(id))
    .map((id) => ({ id, name: '' }));
  return [null, ...travellers, ...gone]
    .map((traveller) => ({
      traveller,
      items: items.filter((item) => item.traveller === (traveller?.id ?? null)),
    }))
    .filter((section) => section.items.length > 0);
}
