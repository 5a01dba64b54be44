import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Text } from '#shared/domain/letters/index.ts';

/** Points in a centimetre's and a millimetre's measure of Word: twentieths of a point. */
const twipsPerMm = 1440 / 25.4;

/** Millimetres in Word's own measure. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMm);
}

/** Words that must not part keep together in Word too: its own hard blanks and hyphens. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

/** A text as runs of Word; what the dossier lacks stays marked in yellow. */
export function runsOf(text: Text, style: { isBold?: boolean } = {}): TextRun[] {
  return text.flatMap((piece) => {
    if (piece.kind === 'ragged') return [];
    if (piece.kind === 'missing') return new TextRun({ text: piece.text, highlight: 'yellow' });
    const options: IRunOptions = {
      text: piece.kind === 'keep' ? unbroken(piece.text) : piece.text,
      bold: style.isBold ?? false,
    };
    return new TextRun(options);
  });
}

/** Plain words as a text. */
export function plain(words: string): Text {
  return [{ kind: 'text', text: words }];
}

/** One paragraph of the letter, justified like the letter itself unless it says otherwise. */
export function paragraph(
  text: Text,
  options: Omit<IParagraphOptions, 'children'> & { bold?: boolean } = {},
): Paragraph {
  const { bold = false, ...rest } = options;
  return new Paragraph({
    alignment: text[0]?.kind === 'ragged' ? AlignmentType.LEFT : AlignmentType.BOTH,
    spacing: { after: 120 },
    ...rest,
    children: runsOf(text, { isBold: bold }),
  });
}

/** A centred line. */
export function centred(text: Text, bold = false): Paragraph {
  return paragraph(text, { alignment: AlignmentType.CENTER, spacing: { after: 40 }, bold });
}
