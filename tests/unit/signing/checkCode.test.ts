import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { LetterSeal } from '#core/storage/vault/letterSeal.ts';
import {
  canonicalNumber,
  checkedText,
  groupedCheck,
  readCheckCode,
  writeCheckCode,
} from '#shared/domain/signing/index.ts';

const check = 'ABCDEFGHIJKLMNOP';
const code = { number: '000.1.3.3/12/BKS/2027', date: '2027-03-01', check };

describe('the text of a check code', () => {
  it('is read as it was written, whatever the number looks like', () => {
    const number = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => canonicalNumber(text) !== '');
    fc.assert(
      fc.property(number, (any) => {
        const given = { ...code, number: any };
        const read = readCheckCode(writeCheckCode(given));
        expect(read).toEqual({ ok: true, code: { ...code, number: canonicalNumber(any) } });
      }),
    );
  });

  it('forgives what a mail or a hand does to it: blanks, line breaks, small letters and hyphens', () => {
    const typed = `  muhibah:1:2027-03-01:${groupedCheck(check).toLowerCase()}:\n000.1.3.3/12/BKS/2027 `;
    expect(readCheckCode(typed)).toEqual({ ok: true, code });
  });

  it.each([
    ['words around it', `Kode pada surat: ${writeCheckCode(code)}`],
    [
      'blanks at its colons',
      'MUHIBAH : 1 : 2027-03-01 : ABCD EFGH IJKL MNOP : 000.1.3.3/12/BKS/2027',
    ],
    ['the first word missing', '1:2027-03-01:ABCDEFGHIJKLMNOP:000.1.3.3/12/BKS/2027'],
    [
      'an address around it',
      `https://cek.example.test/?kode=${encodeURIComponent(writeCheckCode(code))}`,
    ],
    ['look-alikes in the date', 'MUHIBAH:1:2O27-O3-Ol:ABCDEFGHIJKLMNOP:000.1.3.3/12/BKS/2027'],
    ['look-alikes in the value', 'MUHIBAH:1:2027-03-01:A8CDEFGH1JKLMN0P:000.1.3.3/12/BKS/2027'],
  ])('forgives what people do to it: %s', (_what, typed) => {
    expect(readCheckCode(typed)).toEqual({ ok: true, code });
  });

  it.each([
    ['https://example.test/x', 'foreign'],
    ['', 'foreign'],
    ['MUHIBAH:2:whatever', 'newer'],
    ['MUHIBAH:1:2027-03-01:ABC:12', 'damaged'],
    ['MUHIBAH:1:1 March:ABCDEFGHIJKLMNOP:12', 'damaged'],
    ['MUHIBAH:1:2027-03-01:ABCDEFGHIJKLMNOP:', 'damaged'],
    [`MUHIBAH:1:2027-03-01:ABCDEFGHIJKLMNOP:${'9'.repeat(1000)}`, 'damaged'],
  ])('says of %j that it is %s', (text, reason) => {
    expect(readCheckCode(text)).toEqual({ ok: false, reason });
  });
});

describe('the check value', () => {
  const seal = new LetterSeal(Buffer.alloc(32, 1));

  it('is the same for the same letter, and another for another number, date or office', () => {
    const value = seal.checkOf(checkedText(code));
    expect(value).toMatch(/^[A-Z2-7]{16}$/u);
    expect(seal.checkOf(checkedText({ ...code, number: ' 000.1.3.3/12/BKS/2027 ' }))).toBe(value);
    expect(seal.checkOf(checkedText({ ...code, number: '000.1.3.3/13/BKS/2027' }))).not.toBe(value);
    expect(seal.checkOf(checkedText({ ...code, date: '2027-03-02' }))).not.toBe(value);
    expect(new LetterSeal(Buffer.alloc(32, 2)).checkOf(checkedText(code))).not.toBe(value);
  });

  it('is what RFC 2104 and RFC 4648 say', () => {
    // echo -n MUHIBAH:1:2027-03-01:000.1.3.3/12/BKS/2027 | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101… | xxd -r -p | head -c 10 | base32
    expect(seal.checkOf(checkedText(code))).toBe('DDQXAQDRVYHW7DLA');
  });
});
