/** A paragraph or a list of a help page. */
export type HelpBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** Splits a help text into blocks: empty lines part paragraphs, lines that begin with `- ` make a list. */
export function blocksOf(text: string): HelpBlock[] {
  const blocks: HelpBlock[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (line.startsWith('- ')) {
      if (last?.kind === 'list') last.items.push(line.slice(2));
      else blocks.push({ kind: 'list', items: [line.slice(2)] });
    } else if (line.trim() !== '') {
      blocks.push({ kind: 'paragraph', text: line });
    }
  }
  return blocks;
}
