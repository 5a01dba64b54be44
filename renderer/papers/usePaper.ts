import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PaperView } from '#shared/contract/index.ts';
import {
  paperFields,
  type LetterheadChoice,
  type PaperFields,
} from '#shared/domain/letters/index.ts';
import type { Signatory } from '#shared/domain/office/index.ts';
import { useCore } from '../app/api.ts';
import { useSaver, type Saver } from '../app/saving.ts';

/** A paper with everything typed into it, and how to take another answer of the core. */
export interface OpenPaper {
  saver: Saver<PaperView, PaperFields>;
  /** The paper as the core last answered, with its findings. */
  view: PaperView;
  /** Takes the answer of another procedure (a number, a state) and reads list and preview again. */
  take: (view: PaperView) => void;
}

/** What the form of a paper's own fields needs. */
export interface PaperFormProps {
  dossierId: string;
  paper: OpenPaper;
  /** Name of the paper for notices. */
  name: string;
  signatories: readonly Signatory[];
  /** Letterheads that the office has, the ordinary one first. */
  letterheads: readonly LetterheadChoice[];
  /** Whether the office's letters keep a box for the electronic signature. */
  signatureBox: boolean;
}

/** Joins a paper's fields to their save queue; list and preview follow each save. */
export function usePaper(dossierId: string, first: PaperView): OpenPaper {
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const { key } = first.summary;
  const follow = useMemo(() => {
    const input = { dossierId, key };
    return (view: PaperView) => {
      queryClient.setQueryData(orpc.papers.get.queryKey({ input }), view);
      void queryClient.invalidateQueries({ queryKey: orpc.papers.preview.key({ input }) });
      void queryClient.invalidateQueries({ queryKey: orpc.papers.list.key() });
    };
  }, [dossierId, key, orpc, queryClient]);
  const saver = useSaver<PaperView, PaperFields>(`paper:${dossierId}:${key}`, first, () => ({
    valueOf: (view) => view.fields,
    revOf: (view) => view.rev,
    send: ({ rev, patch }) => api.papers.save({ dossierId, key, rev, patch }),
    reload: () => api.papers.get({ dossierId, key }),
    onAnswer: follow,
    shape: paperFields.shape,
  }));
  return {
    saver,
    view: saver.answer,
    take: (view) => {
      saver.receive(view);
      follow(view);
    },
  };
}
