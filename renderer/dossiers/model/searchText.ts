/** Text without case and accents, so that `Sao Paulo` finds `São Paulo`. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of a query occurs in the folded text, in any order. */
export function matchesWords(foldedText: string, query: string): boolean {
  return foldText(query)
    .split(/\s+/u)
    .every((word) => foldedText.includes(word));
}
