import type { Attachment } from '#shared/domain/attachments/index.ts';
import type { ChecklistItem, ItemMark } from '#shared/domain/rules/index.ts';

/** The mark of an item, or an empty one. */
export function markOf(marks: readonly ItemMark[], item: string): ItemMark {
  return (
    marks.find((mark) => mark.item === item) ?? {
      item,
      notApplicableReason: null,
      requestedOn: null,
      receivedOn: null,
      note: '',
    }
  );
}

/** Whether the officer (and not a rule) said that an item does not apply, so that it can be brought back. */
export function canBringBack(item: ChecklistItem, mark: ItemMark): boolean {
  return item.state === 'not_applicable' && mark.notApplicableReason !== null;
}

/** Problems of the dates of a mark, as keys under `checklist:marks.problem.*`. */
export type MarkProblem = 'future' | 'received_before_requested';

/** Checks the date that is being entered against today and the item's other date. */
export function checkMarkDate(
  mark: ItemMark,
  field: 'requestedOn' | 'receivedOn',
  date: string,
  today: string,
): MarkProblem | null {
  if (date > today) return 'future';
  const requested = field === 'requestedOn' ? date : mark.requestedOn;
  const received = field === 'receivedOn' ? date : mark.receivedOn;
  if (requested !== null && received !== null && received < requested) {
    return 'received_before_requested';
  }
  return null;
}

/** Files of an item, oldest first. */
export function filesOf(attachments: readonly Attachment[], item: string): Attachment[] {
  return attachments
    .filter((attachment) => attachment.item === item)
    .sort((a, b) => a.addedAt.localeCompare(b.addedAt));
}
