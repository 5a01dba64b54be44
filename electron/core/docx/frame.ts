import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IRunOptions,
} from 'docx';
import type { LetterheadModel, SignatureModel, Text } from '#shared/domain/letters/index.ts';
import { paragraph, plain, runsOf, twips } from './runs.ts';
import { withoutLines } from './tables.ts';

const rules = {
  single: { style: BorderStyle.SINGLE, size: 8 },
  double: { style: BorderStyle.DOUBLE, size: 8 },
  thick: { style: BorderStyle.SINGLE, size: 20 },
} as const;

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50;
}

/** The logo in the letterhead's size, 2.1 × 2.5 cm at most, kept in proportion by Word. */
function logoOf(bytes: Uint8Array): ImageRun {
  return new ImageRun({
    type: isPng(bytes) ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: 68, height: 80 },
    // Without an id of its own Word's library counts on, and the same letter has other bytes each time.
    altText: { id: '1', name: 'Lambang', title: 'Lambang', description: 'Lambang pada kop surat' },
  });
}

function sized(text: string, sizePt: number, bold: boolean): IRunOptions {
  return { text, size: Math.round(sizePt * 2), bold };
}

/** The letterhead: logo above the lines or beside them, and the rule under both. */
export function letterheadBlocks(
  head: LetterheadModel,
  logo: Uint8Array | null,
  widthMm: number,
): FileChild[] {
  const lines = head.lines.map(
    ({ text, sizePt, bold }) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun(sized(text, sizePt, bold))],
      }),
  );
  const image =
    logo === null
      ? null
      : new Paragraph({ alignment: AlignmentType.CENTER, children: [logoOf(logo)] });
  const logoMm = 24;
  const body: FileChild[] =
    image === null
      ? lines
      : head.logoPlace === 'top'
        ? [image, ...lines]
        : [
            new Table({
              layout: TableLayoutType.FIXED,
              borders: withoutLines,
              width: { size: twips(widthMm), type: WidthType.DXA },
              columnWidths: [twips(logoMm), twips(widthMm - logoMm)],
              rows: [
                new TableRow({
                  children: [
                    new TableCell({ children: [image] }),
                    new TableCell({ children: lines }),
                  ],
                }),
              ],
            }),
          ];
  const under = new Paragraph({
    spacing: { after: 240 },
    children: [],
    ...(head.rule === 'none'
      ? {}
      : { border: { bottom: { ...rules[head.rule], color: '000000', space: 1 } } }),
  });
  return [...body, under];
}

/** The signature block at the right half, kept on one page, with room to sign. */
export function signatureBlocks(
  signature: SignatureModel,
  before: readonly Text[],
  widthMm: number,
): FileChild[] {
  const indent = { left: twips(widthMm - 84) };
  const line = (text: Text, gap = 0) =>
    new Paragraph({
      indent,
      keepNext: true,
      keepLines: true,
      spacing: { before: gap },
      children: runsOf(text),
    });
  const { offices, name, details } = signature;
  const signedAt = before.map((text, at) => line(text, at === 0 ? 240 : 0));
  const marked = offices.map(({ mark, text }) =>
    line(mark === '' ? text : [...plain(`${mark} `), ...text]),
  );
  return [...signedAt, ...marked, line(name, 1200), ...details.map((text) => line(text))];
}

/** Copies, under the signature. */
export function copiesBlocks(tembusan: readonly Text[]): FileChild[] {
  if (tembusan.length === 0) return [];
  const left = { alignment: AlignmentType.LEFT, spacing: { after: 20 } };
  return [
    paragraph(plain('Tembusan:'), { ...left, spacing: { before: 360, after: 20 } }),
    ...tembusan.map((text, at) =>
      paragraph(tembusan.length === 1 ? text : [...plain(`${String(at + 1)}. `), ...text], left),
    ),
  ];
}
