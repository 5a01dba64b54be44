import { formatDate } from '../language/index.ts';
import { governmentName, paperSizeMm, type Office } from '../office/index.ts';
import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import type { LetterheadModel, PageSetUp } from './model.ts';
import { signatoryOf } from './signature.ts';
import { keepTogetherIn, missing, orMissing, splitParagraphs, words, type Text } from './text.ts';
import { phraseBook } from './placeholders.ts';
import type { RowPhrases } from './rows.ts';
import { fillTokens, type Filled } from './tokens.ts';

/** Puts the data into the words of one letter and marks what must stay on one line. */
export interface Speaker {
  /** A template as paragraphs. */
  paragraphs: (template: string) => Text[];
  /** A template as one line, with the rows that it asks for. */
  fill: (template: string) => Filled;
  /** The text of a row, which has placeholders of its own beside the letter's. */
  fillRow: (template: string, row: RowPhrases) => Text;
  /** A finished text with its names, numbers and dates kept together. */
  keep: (text: Text) => Text;
}

/** Makes the speaker of a letter: its data and the names that are never broken. */
export function speakerOf(input: LetterInput): Speaker {
  const phrase = phraseBook(input);
  const { rows } = input.template;
  const signatory = signatoryOf(input);
  const names = [
    ...travellersOf(input).map((item) => item.snapshot.name),
    ...(signatory === null ? [] : [signatory.name]),
  ];
  const keep = (text: Text) => keepTogetherIn(text, names);
  const fill = (template: string) =>
    fillTokens(template, { phrase, isRows: (name) => Object.hasOwn(rows, name) });
  return {
    keep,
    fill,
    fillRow: (template, row) =>
      fillTokens(template, { phrase: (name) => row(name) ?? phrase(name), isRows: () => false })
        .text,
    paragraphs: (template) => splitParagraphs(fill(template).text).map(keep),
  };
}

/** Page set-up of the office. Arial 11 pt is C (NSK-03); Tinos takes 12 pt, the usual size (D). */
export function pageSetUp(office: Office): PageSetUp {
  return {
    ...paperSizeMm(office.paper),
    marginsCm: { ...office.marginsCm },
    fontFamily: office.fontFamily,
    fontSizePt: office.fontFamily === 'Arimo' ? 11 : 12,
  };
}

/**
 * The office's letterhead; without lines of its own the usual ones are made from its names.
 * Government and unit stand 3 : 4 in size, the unit bold (reference/kerjasama.md §6.3, STG, C).
 */
export function letterheadOf(office: Office): LetterheadModel {
  const { letterhead } = office;
  const contact = [
    office.phone.trim() === '' ? '' : `Telepon ${office.phone.trim()}`,
    office.email.trim() === '' ? '' : `Surel ${office.email.trim()}`,
  ].filter((text) => text !== '');
  const standard = [
    { text: governmentName(office).toLocaleUpperCase('id'), sizePt: 12, bold: false },
    { text: office.unitName.toLocaleUpperCase('id'), sizePt: 16, bold: true },
    { text: office.address, sizePt: 9, bold: false },
    { text: contact.join(', '), sizePt: 9, bold: false },
  ];
  const own = letterhead.lines.filter((line) => line.text.trim() !== '');
  return {
    logo: letterhead.logo,
    logoPlace: letterhead.logoPlace,
    lines: own.length > 0 ? own : standard.filter((line) => line.text.trim() !== ''),
    rule: letterhead.rule,
  };
}

/** The date of a letter in words, or its mark. */
export function letterDate(input: LetterInput): Text {
  const { date } = input.fields;
  return date === null ? missing('tanggal surat', 'paper.date') : words`${formatDate(date)}`;
}

/** The number of a letter, or its mark. */
export function letterNumber(input: LetterInput): Text {
  return orMissing(input.fields.number, 'nomor surat', 'paper.number');
}

/** The city where letters are dated, or its mark. */
export function letterPlace(input: LetterInput): Text {
  return orMissing(input.office.city, 'kota', 'office.city');
}

/** Date of the PDF: the letter's own, otherwise the day of the dossier's last change. */
export function documentDate(input: LetterInput): string {
  return input.fields.date ?? input.dossier.updatedAt.slice(0, 10);
}

/** Who gets a copy, without empty lines. */
export function tembusanOf(input: LetterInput, speaker: Speaker): Text[] {
  return input.fields.tembusan
    .filter((line) => line.trim() !== '')
    .map((line) => speaker.keep(words`${line}`));
}
