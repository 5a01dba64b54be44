/** A placeholder in a text with its place, in characters. */
export interface FoundToken {
  name: string;
  from: number;
  to: number;
}

/** Anything between a pair of braces on one line, or a brace that has no partner. */
const braces = /\{([^{}\n]*)\}|[{}]/gu;

/** Every placeholder of a text, those of unknown names included. */
export function tokensIn(text: string): FoundToken[] {
  return [...text.matchAll(braces)].flatMap((match) => {
    const name = match[1];
    if (name === undefined) return [];
    return [{ name, from: match.index, to: match.index + match[0].length }];
  });
}

/** Braces that have no partner. */
export function braceFaults(text: string): { from: number; to: number }[] {
  return [...text.matchAll(braces)].flatMap((match) =>
    match[1] === undefined ? [{ from: match.index, to: match.index + 1 }] : [],
  );
}
