import { encodeQR } from 'qr';
import type { LetterMarks, PaperFields } from '#shared/domain/letters/index.ts';
import type { SigningSettings } from '#shared/domain/office/index.ts';
import {
  checkCodeNote,
  checkedText,
  groupedCheck,
  maxCodeLength,
  writeCheckCode,
} from '#shared/domain/signing/index.ts';
import type { LetterSeal } from '#core/storage/index.ts';

/** Printed in the box until the signature covers it. */
const boxWords = 'Ruang tanda tangan elektronik';

/** The check code of a letter, or null without number, date or key. */
export function checkCodeOf(
  { number, date }: { number: string; date: string | null },
  seal: LetterSeal | null,
): { text: string; check: string } | null {
  if (seal === null || date === null || number.trim() === '') return null;
  const check = seal.checkOf(checkedText({ number, date }));
  const text = writeCheckCode({ number, date, check });
  return text.length > maxCodeLength ? null : { text, check };
}

function drawnCode(
  letter: { number: string; date: string | null },
  seal: LetterSeal | null,
): LetterMarks['checkCode'] {
  const code = checkCodeOf(letter, seal);
  if (code === null) return null;
  const { text, check } = code;
  // Level M survives a smudge or a crease; four light modules around it, as readers want.
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  return {
    modules: modules.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    lines: [...checkCodeNote, groupedCheck(check)],
  };
}

/** The marks of a letter: what the office wants, or the letter's own choice, as far as number, date and key are there. */
export function letterMarks(
  settings: SigningSettings,
  letter: { number: string; date: string | null; signing?: PaperFields['signing'] },
  seal: LetterSeal | null,
): LetterMarks {
  const { signing = '' } = letter;
  const hasBox = signing === '' ? settings.signatureBox : signing === 'electronic';
  return {
    checkCode: settings.checkCode ? drawnCode(letter, seal) : null,
    signatureBox: hasBox ? boxWords : null,
    footer: hasBox ? settings.footer.trim() : '',
  };
}
