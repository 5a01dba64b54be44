import type { PaperState, PaperSummary } from '#shared/domain/letters/index.ts';

/** Papers of the whole dossier, or of one traveller. */
export interface PaperGroup {
  /** Null for letters of the whole dossier. */
  travellerId: string | null;
  /** Name of the traveller, empty for the whole dossier. */
  name: string;
  papers: PaperSummary[];
}

/** Groups papers: those of the dossier first, then those of each traveller in the order of the delegation. */
export function groupPapers(
  papers: readonly PaperSummary[],
  travellers: readonly { id: string; name: string }[],
): PaperGroup[] {
  const names = new Map(travellers.map((traveller) => [traveller.id, traveller.name]));
  const ids = [
    null,
    ...names.keys(),
    ...new Set(papers.map((paper) => paper.travellerId).filter((id) => id && !names.has(id))),
  ];
  return ids
    .map((travellerId) => {
      const own = papers.filter((paper) => paper.travellerId === travellerId);
      return {
        travellerId,
        name: travellerId === null ? '' : (names.get(travellerId) ?? own[0]?.about[0] ?? ''),
        papers: own,
      };
    })
    .filter((group) => group.papers.length > 0);
}

/**
 * The paper to open first: the one asked for by key, else the first of a kind asked for, else the first
 * that is not signed yet, else the first.
 */
export function paperToOpen(
  papers: readonly PaperSummary[],
  asked: string | null,
): PaperSummary | null {
  if (asked !== null) {
    const exact = papers.find((paper) => paper.key === asked);
    if (exact) return exact;
    const [kind, traveller] = asked.split('@');
    const byKind =
      papers.find((paper) => paper.kind === kind && paper.travellerId === (traveller ?? null)) ??
      papers.find((paper) => paper.kind === kind);
    if (byKind) return byKind;
  }
  return papers.find((paper) => paper.state !== 'signed') ?? papers[0] ?? null;
}

/** States that an officer sets by hand; making a PDF sets `final`. */
export type SettableState = Extract<PaperState, 'draft' | 'printed' | 'signed'>;

/** The states that an officer may set by hand from a state, nearest first. */
export function nextStates(state: PaperState): SettableState[] {
  switch (state) {
    case 'none':
    case 'draft':
      return [];
    case 'final':
      return ['printed', 'signed', 'draft'];
    case 'printed':
      return ['signed', 'draft'];
    case 'signed':
      return ['printed', 'draft'];
  }
}
