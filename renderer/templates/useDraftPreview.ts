import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LetterKind, LetterTemplate, TemplateProblem } from '#shared/domain/letters/index.ts';
import { useOrpc } from '../app/api.ts';

/** So long after the last key the page is made anew. */
const debounceMs = 350;

/** Pages of a draft that could be made. */
interface Pages {
  pages: string[];
  widthMm: number;
}

/** What is wrong with a draft, and how its letter looks. */
export interface DraftPreview {
  problems: readonly TemplateProblem[];
  /** The newest pages that could be made; null before the first. */
  pages: Pages | null;
  /** The draft has errors and the pages show it as it was before them. */
  isOld: boolean;
  updating: boolean;
  error: Error | null;
  dossiers: readonly { id: string; title: string }[];
  dossier: { id: string; title: string } | null;
  /** Takes another dossier's data; an empty name takes the sample. */
  choose: (dossierId: string) => void;
}

/** Checks a draft a moment after it changed, and has its pages made. */
export function useDraftPreview(kind: LetterKind, draft: LetterTemplate): DraftPreview {
  const orpc = useOrpc();
  const [settled, setSettled] = useState(draft);
  const [wanted, setWanted] = useState<string | null>(null);
  const [pages, setPages] = useState<Pages | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), debounceMs);
    return () => clearTimeout(timer);
  }, [draft]);
  const dossiers = useQuery(orpc.templates.dossiers.queryOptions({ input: { kind } }));
  const list = dossiers.data ?? [];
  const dossier = wanted === '' ? null : (list.find(({ id }) => id === wanted) ?? list[0] ?? null);
  const query = useQuery(
    orpc.templates.preview.queryOptions({
      input: { kind, draft: settled, dossierId: dossier?.id ?? null },
      enabled: !dossiers.isPending,
      staleTime: 0,
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
  const { data } = query;
  if (data?.pages && data.pages !== pages?.pages) {
    setPages({ pages: data.pages, widthMm: data.widthMm });
  }
  return {
    problems: data?.problems ?? [],
    pages,
    isOld: data?.pages === null,
    updating: query.isFetching,
    error: query.error,
    dossiers: list,
    dossier,
    choose: setWanted,
  };
}
