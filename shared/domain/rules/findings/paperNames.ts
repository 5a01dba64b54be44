import { factsOfKind, isPerTraveller, paperKinds } from '../../letters/index.ts';
import type { PaperProgress } from '../papers.ts';
import type { Situation } from '../situation.ts';

/** A paper of the dossier with what its key says. */
export interface KeyedPaper {
  key: string;
  kind: string;
  /** The traveller or route that it is for; empty for papers of the whole dossier. */
  of: string;
  paper: PaperProgress;
}

/** Whether what a paper is made for is still there; a kind of another version is looked for among the routes. */
function isThere(situation: Situation, kind: string, of: string): boolean {
  const known = paperKinds.find((item) => item === kind);
  switch (known === undefined ? 'route' : factsOfKind(known).of) {
    case 'traveller':
      return situation.travellerOf.has(of);
    case 'approval':
      return situation.input.events.some(({ id }) => id === of);
    case 'route':
      return situation.groups.some((group) => group.id === of);
    case 'form':
    case 'dossier':
      return false;
  }
}

/** Papers that the dossier still has: those of travellers and routes that left are remembered, but nobody's. */
export function papersOf(situation: Situation): KeyedPaper[] {
  if (situation.papers.size === 0) return [];
  return [...situation.papers].flatMap(([kind, papers]) =>
    [...papers].flatMap(([of, paper]) => {
      if (of === '') return [{ key: kind, kind, of, paper }];
      return isThere(situation, kind, of) ? [{ key: `${kind}@${of}`, kind, of, paper }] : [];
    }),
  );
}

/** Where a paper is edited. */
export function paperField(key: string): string {
  return `papers.${key}`;
}

/** How a finding calls a paper: its kind, with its number or whom it is about. */
export function paperParams(situation: Situation, { kind, of, paper }: KeyedPaper) {
  const name = situation.travellerOf.get(of)?.snapshot.name ?? situation.input.dossier.title;
  const about = paper.number.trim() === '' ? name : paper.number;
  return { paper: kind, about: about.trim() === '' ? '–' : about };
}

/** Identifiers of the travellers whom a paper is about now. */
export function peopleNow(situation: Situation, { kind, of }: KeyedPaper): readonly string[] {
  if (isPerTraveller(kind)) return [of];
  const group = situation.groups.find((candidate) => candidate.id === of);
  return group?.travellerIds ?? situation.input.dossier.travellers.map(({ id }) => id);
}
