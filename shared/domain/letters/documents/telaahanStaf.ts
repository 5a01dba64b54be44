import type { LetterInput } from '../input.ts';
import type { DocumentModel } from '../model.ts';
import { speakerOf } from '../parts.ts';
import { words } from '../text.ts';
import { templateParts, titleLines, tripDocument } from './pieces.ts';

/**
 * The staff review (telaahan staf) of an invitation: Persoalan, Praanggapan, Fakta yang Memengaruhi, Analisis,
 * Simpulan, Saran (reference/kerjasama.md §6.2, TLS, C: two systems agree).
 */
export function staffReview(input: LetterInput): DocumentModel {
  const speaker = speakerOf(input);
  return tripDocument(input, {
    heading: [words`Telaahan Staf`, words`tentang`, ...titleLines(input, speaker)],
    numbering: '1.',
    parts: templateParts(input, speaker, { listed: ['fakta'] }),
  });
}
