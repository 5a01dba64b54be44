import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DossierView } from '#shared/contract/index.ts';
import { dossierPatch, type Dossier, type DossierPatch } from '#shared/domain/dossiers/index.ts';
import { useCore } from './api.ts';
import type { SaveQueue, SaveSnapshot, SaveSource } from './saveQueue.ts';
import { useSaveRegistry } from './saveRegistryContext.ts';

export type { SaveSnapshot, SaveSource, SaveState } from './saveQueue.ts';
export type { FieldIssue } from './fieldIssues.ts';
export { useSaveRegistry } from './saveRegistryContext.ts';

/** What a form works with. */
export interface Saver<Answer, Value extends object, Patch = Partial<Value>> extends SaveSnapshot<
  Answer,
  Value
> {
  /** Takes an edit; shown at once, saved a moment later. */
  change: (patch: Patch) => void;
  /** Saves what waits now; call before asking the core for something that reads it. */
  flush: () => Promise<void>;
  retry: () => Promise<void>;
  /** Takes an answer of another procedure (undo, a traveller added) so that the form shows it. */
  receive: (answer: Answer) => void;
  /** The core's latest answer at this very moment, for code that runs after a flush. */
  latest: () => Answer;
  /** The first rule that an entry breaks, by path (`travel.returnsOn`); for a field's message. */
  issueOf: (path: string) => SaveSnapshot<Answer, Value>['issues'][number] | undefined;
}

/** Joins a form to its save queue; `name` starts with the feature, for example `dossier:<id>`. */
export function useSaver<Answer, Value extends object>(
  name: string,
  first: Answer,
  makeSource: () => SaveSource<Answer, Value>,
): Saver<Answer, Value> {
  const registry = useSaveRegistry();
  const [held, setHeld] = useState<{ name: string; queue: SaveQueue<Answer, Value> } | null>(null);
  const current =
    held?.name === name ? held : { name, queue: registry.open(name, first, makeSource()) };
  if (current !== held) setHeld(current);
  const { queue } = current;
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot);
  useEffect(() => queue.receive(first), [queue, first]);
  useEffect(() => {
    // Leaving a field or hiding the window sends what waits.
    const flush = () => void queue.flush();
    document.addEventListener('focusout', flush);
    return () => {
      document.removeEventListener('focusout', flush);
      flush();
    };
  }, [queue]);
  return useMemo(
    () => ({
      ...snapshot,
      change: (patch: Partial<Value>) => queue.change(patch),
      flush: () => queue.flush(),
      retry: () => queue.retry(),
      receive: (answer: Answer) => queue.receive(answer),
      latest: () => queue.getSnapshot().answer,
      issueOf: (path: string) => snapshot.issues.find((issue) => issue.path === path),
    }),
    [queue, snapshot],
  );
}

/** The save queue of a dossier: `value` is the dossier with everything typed, `answer` the latest view. */
export function useSectionSaver(view: DossierView): Saver<DossierView, Dossier, DossierPatch> {
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const { id } = view.dossier;
  const saver = useSaver<DossierView, Dossier>(`dossier:${id}`, view, () => ({
    valueOf: (answer) => answer.dossier,
    revOf: (answer) => answer.rev,
    send: ({ rev, saveId, patch }) => api.dossiers.save({ id, rev, saveId, patch }),
    reload: () => api.dossiers.get({ id }),
    onAnswer: (answer) => {
      queryClient.setQueryData(orpc.dossiers.get.queryKey({ input: { id } }), answer);
    },
    shape: dossierPatch.shape,
  }));
  return saver as Saver<DossierView, Dossier, DossierPatch>;
}
