import {
  templateParts,
  type columnAligns,
  type LetterTemplate,
  type TemplateBlock,
} from '#shared/domain/letters/index.ts';

/** A line of a comparison: it stands in both, only in the older, or only in the newer. */
export interface DifferenceLine {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words for what is not text in a template. */
export interface TemplateWords {
  part: (name: string) => string;
  conditions: (block: TemplateBlock) => string;
  /** How a column stands. */
  align: (align: (typeof columnAligns)[number]) => string;
}

/** A template as lines that can be compared: one for each block, row text and column. */
export function linesOf(template: LetterTemplate, words: TemplateWords): string[] {
  const ofBlock = (part: string, block: TemplateBlock) => {
    const conditions = words.conditions(block);
    return `${part}: ${conditions === '' ? '' : `[${conditions}] `}${block.text.trim()}`;
  };
  return [
    ...templateParts.flatMap((part) =>
      template[part].map((block) => ofBlock(words.part(part), block)),
    ),
    ...template.sections.flatMap(({ key, title, blocks }) => [
      `${key}: ${title}`,
      ...blocks.map((block) => ofBlock(key, block)),
    ]),
    ...Object.entries(template.labels).map(([name, text]) => `${name}: ${text}`),
    ...Object.entries(template.rows).flatMap(([name, rows]) =>
      'columns' in rows
        ? rows.columns.map(
            ({ title, text, width, align }) =>
              `{${name}}: ${title} | ${text} | ${width} | ${words.align(align)}`,
          )
        : [`{${name}}: ${rows.text}`],
    ),
  ];
}

/** A line of a template for reading: placeholders by what they are called, as the editor shows them. */
export function readable(text: string, labelOf: (name: string) => string | null): string {
  return text.replace(/\{([a-z_]+)\}/gu, (token, name: string) => {
    const label = labelOf(name);
    return label === null ? token : `{${label}}`;
  });
}

/** Compares two lists of lines by their longest common part. */
export function differenceOf(
  before: readonly string[],
  after: readonly string[],
): DifferenceLine[] {
  // common[i][j]: how many lines before[i…] and after[j…] have in common, in order.
  const common = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = common[i];
    if (row === undefined) continue;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DifferenceLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const fresh = after[j];
    if (old !== undefined && old === fresh) {
      lines.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: old });
      i += 1;
    } else if (fresh !== undefined) {
      lines.push({ kind: 'added', text: fresh });
      j += 1;
    }
  }
  return lines;
}
