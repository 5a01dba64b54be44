/** A row of the reference on overseas travel: a fact with its identifier. */
export interface ReferenceRow {
  id: string;
  /** Number of the section, for example `1.4`. */
  section: string;
  /** The section's heading without its number. */
  heading: string;
  /** The row in short. */
  title: string;
  /** How sure the reference is of it, in its own words, for example `A-R / B`; empty where it does not say. */
  grade: string;
}

/** Tables that explain the reference itself. */
const aboutItself = new Set(['0', '11']);

/** Prefix of the rows of tables that carry no identifiers of their own, by section and first column. */
const prefixes: Readonly<Record<string, string>> = {
  '1.3 key': 'PUR',
  '2.3 key': 'CAP',
  '2.4 Code': 'STA',
  '2.5 Step': 'FRM',
  '4 Golongan': 'GOL',
  '5.2 Document': 'LTR',
  '6.1 #': 'STG',
  '6.2 Profile': 'PRF',
  '9 Area': 'UNK',
  '12 #': 'CON',
};

/** Columns that say what a row is about, where the second is not enough. */
const titleColumns: Readonly<Record<string, readonly number[]>> = {
  '2.4 Code': [0, 1],
  '4 Golongan': [0, 1],
  '5.2 Document': [0],
  '6.2 Profile': [0],
  '9 Area': [0, 1],
  '1.2 id': [1, 2, 3],
  '1.4 id': [1, 2, 3, 5],
  '1.5 id': [1, 2, 3],
  '4.1 Wilayah': [1],
};

/** Duties that the reference states outside its tables: identifier, section, and how the sentence starts. */
const sentences: readonly (readonly [id: string, section: string, start: string])[] = [
  ['TXT-01', '1.2', 'Presidential permission is required even when'],
  ['TXT-02', '1.6', 'Content the old rule required in the request letter'],
  ['TXT-03', '1.6', 'Funding: important-reason leave is at own cost'],
  ['TXT-04', '2.4', 'Request types: 10 Baru'],
  ['TXT-05', '2.5', 'Files: PDF only, max 2 MB each'],
  ['TXT-06', '2.7', 'Incomplete files (BRIN warns'],
  ['TXT-07', '4', 'DPRD leaders and members: their golongan'],
  ['TXT-08', '6.2', 'Why the written minimum is not enough'],
];

const longestTitle = 110;

function short(text: string): string {
  const plain = text.replaceAll(/[*`]/gu, '').replaceAll(/\s+/gu, ' ').trim();
  return plain.length <= longestTitle
    ? plain
    : `${plain.slice(0, longestTitle - 1).replace(/\s+\S*$/u, '')} …`;
}

function cells(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());
}

function titleOf(section: string, head: string, row: readonly string[]): string {
  const columns = titleColumns[`${section} ${head}`] ?? [1];
  return short(
    columns
      .map((column) => row[column] ?? '')
      .filter((text) => text !== '' && text !== '-')
      .join(': '),
  );
}

function idOf(section: string, head: string, row: readonly string[], count: number): string | null {
  const first = (row[0] ?? '').replaceAll('`', '');
  if (head === 'id') return first;
  const prefix = prefixes[`${section} ${head}`];
  if (prefix === undefined) return null;
  return head === 'key' ? `${prefix}-${first}` : `${prefix}-${String(count).padStart(2, '0')}`;
}

/**
 * Reads the rows of the reference's tables, and the duties that stand between them.
 *
 * Throws when a table is not known or a sentence is gone, so that a new reference is never read by halves.
 */
export function extractRows(reference: string): ReferenceRow[] {
  const rows: ReferenceRow[] = [];
  const found = new Set<string>();
  let section = '';
  let heading = '';
  let table: { head: string; count: number; gradeColumn: number } | null = null;
  for (const line of reference.split('\n')) {
    const headline = /^#{2,3} (\d+(?:\.\d+)?)\.? (.+)$/u.exec(line);
    if (headline !== null) [, section = '', heading = ''] = headline;
    const sentence = sentences.find(
      ([, where, start]) => where === section && line.startsWith(start),
    );
    if (sentence !== undefined) {
      const grade = /, (?<grade>[ABCD])(?:\)|\.|$)/u.exec(line)?.groups?.['grade'] ?? '';
      rows.push({ id: sentence[0], section, heading, title: short(line), grade });
      found.add(sentence[0]);
    }
    if (!line.startsWith('|')) {
      table = null;
      continue;
    }
    if (aboutItself.has(section) || /^\|[\s:|-]+\|$/u.test(line)) continue;
    const row = cells(line);
    if (table === null) {
      const gradeColumn = row.findIndex((name) => /conf\b/iu.test(name));
      table = { head: row[0] ?? '', count: 0, gradeColumn };
      // The table of daily allowances is a tariff; it counts as one row.
      if (table.head === 'Wilayah') {
        rows.push({ id: 'UHR-01', section, heading, title: short(heading), grade: '' });
      }
      continue;
    }
    if (table.head === 'Wilayah') continue;
    // The purposes of both tracks stand in two tables of one section.
    table.count += 1;
    const id = idOf(section, table.head, row, table.count);
    if (id === null) throw new Error(`a table of section ${section} is not known: ${table.head}`);
    const grade = short(row[table.gradeColumn] ?? '');
    rows.push({ id, section, heading, title: titleOf(section, table.head, row), grade });
  }
  const lost = sentences.filter(([id]) => !found.has(id)).map(([id]) => id);
  if (lost.length > 0) throw new Error(`sentences that are not there any more: ${lost.join(', ')}`);
  return rows;
}
