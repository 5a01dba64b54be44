import { encodeQR } from 'qr';
import type { LetterMarks } from '#shared/domain/letters/index.ts';
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

function checkCode(
  { number, date }: { number: string; date: string | null },
  seal: LetterSeal | null,
): LetterMarks['checkCode'] {
  if (seal === null || date === null || number.trim() === '') return null;
  const check = seal.checkOf(checkedText({ number, date }));
  const text = writeCheckCode({ number, date, check });
  if (text.length > maxCodeLength) return null;
  // Level M survives a smudge or a crease; four light modules around it, as readers want.
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  return {
    modules: modules.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    lines: [...checkCodeNote, groupedCheck(check)],
  };
}

/** The marks of a letter: what the office wants, as far as number, date and key are there. */
export function letterMarks(
  settings: SigningSettings,
  letter: { number: string; date: string | null },
  seal: LetterSeal | null,
): LetterMarks {
  return {
    checkCode: settings.checkCode ? checkCode(letter, seal) : null,
    signatureBox: settings.signatureBox ? boxWords : null,
    footer: settings.signatureBox ? settings.footer.trim() : '',
  };
}
