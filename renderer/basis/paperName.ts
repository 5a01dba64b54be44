import { useTranslation } from 'react-i18next';
import { factsOfKind, type PaperSummary } from '#shared/domain/letters/index.ts';

/**
 * Whom a paper is named for beside its kind: travellers for papers of one traveller or of a route, nobody for papers
 * of the whole trip.
 */
export function namedIn({ kind, about, travellerId }: PaperSummary): string {
  const { of } = factsOfKind(kind);
  if (of === 'form') return travellerId === null ? '' : about.join(', ');
  return of === 'traveller' || of === 'route' ? about.join(', ') : '';
}

/** Gives the name by which a paper is told from the others: its kind, and whom it is about where that differs. */
export function usePaperName(): (paper: PaperSummary) => string {
  const { t } = useTranslation('papers');
  return (paper) => {
    const who = namedIn(paper);
    const kind = paper.title ?? t(`kind.${paper.kind}`);
    return who === '' ? kind : `${kind}: ${who}`;
  };
}
