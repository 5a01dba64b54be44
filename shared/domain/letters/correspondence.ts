import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import { attachmentOf } from './attachment.ts';
import { hasAttachment } from './attachedList.ts';
import { draftMark, draftPlaces, isDraftForGovernor } from './governorDraft.ts';
import type { CorrespondenceModel, PointModel } from './model.ts';
import {
  documentDate,
  letterDate,
  letterheadOf,
  letterNumber,
  letterPlace,
  pageSetUp,
  speakerOf,
  tembusanOf,
  type Speaker,
} from './parts.ts';
import { pointOf } from './points.ts';
import { signatureOf } from './signature.ts';
import { participantTable } from './tables.ts';
import { missing, plainText, words, type Text } from './text.ts';

/** Letters that are not complete without the participants, where no attached list names them. */
const namesParticipants = ['permission_request', 'governor_cover', 'kemlu_request'] as const;

/**
 * The numbered points of a letter.
 *
 * An officer's own words may leave the participants out; where they must be named the table is then added as a
 * last point.
 */
function pointsOf(input: LetterInput, speaker: Speaker): PointModel[] {
  const points = input.fields.body.map((text) => pointOf(input, speaker, text));
  const needed = namesParticipants.some((kind) => kind === input.kind);
  if (!needed || points.some((point) => point.table !== null)) return points;
  const standard = speaker.fill('Peserta sebanyak {jumlah_peserta} orang, yaitu:');
  return [
    ...points,
    {
      paragraphs: [speaker.keep(standard.text)],
      points: [],
      table: participantTable(travellersOf(input)),
    },
  ];
}

/** The lines after `Yth.`, or a mark. */
export function addresseeLines(input: LetterInput): Text[] {
  const lines = input.fields.addressee
    .split(/\r?\n/u)
    .map((line) => line.trim().replace(/^Yth\.?\s+/iu, ''))
    .filter((line) => line !== '');
  if (lines.length === 0) return [missing('pejabat yang dituju', 'paper.addressee')];
  return lines.map((line) => words`${line}`);
}

/** A letter in the correspondence shape: requests, notes to agencies, covering letters and letters of change. */
export function correspondence(input: LetterInput): CorrespondenceModel {
  const speaker = speakerOf(input);
  const { fields } = input;
  const subject = speaker.keep(speaker.fill(fields.subject).text);
  const draft = isDraftForGovernor(input) ? draftPlaces(input) : null;
  return {
    layout: 'correspondence',
    title: plainText(subject),
    date: documentDate(input),
    page: pageSetUp(input.office),
    letterhead: draft?.letterhead ?? letterheadOf(input.office),
    placeAndDate:
      draft?.placeAndDate ?? speaker.keep(words`${letterPlace(input)}, ${letterDate(input)}`),
    heads: [
      { label: 'Nomor', text: draft?.number ?? speaker.keep(letterNumber(input)) },
      { label: 'Sifat', text: words`${fields.urgency}` },
      { label: 'Lampiran', text: speaker.keep(words`${fields.enclosures}`) },
      { label: 'Hal', text: subject },
    ],
    addressee: addresseeLines(input),
    opening: speaker.paragraphs(fields.opening),
    points: pointsOf(input, speaker),
    closing: speaker.paragraphs(fields.closing),
    signature: draft?.signature ?? signatureOf(input),
    tembusan: tembusanOf(input, speaker),
    mark: draft === null ? null : draftMark(input),
    attachment: hasAttachment(input) ? attachmentOf(input, speaker) : null,
  };
}
