import type { Text } from './text.ts';

/** A name that may be a placeholder: small letters and underscores between braces. */
const placeholder = /\{([a-z_]+)\}/u;

/** A filled paragraph and the rows that it asked for, by the names that the template gives them. */
export interface Filled {
  text: Text;
  rows: string[];
}

/** What a placeholder stands for: a phrase, rows under the paragraph, or nothing that is known. */
export interface TokenSource {
  phrase: (name: string) => Text | null;
  isRows: (name: string) => boolean;
}

/** Field of the mark that stands for a placeholder which does not exist. */
export const unknownTokenField = 'paper.unknown_token';

/**
 * Puts the dossier's phrases in place of `{tokens}`.
 *
 * A name that is no token stays visible as it was typed and is reported as a finding.
 */
export function fillTokens(template: string, source: TokenSource): Filled {
  const text: Text = [];
  const rows: string[] = [];
  // Every second piece is the name of a placeholder.
  template.split(placeholder).forEach((piece, index) => {
    if (index % 2 === 0) {
      // What was typed as a sentence brings its full stop along.
      const rest = endsSentence(text) ? piece.replace(/^\.(?!\.)/u, '') : piece;
      if (rest !== '') text.push({ kind: 'text', text: rest });
      return;
    }
    const phrase = source.phrase(piece);
    if (phrase !== null) text.push(...phrase);
    else if (source.isRows(piece)) rows.push(piece);
    else text.push({ kind: 'missing', text: `{${piece}}`, field: unknownTokenField });
  });
  return { text: trimEnd(text), rows };
}

function endsSentence(text: Text): boolean {
  const last = text.at(-1);
  return last?.kind === 'text' && /[\p{L}\p{N})%]\.$/u.test(last.text);
}

function trimEnd(text: Text): Text {
  const last = text.at(-1);
  if (last?.kind !== 'text') return text;
  const trimmed = last.text.replace(/\s+$/u, '');
  return trimmed === ''
    ? text.slice(0, -1)
    : [...text.slice(0, -1), { kind: 'text', text: trimmed }];
}
