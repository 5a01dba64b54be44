import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingCharacters, readFont, textWidth } from '#core/forms/font.ts';
import { layOutText, wrapText, type TextBox } from '#core/forms/layout.ts';

const font = readFont(
  new Uint8Array(readFileSync(new URL('../../../assets/fonts/Arimo-Regular.ttf', import.meta.url))),
);
const box = (change: Partial<TextBox>): TextBox => ({
  text: 'Rani Contohwati',
  font,
  size: 10,
  width: 200,
  height: 20,
  align: 'left',
  shape: { kind: 'line' },
  ...change,
});
const widthAt = (text: string, size: number) => (textWidth(font, text) / 1000) * size;

describe('laying out a value', () => {
  it('keeps the form’s size while the text fits, and stays inside the box', () => {
    const { size, runs, fits } = layOutText(box({}));
    expect({ size, fits }).toEqual({ size: 10, fits: true });
    expect(runs[0]?.x).toBe(2);
    expect(runs[0]?.y).toBeGreaterThan(0);
  });

  it('shrinks one line to the box and ends at six points', () => {
    const text = 'Rani Contohwati '.repeat(4).trim();
    const { size, fits } = layOutText(box({ text }));
    expect(fits).toBe(true);
    expect(widthAt(text, size)).toBeLessThanOrEqual(196);
    const longer = layOutText(box({ text: text.repeat(3) }));
    expect(longer).toMatchObject({ size: 6, fits: false });
  });

  it('never writes taller than a low box', () => {
    expect(layOutText(box({ size: 30, height: 12, text: 'R' })).size).toBeLessThan(12);
  });

  it('aligns by measure', () => {
    const width = widthAt('Rani Contohwati', 10);
    const x = (align: TextBox['align']) => layOutText(box({ align })).runs[0]?.x;
    expect(x('center')).toBeCloseTo((200 - width) / 2);
    expect(x('right')).toBeCloseTo(198 - width);
  });

  it('puts each character of a number in the middle of its cell', () => {
    const { runs } = layOutText(box({ text: 'X01', width: 90, shape: { kind: 'comb', cells: 9 } }));
    const centres = runs.map(({ text, x }) => x + widthAt(text, 10) / 2);
    expect(centres.map((centre) => Math.round(centre))).toEqual([5, 15, 25]);
  });

  it('wraps paragraphs at spaces and shrinks until the last line is in', () => {
    const text = 'Forum kerja sama kota pesisir Asia '.repeat(4).trim();
    const shape = { kind: 'paragraphs' } as const;
    const { runs, size, fits } = layOutText(box({ text, shape, height: 30 }));
    expect(fits).toBe(true);
    expect(runs.map((run) => run.text).join(' ')).toBe(text);
    expect(Math.min(...runs.map(({ y }) => y))).toBeGreaterThan(0);
    for (const run of runs) expect(widthAt(run.text, size)).toBeLessThanOrEqual(196);
    expect(layOutText(box({ text: text.repeat(20), shape })).fits).toBe(false);
  });

  it('breaks a word that is wider than the box, and no other', () => {
    const lines = wrapText(font, `a ${'m'.repeat(30)} b`, 10);
    expect(lines.join('').replaceAll(' ', '')).toBe(`a${'m'.repeat(30)}b`);
    for (const line of lines) expect(widthAt(line, 1)).toBeLessThanOrEqual(10);
    expect(wrapText(font, 'satu dua\n\ntiga', 100)).toEqual(['satu dua', '', 'tiga']);
  });

  it('holds a no-break space together', () => {
    expect(wrapText(font, 'Nomor\u00a012', 3)).not.toContain('Nomor');
  });
});

describe('the form’s font', () => {
  it('shows the letters of Europe and Viet Nam and the marks of print', () => {
    expect(missingCharacters(font, 'é ’ “ ” – Ł ő İ Đà Nẵng €')).toEqual([]);
  });

  it('names what it cannot show: pictures, and scripts that are written from the right', () => {
    expect(missingCharacters(font, 'a🎉b🎉')).toEqual(['🎉']);
    expect(missingCharacters(font, 'שלום')).toHaveLength(4);
  });
});
