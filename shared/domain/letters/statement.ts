import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import type { PointModel, SignatureModel, StatementModel } from './model.ts';
import { documentDate, letterDate, letterPlace, pageSetUp, speakerOf } from './parts.ts';
import { pointOf } from './points.ts';
import { institutionText, isCivilServant, nipText, travellerText } from './tables.ts';
import { keepTogether, missing, plainText, words, type Text } from './text.ts';

/** Statements that a duty stamp goes on; one source asks for it where somebody pays themselves (DOC-14, S28, C). */
const stamped = ['own_cost_statement'] as const;

function identityOf(input: LetterInput): StatementModel['identity'] {
  const [traveller] = travellersOf(input);
  if (traveller === undefined) return [{ label: 'Nama', text: missing('nama', 'travellers') }];
  const { rank, nip } = traveller.snapshot;
  const servant = isCivilServant(traveller);
  return [
    { label: 'Nama', text: travellerText(traveller, 'name', 'nama', true) },
    ...(servant || nip !== '' ? [{ label: 'NIP', text: nipText(traveller) }] : []),
    ...(servant || rank.trim() !== ''
      ? [
          {
            label: 'Pangkat/Gol.',
            text: travellerText(traveller, 'rank', 'pangkat/gol.', servant),
          },
        ]
      : []),
    { label: 'Jabatan', text: travellerText(traveller, 'position', 'jabatan', true) },
    { label: 'Instansi', text: institutionText(traveller) },
  ];
}

function signatureOfTraveller(input: LetterInput): SignatureModel {
  const [traveller] = travellersOf(input);
  const name: Text =
    traveller === undefined || traveller.snapshot.name.trim() === ''
      ? missing('nama', 'travellers')
      : keepTogether(traveller.snapshot.name, [traveller.snapshot.name]);
  const hasNip =
    traveller !== undefined && (isCivilServant(traveller) || traveller.snapshot.nip !== '');
  return {
    offices: [{ mark: '', text: words`Yang membuat pernyataan,` }],
    name,
    details: hasNip ? [words`NIP ${nipText(traveller)}`] : [],
  };
}

/** Whether the sentence goes on with the next point, which then begins small. */
function goesOn(next: string | undefined): boolean {
  return next !== undefined && /^\p{Ll}/u.test(next.trim());
}

function withSemicolon(text: Text | undefined): Text[] {
  const last = text?.at(-1);
  if (text === undefined || last?.kind !== 'text') return text === undefined ? [] : [text];
  return [[...text.slice(0, -1), { ...last, text: last.text.replace(/\.$/u, ';') }]];
}

/** A point whose list ended the sentence although more points follow. */
function unfinished(point: PointModel): PointModel {
  const { paragraphs, points } = point;
  return points.length > 0
    ? { ...point, points: [...points.slice(0, -1), ...withSemicolon(points.at(-1))] }
    : { ...point, paragraphs: [...paragraphs.slice(0, -1), ...withSemicolon(paragraphs.at(-1))] };
}

/**
 * A traveller's own statement, in a plain shape without letterhead and number: it is the traveller's word, not the
 * office's. No source gives a form (D); the words are the office's to change.
 */
export function statement(input: LetterInput): StatementModel {
  const speaker = speakerOf(input);
  const { fields } = input;
  const heading = plainText(speaker.fill(fields.subject).text);
  const [opening, ...bridge] = speaker.paragraphs(fields.opening);
  const name = travellersOf(input)[0]?.snapshot.name.trim() ?? '';
  const remarks = fields.remarks.trim();
  return {
    layout: 'statement',
    title: name === '' ? heading : `${heading} ${name}`,
    date: documentDate(input),
    page: pageSetUp(input.office),
    letterhead: { logo: null, logoPlace: 'left', lines: [], rule: 'none' },
    heading,
    opening: opening === undefined ? [] : [opening],
    identity: identityOf(input),
    bridge,
    points: fields.body.map((text, index) => {
      const point = pointOf(input, speaker, text);
      return goesOn(fields.body[index + 1]) ? unfinished(point) : point;
    }),
    closing: speaker.paragraphs(fields.closing),
    placeAndDate: speaker.keep(words`${letterPlace(input)}, ${letterDate(input)}`),
    stamp: stamped.some((kind) => kind === input.kind),
    signature: signatureOfTraveller(input),
    tembusan: [],
    note: remarks === '' || remarks === '-' ? [] : speaker.keep(words`${remarks}`),
  };
}
