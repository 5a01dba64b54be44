import type { LetterInput } from '../input.ts';
import type { MemoModel } from '../model.ts';
import {
  documentDate,
  letterDate,
  letterheadOf,
  letterNumber,
  pageSetUp,
  speakerOf,
} from '../parts.ts';
import { addresseeLines } from '../correspondence.ts';
import { pointOf } from '../points.ts';
import { signatoryOf, signatureOf } from '../signature.ts';
import { missing, orMissing, plainText, words, type Text } from '../text.ts';
import { ownText } from './pieces.ts';

/** Who writes: typed by the office, otherwise the office that signs. */
function senderText(input: LetterInput): Text {
  const own = ownText(input, 'from').trim();
  if (own !== '') return words`${own}`;
  const signatory = signatoryOf(input);
  if (signatory === null) return missing('pengirim nota dinas', 'paper.sections.from');
  return orMissing(
    signatory.position,
    'jabatan penanda tangan',
    `office.signatories.${signatory.id}.position`,
  );
}

/**
 * The memo (nota dinas) by which the unit asks its head for the trip.
 *
 * Order of the heads: reference/kerjasama.md §6.2 (VUE, C). That it asks for the trip is a habit (D).
 */
export function memo(input: LetterInput): MemoModel {
  const speaker = speakerOf(input);
  const { fields } = input;
  const subject = speaker.keep(speaker.fill(fields.subject).text);
  const copies = fields.tembusan.filter((line) => line.trim() !== '');
  const head = (label: string, ...lines: Text[]) => ({ label, lines });
  return {
    layout: 'memo',
    title: `Nota dinas ${plainText(subject)}`,
    date: documentDate(input),
    page: pageSetUp(input.office),
    letterhead: letterheadOf(input.office),
    heading: 'NOTA DINAS',
    heads: [
      head('Yth.', ...addresseeLines(input)),
      head('Dari', senderText(input)),
      ...(copies.length === 0
        ? []
        : [
            head(
              'Tembusan',
              ...copies.map((line, index) =>
                speaker.keep(
                  copies.length === 1 ? words`${line}` : words`${String(index + 1)}. ${line}`,
                ),
              ),
            ),
          ]),
      head('Tanggal', speaker.keep(letterDate(input))),
      head('Nomor', speaker.keep(letterNumber(input))),
      head('Sifat', words`${fields.urgency.trim() === '' ? '-' : fields.urgency}`),
      head(
        'Lampiran',
        speaker.keep(words`${fields.enclosures.trim() === '' ? '-' : fields.enclosures}`),
      ),
      head('Hal', subject),
    ],
    opening: speaker.paragraphs(fields.opening),
    points: fields.body.map((text) => pointOf(input, speaker, text)),
    closing: speaker.paragraphs(fields.closing),
    signature: signatureOf(input),
    tembusan: [],
  };
}
