import type { FormFinding } from '#shared/domain/forms/index.ts';
import { missingCharacters, type FormFont } from './font.ts';

/** One Unicode form and one kind of line break; what stands on one line gets spaces instead. */
export function tidyText(value: string, isMultiline: boolean): string {
  const text = value.normalize('NFC').replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ');
  return isMultiline ? text : text.replace(/\n+/gu, ' ');
}

/** Puts a box where the font has no glyph, so that the gap is seen on paper too. */
export function replaceMissing(text: string, font: FormFont): string {
  if (missingCharacters(font, text).length === 0) return text;
  const box = font.glyphOf(0x25a1) === null ? '?' : '□';
  return Array.from(text, (character) =>
    character === '\n' || font.glyphOf(character.codePointAt(0) ?? 0) !== null ? character : box,
  ).join('');
}

/** The characters of a text that the font cannot show, as findings name them; null when it shows all. */
export function namedMissing(font: FormFont, text: string): string | null {
  const missing = missingCharacters(font, text);
  if (missing.length === 0) return null;
  const named = missing.map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return /\p{C}/u.test(character) ? `U+${code}` : `${character} (U+${code})`;
  });
  return named.join(', ');
}

/** Names the characters of a text that the font cannot show. */
export function characterFindings(
  label: string,
  text: string,
  font: FormFont,
  field: string | null,
): FormFinding[] {
  const characters = namedMissing(font, text);
  if (characters === null) return [];
  const message = { key: 'forms:finding.charactersMissing', params: { field: label, characters } };
  return [{ severity: 'error', message, field }];
}
