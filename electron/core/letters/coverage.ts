import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import {
  coverageFindings,
  type LetterModel,
  type PaperFinding,
} from '#shared/domain/letters/index.ts';

/** Says whether a letter's font has a character. */
export interface FontCoverage {
  hasGlyph: (family: LetterModel['page']['fontFamily'], codePoint: number) => boolean;
  /** One finding for each character of the letter that its font cannot show. */
  findings: (model: LetterModel) => PaperFinding[];
}

/**
 * Reads which characters the letter fonts have.
 *
 * Regular and bold are both used, so a character must be in both. Each family is read once, when first asked for.
 */
export function createFontCoverage(assetsDir: string): FontCoverage {
  const read = new Map<string, Set<number>>();
  const load = (family: string): Set<number> => {
    const known = read.get(family);
    if (known !== undefined) return known;
    const [regular, bold] = ['Regular', 'Bold'].map((style) => {
      const font = create(readFileSync(join(assetsDir, 'fonts', `${family}-${style}.ttf`)));
      return 'characterSet' in font ? font.characterSet : [];
    });
    const inBold = new Set(bold);
    const both = new Set((regular ?? []).filter((codePoint) => inBold.has(codePoint)));
    read.set(family, both);
    return both;
  };
  const hasGlyph: FontCoverage['hasGlyph'] = (family, codePoint) => load(family).has(codePoint);
  return {
    hasGlyph,
    findings: (model) =>
      coverageFindings(model, (codePoint) => hasGlyph(model.page.fontFamily, codePoint)),
  };
}
