import { useState } from 'react';
import type { LintFinding } from '#shared/domain/lint/index.ts';
import { useApi } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';
import { asksForALook } from './model.ts';

/** What is about to be done with a paper, and what stands in the way of doing it unseen. */
export interface LintAsking {
  what: 'print' | 'save';
  findings: readonly LintFinding[];
}

/**
 * Runs the check before a paper is printed or saved; only findings about it, or about the dossier, ask for a look.
 *
 * A check that fails is told and holds nobody up.
 */
export function useLintBefore(
  ref: { dossierId: string; key: string },
  run: (what: LintAsking['what']) => void,
): {
  asking: LintAsking | null;
  start: (what: LintAsking['what'], flush: () => Promise<unknown>) => Promise<void>;
  close: () => void;
} {
  const api = useApi();
  const notifyError = useNotifyError();
  const [asking, setAsking] = useState<LintAsking | null>(null);
  const start = async (what: LintAsking['what'], flush: () => Promise<unknown>) => {
    try {
      await flush();
      const { findings } = await api.lint.check({ dossierId: ref.dossierId });
      if (asksForALook(findings, ref.key)) {
        setAsking({ what, findings });
        return;
      }
    } catch (thrown) {
      notifyError(thrown);
    }
    run(what);
  };
  return { asking, start, close: () => setAsking(null) };
}
