import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TemplateView } from '#shared/contract/index.ts';
import type { LetterTemplate } from '#shared/domain/letters/index.ts';
import { useCore } from '../app/api.ts';
import { useSaver, type Saver } from '../app/saving.ts';

/** A kind of letter whose words are edited: what is typed is kept in the store until it becomes a version. */
export interface OpenTemplate {
  saver: Saver<TemplateView, { draft: LetterTemplate }>;
  draft: LetterTemplate;
  /** Whether something was typed that no version has. */
  changed: boolean;
  change: (patch: Partial<LetterTemplate>) => void;
  /** Takes the answer of another procedure: a version saved, restored, or taken back. */
  take: (view: TemplateView) => void;
}

/** Joins the words of a kind to their save queue. */
export function useTemplateDraft(view: TemplateView): OpenTemplate {
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const { kind } = view.state;
  const follow = useMemo(
    () => (answer: TemplateView) => {
      queryClient.setQueryData(orpc.templates.get.queryKey({ input: { kind } }), answer);
      void queryClient.invalidateQueries({ queryKey: orpc.templates.list.key() });
    },
    [kind, orpc, queryClient],
  );
  const saver = useSaver<TemplateView, { draft: LetterTemplate }>(`template:${kind}`, view, () => ({
    valueOf: (answer) => ({ draft: answer.draft ?? answer.template }),
    revOf: (answer) => answer.latest,
    send: ({ patch }) => api.templates.keepDraft({ kind, draft: patch.draft ?? null }),
    reload: () => api.templates.get({ kind }),
    onAnswer: follow,
  }));
  const { draft } = saver.value;
  return {
    saver,
    draft,
    changed: JSON.stringify(draft) !== JSON.stringify(saver.answer.template),
    change: (patch) => saver.change({ draft: { ...draft, ...patch } }),
    take: (answer) => {
      saver.receive(answer);
      follow(answer);
    },
  };
}
