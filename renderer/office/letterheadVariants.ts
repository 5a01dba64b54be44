import type { LetterheadChoice } from '#shared/domain/letters/index.ts';
import type { Letterhead, Office } from '#shared/domain/office/index.ts';

/** The letterhead that is being edited; null for a variant that was not made yet. */
export function editedLetterhead(office: Office, choice: LetterheadChoice): Letterhead | null {
  if (choice === 'ordinary') return office.letterhead;
  return office.letterheads.find(({ variant }) => variant === choice)?.letterhead ?? null;
}

/** What to save when a letterhead changes. */
export function withLetterhead(
  office: Office,
  choice: LetterheadChoice,
  letterhead: Letterhead,
): Partial<Office> {
  if (choice === 'ordinary') return { letterhead };
  const others = office.letterheads.filter(({ variant }) => variant !== choice);
  return { letterheads: [...others, { variant: choice, letterhead }] };
}

/** What to save when a variant is removed; the ordinary letterhead stays. */
export function withoutLetterhead(office: Office, choice: LetterheadChoice): Partial<Office> {
  return { letterheads: office.letterheads.filter(({ variant }) => variant !== choice) };
}

/** Heads of region have the arms above the words (reference/kerjasama.md §6.3, VUE, C). */
export function firstPlace(choice: LetterheadChoice): Letterhead['logoPlace'] {
  return choice === 'kepala_daerah' ? 'top' : 'left';
}
