import { formatDateRange } from '../../language/index.ts';
import type { LetterInput } from '../input.ts';
import type { BlockModel, DocumentModel, FactModel, PartModel } from '../model.ts';
import {
  documentDate,
  letterDate,
  letterheadOf,
  letterPlace,
  pageSetUp,
  speakerOf,
  tembusanOf,
  type Speaker,
} from '../parts.ts';
import { destinationsText } from '../phrases.ts';
import { eventPlaces } from '../eventPlaces.ts';
import { pointOf } from '../points.ts';
import { signatureOf } from '../signature.ts';
import { missing, orMissing, plainText, words, type Text } from '../text.ts';

/** The office's own text of a part, or empty. */
export function ownText(input: LetterInput, key: string): string {
  return input.fields.sections.find((section) => section.key === key)?.text ?? '';
}

/** The parts that the template names, each with its text, the rows that it asks for, and what the document adds. */
export function templateParts(
  input: LetterInput,
  speaker: Speaker,
  given: {
    /** Keys of parts that carry the sign. */
    marked?: readonly string[];
    /** Blocks under a part's own text, by its key; a part with such blocks needs no text. */
    blocks?: Readonly<Record<string, BlockModel[]>>;
    /** Keys of parts that are left out while they are empty. */
    optional?: readonly string[];
    /** Parts whose paragraphs are points. */
    listed?: readonly string[];
  } = {},
): PartModel[] {
  const { marked = [], blocks = {}, optional = [], listed = [] } = given;
  // What only the office has, such as a history, belongs to a place of its own and not to the row of parts.
  const named = new Set(input.template.sections.map((section) => section.key));
  return input.fields.sections
    .filter((section) => named.has(section.key))
    .flatMap(({ key, title, text }) => {
      const added = blocks[key] ?? [];
      if (text.trim() === '' && added.length === 0 && optional.includes(key)) return [];
      const isOpen = text.trim() === '' && added.length === 0;
      const what = title.toLocaleLowerCase('id');
      const own = isOpen
        ? paragraphs([missing(what, `paper.sections.${key}`)])
        : sectionBlocks(input, speaker, text, listed.includes(key));
      return [part(title, [...own, ...added], { isMarked: marked.includes(key) })];
    });
}

function sectionBlocks(
  input: LetterInput,
  speaker: Speaker,
  text: string,
  isListed: boolean,
): BlockModel[] {
  if (text.trim() === '') return [];
  const point = pointOf(input, speaker, text);
  const [only] = point.paragraphs;
  return [
    ...(isListed && point.paragraphs.length > 1
      ? [{ kind: 'list' as const, items: point.paragraphs }]
      : point.paragraphs.length === 1 && only?.length === 0
        ? []
        : paragraphs(point.paragraphs)),
    ...(point.points.length === 0 ? [] : [{ kind: 'list' as const, items: point.points }]),
    ...(point.table === null ? [] : [{ kind: 'table' as const, table: point.table }]),
  ];
}

/** Paragraphs as blocks. */
export function paragraphs(texts: readonly Text[]): BlockModel[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

/** A part of a document. */
export function part(
  heading: string,
  blocks: BlockModel[],
  options: Partial<Pick<PartModel, 'isMarked' | 'isKept'>> = {},
): PartModel {
  return { heading: words`${heading}`, isMarked: false, isKept: false, ...options, blocks };
}

/** A period in words, or the mark of what is missing. */
export function periodText(
  from: Parameters<typeof formatDateRange>[0] | null,
  until: Parameters<typeof formatDateRange>[0] | null,
  what: string,
  fields: readonly [string, string],
): Text {
  if (from === null) return missing(what, fields[0]);
  if (until === null) return missing(what, fields[1]);
  return words`${formatDateRange(from, until)}`;
}

/** What, who, where, when: the facts at the head of a document about the trip. */
export function tripFacts(input: LetterInput, speaker: Speaker): FactModel[] {
  const { event, travel } = input.dossier;
  const facts: FactModel[] = [
    { label: 'Kegiatan', text: orMissing(event.name, 'nama acara', 'event.name') },
    {
      label: 'Penyelenggara',
      text: orMissing(event.organiser, 'penyelenggara', 'event.organiser'),
    },
    { label: 'Tempat', text: destinationsText(eventPlaces(input.dossier)) },
    {
      label: 'Waktu kegiatan',
      text: periodText(event.startsOn, event.endsOn, 'tanggal acara', [
        'event.startsOn',
        'event.endsOn',
      ]),
    },
    {
      label: 'Waktu perjalanan',
      text: periodText(travel.departsOn, travel.returnsOn, 'tanggal perjalanan', [
        'travel.departsOn',
        'travel.returnsOn',
      ]),
    },
  ];
  return facts.map(({ label, text }) => ({ label, text: speaker.keep(text) }));
}

/** Title lines from a paper's subject, one for each line that was typed. */
export function titleLines(input: LetterInput, speaker: Speaker): Text[] {
  const lines = speaker.paragraphs(input.fields.subject);
  return lines.length > 0 ? lines : [missing('judul', 'paper.subject')];
}

/** A document of the trip: letterhead, title, facts, parts, place and date, signature. */
export function tripDocument(
  input: LetterInput,
  given: Partial<Omit<DocumentModel, 'layout'>> & Pick<DocumentModel, 'parts'>,
): DocumentModel {
  const speaker = speakerOf(input);
  const heading = titleLines(input, speaker);
  return {
    layout: 'document',
    title: heading.map(plainText).join(' '),
    date: documentDate(input),
    page: pageSetUp(input.office),
    letterhead: letterheadOf(input.office),
    heading,
    under: [],
    facts: [],
    opening: speaker.paragraphs(input.fields.opening),
    numbering: 'A.',
    note: [],
    closing: speaker.paragraphs(input.fields.closing),
    issued: speaker.keep(words`${letterPlace(input)}, ${letterDate(input)}`),
    signature: signatureOf(input),
    tembusan: tembusanOf(input, speaker),
    ...given,
  };
}
