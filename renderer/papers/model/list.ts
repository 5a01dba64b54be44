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
  /** The kind, and which taught form. */
  id: string;
  kind: PaperKind;
  /** A taught form's own name. */
  title?: string;
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
  const groups = new Map<PaperGroup, Map<string, PaperSummary[]>>();
  for (const paper of papers) {
    const { group } = factsOfKind(paper.kind);
    const kinds = groups.get(group) ?? new Map<string, PaperSummary[]>();
    const id = entryId(paper);
    groups.set(group, kinds.set(id, [...(kinds.get(id) ?? []), paper]));
  }
  return paperGroups.flatMap((group) => {
    const kinds = groups.get(group);
    if (kinds === undefined) return [];
    const entries = [...kinds].flatMap(([id, same]) => entriesOf(id, same));
    return [{ group, entries }];
  });
}

/** Papers of one kind belong together; of taught forms, those of one form. */
function entryId({ kind, key }: PaperSummary): string {
  return kind === 'taught_form' ? key.split('@', 2).join('@') : kind;
}

function entriesOf(id: string, same: PaperSummary[]): PaperEntry[] {
  const [first] = same;
  if (first === undefined) return [];
  const { kind, title, travellerId } = first;
  const named = { id, kind, ...(title === undefined ? {} : { title }) };
  const isEach = isPerTraveller(kind) || (kind === 'taught_form' && travellerId !== null);
  if (isEach && same.length > 1) return [{ ...named, papers: same, folded: true }];
  return same.map((paper) => ({ ...named, papers: [paper], folded: false }));
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
