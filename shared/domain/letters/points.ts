import type { LetterInput } from './input.ts';
import { withoutBareColumns } from './tables.ts';
import type { PointModel, TableModel } from './model.ts';
import type { Speaker } from './parts.ts';
import { rowSources, type RowPhrases, type RowSource } from './rows.ts';
import type { TemplateColumn, TemplateRows } from './template.ts';
import { breakLongWords, splitParagraphs, words, type Text } from './text.ts';

/** Ends each item of a list with a semicolon and the last with a full stop, whatever they ended with. */
export function punctuated(points: readonly Text[]): Text[] {
  return points.map((point, index) => {
    const last = point.at(-1);
    const bare: Text =
      last?.kind === 'text'
        ? [...point.slice(0, -1), { kind: 'text', text: last.text.replace(/[\s;.,]+$/u, '') }]
        : point;
    return words`${bare}${index === points.length - 1 ? '.' : ';'}`;
  });
}

/** Lettered points of a template, one for each thing of their source. */
function listed(
  input: LetterInput,
  each: TemplateRows['each'],
  say: (row: RowPhrases) => Text,
): Text[] {
  const { none, rows }: RowSource = rowSources[each];
  const points = rows(input).map(say);
  return points.length === 0 && none !== null ? [none] : points;
}

function columnModel({ title, width, align }: TemplateColumn): TableModel['columns'][number] {
  return {
    title,
    width: typeof width === 'number' ? { weight: width } : { em: Number.parseFloat(width) },
    align,
  };
}

/** A table of a template, one row for each thing of its source. */
export function tableOf(
  input: LetterInput,
  speaker: Speaker,
  { each, columns }: Extract<TemplateRows, { columns: unknown }>,
): TableModel {
  const { none, rows }: RowSource = rowSources[each];
  const filled = rows(input).map((row) =>
    columns.map(({ text }) => breakLongWords(speaker.fillRow(text, row))),
  );
  // The mark stands in the first wide column: it would leave the one of the numbers.
  const wide = Math.max(
    0,
    columns.findIndex(({ width }) => typeof width === 'number'),
  );
  const nothing = none === null ? [] : [columns.map((_column, at) => (at === wide ? none : []))];
  return withoutBareColumns({
    columns: columns.map(columnModel),
    rows: filled.length === 0 ? nothing : filled,
  });
}

/** Rows under a text, by the names that it asks for them: lettered points, and one table. */
function rowsUnder(
  input: LetterInput,
  speaker: Speaker,
  names: readonly string[],
): Pick<PointModel, 'points' | 'table'> {
  const points: Text[] = [];
  let table: TableModel | null = null;
  for (const name of names) {
    const rows = input.template.rows[name];
    if (rows === undefined) continue;
    if ('columns' in rows) table ??= tableOf(input, speaker, rows);
    else points.push(...listed(input, rows.each, (row) => speaker.fillRow(rows.text, row)));
  }
  return { points: punctuated(points).map(speaker.keep), table };
}

/** Words that lead to a list, without their colon unless they point ahead: `… sebagai berikut:`. */
function leadingWords(paragraph: Text): Text | null {
  const last = paragraph.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(':')) return null;
  const bare = last.text.slice(0, -1);
  const pointsAhead = /\bberikut(?: ini)?$/u.test(bare);
  return pointsAhead ? paragraph : [...paragraph.slice(0, -1), { kind: 'text', text: bare }];
}

/** A single thing is no list: it goes on in the sentence that would lead to the list. */
function runOn(paragraphs: Text[], { points, table }: Pick<PointModel, 'points' | 'table'>) {
  const [only] = points;
  const lead = leadingWords(paragraphs.at(-1) ?? []);
  return only === undefined || points.length > 1 || table !== null || lead === null
    ? { paragraphs, points, table }
    : { paragraphs: [...paragraphs.slice(0, -1), words`${lead} ${only}`], points: [], table };
}

/** One numbered point: its paragraphs, and the rows that they ask for. */
export function pointOf(input: LetterInput, speaker: Speaker, text: string): PointModel {
  const filled = speaker.fill(text);
  const under = rowsUnder(input, speaker, filled.rows);
  const point = runOn(splitParagraphs(filled.text), under);
  return { ...point, paragraphs: point.paragraphs.map(speaker.keep) };
}
