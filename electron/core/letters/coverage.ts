import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  coverageFindings,
  type LetterModel,
  type PaperFinding,
} from '#shared/domain/letters/index.ts';

/** Says whether a letter's font has a character. */
export interface FontCoverage {
  hasGlyph: (family: LetterModel['page']['fontFamily'], codePoint: number) => Promise<boolean>;
  /** One finding for each character of the letter that its font cannot show. */
  findings: (model: LetterModel) => Promise<PaperFinding[]>;
}

/**
 * Reads which characters the letter fonts have.
 *
 * Regular and bold are both used, so a character must be in both. Each family is read once, when first asked
 * for, and so is the library that reads it: the window does not wait for either at the start.
 */
export function createFontCoverage(assetsDir: string): FontCoverage {
  const read = new Map<string, Promise<ReadonlySet<number>>>();
  const charactersOf = async (family: string): Promise<ReadonlySet<number>> => {
    const { create } = await import('@cantoo/fontkit');
    const [regular, bold] = await Promise.all(
      ['Regular', 'Bold'].map(async (style) => {
        const font = create(await readFile(join(assetsDir, 'fonts', `${family}-${style}.ttf`)));
        return 'characterSet' in font ? font.characterSet : [];
      }),
    );
    const inBold = new Set(bold);
    return new Set((regular ?? []).filter((codePoint) => inBold.has(codePoint)));
  };
  const load = (family: string) => {
    const known = read.get(family) ?? charactersOf(family);
    read.set(family, known);
    return known;
  };
  return {
    hasGlyph: async (family, codePoint) => (await load(family)).has(codePoint),
    findings: async (model) => {
      const characters = await load(model.page.fontFamily);
      return coverageFindings(model, (codePoint) => characters.has(codePoint));
    },
  };
}
