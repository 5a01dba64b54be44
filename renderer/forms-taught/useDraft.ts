import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TaughtEditing, TaughtFormView } from '#shared/contract/index.ts';
import type { TaughtMapping } from '#shared/domain/taughtForms/index.ts';
import { useCore } from '../app/api.ts';
import { useSaver, type Saver } from '../app/saving.ts';

/** A form whose mapping is edited: what is entered is kept in the store until it becomes a version. */
export interface OpenMapping {
  saver: Saver<TaughtEditing, { mapping: TaughtMapping }>;
  mapping: TaughtMapping;
  /** Whether something was entered that no version has. */
  isChanged: boolean;
  /** The version that the entries began with, when another was kept since; otherwise null. */
  begunWith: number | null;
  change: (mapping: TaughtMapping) => void;
  /** Takes the answer of another procedure: a version saved or restored. */
  take: (view: TaughtFormView) => void;
  /** Throws away what no version has; errors: those of the connection. */
  discard: () => Promise<void>;
}

/** Joins a form's mapping to its save queue. */
export function useMappingDraft(view: TaughtFormView): OpenMapping {
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const { id } = view;
  const queryKey = orpc.taughtForms.get.queryKey({ input: { id } });
  const follow = (answer: TaughtEditing) => {
    queryClient.setQueryData(queryKey, (known) => known && { ...known, ...answer });
  };
  const first = useMemo<TaughtEditing>(
    () => ({ version: view.version, mapping: view.mapping, draft: view.draft }),
    [view.version, view.mapping, view.draft],
  );
  const saver = useSaver<TaughtEditing, { mapping: TaughtMapping }>(`form:${id}`, first, () => ({
    valueOf: (answer) => ({ mapping: answer.draft?.mapping ?? answer.mapping }),
    revOf: (answer) => answer.version,
    send: ({ rev, patch }) =>
      api.taughtForms.keepDraft({ id, version: rev, mapping: patch.mapping ?? null }),
    reload: () => api.taughtForms.get({ id }),
    onAnswer: follow,
  }));
  const { answer } = saver;
  const { mapping } = saver.value;
  const isChanged = useMemo(() => !isSame(mapping, answer.mapping), [mapping, answer.mapping]);
  const begun = answer.draft?.version ?? answer.version;
  return {
    saver,
    mapping,
    isChanged,
    begunWith: isChanged && begun !== answer.version ? begun : null,
    change: (next) => saver.change({ mapping: next }),
    take: ({ version, mapping: kept, draft }) => saver.receive({ version, mapping: kept, draft }),
    discard: async () => {
      await saver.flush();
      const kept = await api.taughtForms.keepDraft({ id, version: answer.version, mapping: null });
      saver.receive(kept);
      follow(kept);
    },
  };
}

function isSame(one: TaughtMapping, other: TaughtMapping): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
