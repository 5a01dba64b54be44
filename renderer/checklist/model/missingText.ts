import type { ChecklistItem } from '#shared/domain/rules/index.ts';
import { groupItems, type NamedTraveller } from './groups.ts';

/** Words of the list of missing papers, already in the user's language. */
export interface MissingWords {
  heading: string;
  agency: (key: string) => string;
  label: (item: ChecklistItem) => string;
  due: (item: ChecklistItem) => string;
  nothing: string;
  footer: string;
}

/**
 * The open items as plain text to paste into a message: one line each, grouped by agency and person.
 *
 * Items on health and family matters are named without the person: such messages are passed on.
 */
export function missingText(
  items: readonly ChecklistItem[],
  travellers: readonly NamedTraveller[],
  words: MissingWords,
): string {
  const groups = groupItems(items, travellers, 'todo');
  if (groups.length === 0) return [words.heading, '', words.nothing].join('\n');
  const lines = [words.heading];
  for (const group of groups) {
    lines.push('', `${words.agency(group.agency)}:`);
    for (const section of group.sections) {
      for (const item of section.items) {
        const who =
          section.traveller === null || section.traveller.name === '' || item.sensitive
            ? ''
            : ` (${section.traveller.name})`;
        const due = words.due(item);
        lines.push(`- ${words.label(item)}${who}${due === '' ? '' : `: ${due}`}`);
      }
    }
  }
  if (words.footer !== '') lines.push('', words.footer);
  return lines.join('\n');
}
