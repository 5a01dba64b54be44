import type { LetterInput, RequestReference } from './input.ts';
import { travellersOf } from './input.ts';
import { speakerOf } from './parts.ts';
import { signatoryOf } from './signature.ts';
import { effectiveFields } from './suggest.ts';
import { plainText } from './text.ts';

const below = [
  'bupati_wali_kota',
  'wakil_bupati_wali_kota',
  'dprd_kab_kota',
  'asn_kab_kota',
] as const;

/**
 * A request for permission as another letter refers to it.
 *
 * At a province's office a request of a kabupaten or kota was written elsewhere, so that its sender is not one of
 * the office's signatories; its number and date are what the officer typed into the request.
 */
export function requestReference(input: LetterInput): RequestReference {
  const fields = effectiveFields(input);
  const travellers = travellersOf(input);
  const elsewhere =
    input.office.level === 'provinsi' &&
    travellers.some(({ snapshot }) => below.some((category) => category === snapshot.category));
  return {
    travellerIds: travellers.map(({ id }) => id),
    sender: elsewhere ? '' : (signatoryOf(input)?.position.trim() ?? ''),
    number: input.fields.number,
    date: input.fields.date,
    subject: plainText(speakerOf(input).fill(fields.subject).text),
  };
}
