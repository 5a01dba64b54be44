import type { SearchHit } from '#shared/contract/index.ts';

/** Something that the palette can do. */
export interface Command {
  key: string;
  title: string;
  /** Words that find it besides its title. */
  words: string;
  run: () => unknown;
}

/** A line of the palette. */
export type PaletteEntry = { key: string; title: string; detail: string } & (
  | { kind: 'command'; group: 'command'; command: Command }
  | { kind: 'hit'; group: SearchHit['kind']; hit: SearchHit }
);

const groupOrder = ['dossier', 'person', 'paper', 'tracking'] as const;

function matches(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

/** What the palette lists: hits by kind, then commands; commands alone before anything is typed. */
export function paletteEntries(
  query: string,
  commands: readonly Command[],
  hits: readonly SearchHit[],
): PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = groupOrder.flatMap((group) =>
    hits
      .filter((hit) => hit.kind === group)
      .map((hit): PaletteEntry => ({
        kind: 'hit',
        group,
        key: `${hit.kind}/${hit.dossierId ?? ''}/${hit.id}`,
        title: hit.title,
        detail: hit.detail,
        hit,
      })),
  );
  const offered = commands
    .filter((command) => matches(`${command.title} ${command.words}`, words))
    .map((command): PaletteEntry => ({
      kind: 'command',
      group: 'command',
      key: `command/${command.key}`,
      title: command.title,
      detail: '',
      command,
    }));
  return [...found, ...offered];
}
