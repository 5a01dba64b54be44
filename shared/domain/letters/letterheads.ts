import type { Letterhead, LetterheadVariant, Office } from '../office/index.ts';
import type { LetterInput } from './input.ts';
import { isCouncilOffice, signatoryOf } from './signature.ts';

/** A letterhead by name: the office's ordinary one, or one of its variants. */
export type LetterheadChoice = 'ordinary' | LetterheadVariant;

/** The letterheads that an office has set up, the ordinary one first. */
export function letterheadsOf(office: Office): LetterheadChoice[] {
  return ['ordinary', ...office.letterheads.map(({ variant }) => variant)];
}

function variantOf(office: Office, choice: LetterheadChoice): Letterhead | null {
  if (choice === 'ordinary') return office.letterhead;
  return office.letterheads.find(({ variant }) => variant === choice)?.letterhead ?? null;
}

/**
 * The letterhead that a letter takes by itself: the head of region's where head or deputy sign in their own name,
 * the council's where the council signs, the unit's where its head does; else the ordinary one. A variant that the
 * office did not set up falls back to the ordinary one. Kinds of letterhead: reference/kerjasama.md §6.3 (C); who
 * takes which is habit (D).
 */
export function suggestedLetterhead(input: LetterInput): LetterheadChoice {
  const signer = signatoryOf(input);
  if (signer === null) return 'ordinary';
  const prefix = input.fields.prefix ?? signer.prefix;
  const isOwnName = prefix !== 'a.n.' && prefix !== 'u.b.';
  const wanted: LetterheadChoice = isCouncilOffice(signer.position)
    ? 'dprd'
    : !isOwnName
      ? 'ordinary'
      : signer.role === 'kepala_daerah' || signer.role === 'wakil'
        ? 'kepala_daerah'
        : signer.role === 'kepala_unit'
          ? 'perangkat_daerah'
          : 'ordinary';
  return variantOf(input.office, wanted) === null ? 'ordinary' : wanted;
}

/** The office as one letter shows it: with the letterhead that was chosen, or that the letter takes by itself. */
export function officeOfLetter(input: LetterInput): Office {
  const { office, fields } = input;
  const choice = fields.letterhead === '' ? suggestedLetterhead(input) : fields.letterhead;
  return { ...office, letterhead: variantOf(office, choice) ?? office.letterhead };
}
