import { describe, expect, it } from 'vitest';
import { buildLetter, letterKinds, plainText, textsOf } from '#shared/domain/letters/index.ts';
import { isSpread } from '#shared/domain/letters/spread.ts';
import { keepTogether } from '#shared/domain/letters/text.ts';
import { sampleDossier, sampleInput, sampleOffice } from '#tests/fixtures/letters/samples.ts';

const measure = { family: 'Arimo', width: 42, firstIndent: 3 } as const;

describe('the right edge of a paragraph', () => {
  it('is uneven where a number that is kept whole leaves a line nearly empty', () => {
    const before = 'Menindaklanjuti Surat Persetujuan Kementerian Sekretariat Negara';
    const number = 'Nomor B-12345/Kemensetneg/Ses/LN.00.01/11/2026';
    const rest = 'tanggal 20 November 2026, dengan hormat kami mengajukan permohonan izin.';
    expect(isSpread(keepTogether(`${before} ${number} ${rest}`), measure)).toBe(true);
    // Where all fits in one line, and where the number begins a line of its own after full ones.
    expect(isSpread(keepTogether(number), measure)).toBe(false);
    const words =
      'Kami mengajukan permohonan izin perjalanan dinas ke luar negeri dengan dasar surat';
    expect(isSpread(keepTogether(`${words} ${number}`), { ...measure, firstIndent: 0 })).toBe(
      false,
    );
  });

  it('is straight in paragraphs of ordinary words, in either typeface', () => {
    const text = keepTogether(
      'Kerja sama ini memberi manfaat bagi nelayan dan petani di seluruh wilayah kabupaten. '.repeat(
        6,
      ),
    );
    for (const family of ['Arimo', 'Tinos'] as const) {
      expect(isSpread(text, { ...measure, family })).toBe(false);
    }
  });

  it('stays straight where only long words make lines wide', () => {
    const long = 'Penyelenggaraan pengembangan perekonomian kemasyarakatan berkelanjutan.';
    for (let width = 20; width < 48; width += 1) {
      expect(isSpread(keepTogether(long.repeat(4)), { ...measure, width })).toBe(false);
    }
  });

  it('is told to the layout at the beginning of the paragraph, and changes no word', () => {
    const number = `000.1.3.3/${'12345/'.repeat(4)}2027`;
    const invitation = { from: 'Pemerintah Kota Metropolitan Busan', number, date: null };
    const input = sampleInput('permission_request', {
      dossier: sampleDossier({ invitation }),
      office: sampleOffice({ fontFamily: 'Tinos' }),
    });
    const model = buildLetter(input);
    const opening = model.layout === 'correspondence' ? model.opening : [];
    expect(opening[0]?.[0]).toEqual({ kind: 'ragged', text: '' });
    expect(plainText(opening[0] ?? [])).toContain(number);
    for (const kind of letterKinds) {
      for (const text of textsOf(buildLetter(sampleInput(kind)))) {
        expect(text.slice(1).filter((piece) => piece.kind === 'ragged')).toEqual([]);
      }
    }
  });
});
