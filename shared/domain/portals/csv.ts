import type { Portal } from './portal.ts';
import { portalValue, type ValueInput } from './values.ts';

/** How a list is written; what a portal wants is not always what a spreadsheet wants. */
export interface CsvOptions {
  delimiter: ',' | ';';
  bom: boolean;
  /** `plain` writes long digits as they are, `excel` so that a spreadsheet keeps them as text. */
  longNumbers: 'plain' | 'excel';
}

/** A cell of a list; `isText` marks digits that are no number. */
export interface CsvCell {
  text: string;
  isText: boolean;
}

function quoted(text: string, delimiter: string): string {
  return text.includes('"') || text.includes(delimiter) || /[\r\n]|^\s|\s$/u.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/**
 * SECURITY: a cell that begins like a formula is shown as text by spreadsheets; plain phone numbers are harmless.
 * A spreadsheet of another language splits at another sign, so that a formula may begin inside a cell as well.
 */
function disarmed(text: string): string {
  const whole = /^[=+\-@\t\r]/u.test(text) && !/^\+?[\d\s()-]+$/u.test(text) ? `'${text}` : text;
  return whole.replaceAll(/(?<=[,;\t])(?=[=@]|[+-](?=\S)(?![\d\s()-]*(?:[,;\t]|$)))/gu, "'");
}

function cell({ text, isText }: CsvCell, { delimiter, longNumbers }: CsvOptions): string {
  if (isText && longNumbers === 'excel' && /^[\dA-Z]+$/u.test(text)) {
    return quoted(`="${text}"`, delimiter);
  }
  return quoted(disarmed(text), delimiter);
}

/** A list as CSV (RFC 4180: CRLF, quotes doubled) in UTF-8. */
export function csvText(rows: readonly (readonly CsvCell[])[], options: CsvOptions): string {
  const lines = rows.map((row) => row.map((item) => cell(item, options)).join(options.delimiter));
  return `${options.bom ? '\uFEFF' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** The rows of a portal's list of participants, titles first. */
export function participantRows(portal: Portal, input: ValueInput): CsvCell[][] {
  const { columns } = portal.csv;
  return [
    columns.map(({ title }) => ({ text: title, isText: false })),
    ...input.dossier.travellers.map((traveller) =>
      columns.map(({ value, text }) => ({
        // A line break inside a cell is more than most portals read.
        text: portalValue(value, input, traveller).text.replaceAll(/\s*[\r\n]+\s*/gu, ' '),
        isText: text,
      })),
    ),
  ];
}
