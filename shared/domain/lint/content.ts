/** A table of a paper: titles of its columns and the words of its cells. */
export interface ReadTable {
  columns: string[];
  rows: string[][];
}

/** What a paper says, whatever its layout: its texts, tables and signature. */
export interface ReadContent {
  /** Paragraphs and lines outside the letterhead, in reading order. */
  texts: string[];
  tables: ReadTable[];
  signature: { offices: string[]; name: string } | null;
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const segmentKinds: readonly unknown[] = ['text', 'keep', 'long', 'missing'];

/** The words of a letter's text, or null when the value is none. */
function textOf(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const items: readonly unknown[] = value;
  let words = '';
  for (const item of items) {
    if (!isPlain(item) || typeof item['text'] !== 'string') return null;
    if (!segmentKinds.includes(item['kind'])) return null;
    words += item['text'];
  }
  return words;
}

/** Parts that are no words of the letter itself. */
const skipped = new Set([
  'marks',
  'letterhead',
  'page',
  'layout',
  'title',
  'date',
  'kind',
  'align',
  'width',
]);

function tableOf(value: Plain): ReadTable | null {
  const { columns, rows } = value;
  if (!Array.isArray(columns) || !Array.isArray(rows)) return null;
  const cell = (item: unknown) => textOf(item) ?? (typeof item === 'string' ? item : '');
  return {
    columns: (columns as readonly unknown[]).map((column) =>
      isPlain(column) && typeof column['title'] === 'string' ? column['title'] : '',
    ),
    rows: (rows as readonly unknown[]).map((row) =>
      Array.isArray(row) ? (row as readonly unknown[]).map(cell) : [],
    ),
  };
}

function walk(value: unknown, found: ReadContent): void {
  if (typeof value === 'string') {
    if (value.trim() !== '') found.texts.push(value);
    return;
  }
  if (Array.isArray(value)) {
    const text = textOf(value);
    if (text === null) for (const item of value as readonly unknown[]) walk(item, found);
    else found.texts.push(text);
    return;
  }
  if (!isPlain(value)) return;
  const table = tableOf(value);
  if (table !== null) {
    found.tables.push(table);
    found.texts.push(...table.rows.flat().filter((text) => text.trim() !== ''));
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    if (name === 'signature') found.signature = signatureOf(part);
    else if (!skipped.has(name)) walk(part, found);
  }
}

function signatureOf(value: unknown): ReadContent['signature'] {
  if (!isPlain(value)) return null;
  const offices = Array.isArray(value['offices']) ? (value['offices'] as readonly unknown[]) : [];
  return {
    offices: offices.map((office) => {
      if (!isPlain(office)) return '';
      const mark = typeof office['mark'] === 'string' ? office['mark'] : '';
      return `${mark} ${textOf(office['text']) ?? ''}`.trim();
    }),
    name: textOf(value['name']) ?? '',
  };
}

/**
 * Reads what a paper says from its data, today's or that of an earlier version of the program.
 *
 * Layouts differ and grow; whatever is made of texts and tables is read, and nothing else is expected of it.
 */
export function readContent(content: unknown): ReadContent {
  const found: ReadContent = { texts: [], tables: [], signature: null };
  if (isPlain(content) && content['type'] === 'letter') walk(content['model'], found);
  return found;
}
