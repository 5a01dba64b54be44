import {
  factsOfKind,
  isPerTraveller,
  paperGroups,
  paperState,
  type PaperGroup,
  type PaperKind,
  type PaperState,
  type PaperSummary,
} from '#shared/domain/letters/index.ts';

/** One line of the list: a paper, or the papers of one kind for several travellers, shown under one heading. */
export interface PaperEntry {
  kind: PaperKind;
  papers: PaperSummary[];
  /** Whether the papers stand under a heading that opens and closes. */
  folded: boolean;
}

/** Papers that belong together in the work: the request, the assignment, what is enclosed and so on. */
export interface PaperGroupView {
  group: PaperGroup;
  entries: PaperEntry[];
}

/** Groups papers in the order of the work; papers of one kind for several travellers become one entry. */
export function groupPapers(papers: readonly PaperSummary[]): PaperGroupView[] {
  const groups = new Map<PaperGroup, Map<PaperKind, PaperSummary[]>>();
  for (const paper of papers) {
    const { group } = factsOfKind(paper.kind);
    const kinds = groups.get(group) ?? new Map<PaperKind, PaperSummary[]>();
    groups.set(group, kinds.set(paper.kind, [...(kinds.get(paper.kind) ?? []), paper]));
  }
  return paperGroups.flatMap((group) => {
    const kinds = groups.get(group);
    if (kinds === undefined) return [];
    const entries = [...kinds].flatMap(([kind, same]): PaperEntry[] =>
      isPerTraveller(kind) && same.length > 1
        ? [{ kind, papers: same, folded: true }]
        : same.map((paper) => ({ kind, papers: [paper], folded: false })),
    );
    return [{ group, entries }];
  });
}

/** Up to this many papers of one kind are shown without being asked for. */
const shownAtOnce = 3;

/** Whether an entry with a heading is open before anybody opened or closed it. */
export function opensAtOnce({ papers }: PaperEntry): boolean {
  return papers.length <= shownAtOnce;
}

/** How far the papers of an entry got: the state of the one that is furthest behind. */
export function leastState(papers: readonly PaperSummary[]): PaperState {
  const ranks = paperState.options;
  return ranks[Math.min(...papers.map(({ state }) => ranks.indexOf(state)))] ?? 'none';
}

/**
 * Whom a line of the list names under the kind of paper: travellers for papers of one traveller or of a route,
 * nobody for papers of the whole trip.
 */
export function namedIn({ kind, about }: PaperSummary): string {
  const { of } = factsOfKind(kind);
  return of === 'traveller' || of === 'route' ? about.join(', ') : '';
}

/** Papers that are made together unless somebody asks for others: those that the trip cannot do without. */
export function usualPapers(papers: readonly PaperSummary[]): PaperSummary[] {
  return papers.filter(({ onDemand, state }) => !onDemand || state !== 'none');
}

/**
 * The paper to open first: the one asked for by key, else the first of a kind asked for, else the first
 * that the trip needs and that is not signed yet, else the first.
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
  return usualPapers(papers).find((paper) => paper.state !== 'signed') ?? papers[0] ?? null;
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
