import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type VerticalMergeType,
} from 'docx';
import type { TableModel, Text } from '#shared/domain/letters/index.ts';
import { plain, runsOf, twips } from './runs.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** No line around or inside a table that only aligns. */
export const withoutLines = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Size of tables in half points: a little smaller than the letter, as in the letter itself. */
const tableHalfPoints = 18;

/** Width of an em in millimetres at the size of tables. */
const emMm = 3.2;

/** Widths of the columns in millimetres over a given width. */
function columnWidths(table: TableModel, widthMm: number): number[] {
  const fixed = table.columns.map(({ width }) => ('em' in width ? width.em * emMm : 0));
  const rest = widthMm - fixed.reduce((sum, part) => sum + part, 0);
  const weights = table.columns.map(({ width }) => ('weight' in width ? width.weight : 0));
  const total = weights.reduce((sum, part) => sum + part, 0);
  return table.columns.map((_, at) =>
    (fixed[at] ?? 0) > 0 ? (fixed[at] ?? 0) : (rest * (weights[at] ?? 0)) / Math.max(total, 1),
  );
}

function cell(
  text: Text,
  widthMm: number,
  options: {
    align?: TableModel['columns'][number]['align'];
    bold?: boolean;
    columnSpan?: number;
    verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
  } = {},
): TableCell {
  const { align = 'left', bold = false, ...rest } = options;
  return new TableCell({
    width: { size: twips(widthMm), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...rest,
    children: [
      new Paragraph({
        alignment: alignments[align],
        run: { size: tableHalfPoints },
        children: runsOf(text, { isBold: bold }),
        style: 'TableText',
      }),
    ],
  });
}

/** For each row whether it begins a group, goes on in one, or stands alone. */
function merges(table: TableModel): (undefined | 'restart' | 'continue')[] {
  return (table.groups ?? []).flatMap((size) =>
    Array.from({ length: size }, (_, at) =>
      size === 1 ? undefined : at === 0 ? ('restart' as const) : ('continue' as const),
    ),
  );
}

/** A table of the letter: its header repeats on every page, and no row is split unless it may flow. */
export function dataTable(table: TableModel, widthMm: number): Table {
  const widths = columnWidths(table, widthMm);
  const grouped = merges(table);
  const cantSplit = table.flows !== true;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, at) =>
      cell(plain(title), widths[at] ?? 0, { align: 'center', bold: true }),
    ),
  });
  const rows = table.rows.map((row, index) => {
    const merge = grouped[index];
    return new TableRow({
      cantSplit,
      children: row.map((text, at) =>
        cell(text, widths[at] ?? 0, {
          align: table.columns[at]?.align ?? 'left',
          ...(at === 0 && merge !== undefined ? { verticalMerge: merge } : {}),
        }),
      ),
    });
  });
  const foot = (table.foot ?? []).map(({ label, cells }) => {
    const span = table.columns.length - cells.length;
    return new TableRow({
      cantSplit: true,
      children: [
        cell(label, 0, { bold: true, columnSpan: span, align: 'right' }),
        ...cells.map((text, at) =>
          cell(text, widths[span + at] ?? 0, {
            bold: true,
            align: table.columns[span + at]?.align ?? 'left',
          }),
        ),
      ],
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widthMm), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: [head, ...rows, ...foot],
  });
}

/** Labels with a colon and their texts, aligned without lines: heads of a letter, facts of a person. */
export function facts(
  rows: readonly { label: string; lines: readonly Text[] }[],
  widthMm: number,
  labelMm = 32,
): Table {
  const bare = (texts: readonly Text[], width: number) =>
    new TableCell({
      width: { size: twips(width), type: WidthType.DXA },
      children: texts.map(
        (text) => new Paragraph({ spacing: { after: 20 }, children: runsOf(text) }),
      ),
    });
  const colonMm = 5;
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: withoutLines,
    width: { size: twips(widthMm), type: WidthType.DXA },
    columnWidths: [labelMm, colonMm, widthMm - labelMm - colonMm].map(twips),
    rows: rows.map(
      ({ label, lines }) =>
        new TableRow({
          children: [
            bare([plain(label)], labelMm),
            bare([plain(':')], colonMm),
            bare(lines.length === 0 ? [[]] : lines, widthMm - labelMm - colonMm),
          ],
        }),
    ),
  });
}
