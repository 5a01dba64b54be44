import { useState } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import { useFieldProblems, type FieldProblems } from './useFieldProblems.ts';

/** A form about a rule while it is filled in. */
export interface RuleDraft<Draft> {
  draft: Draft;
  /** Changes entries; what was said of the ones before is taken back. */
  change: (patch: Partial<Draft>) => void;
  problems: FieldProblems;
  isBusy: boolean;
  /** Hands the entries in; what was refused comes back, null when all was taken. */
  send: (work: Promise<AppError | null>) => Promise<AppError | null>;
}

/** Keeps the entries of a form about a rule, what is wrong with them, and whether they are on their way. */
export function useRuleDraft<Draft>(first: () => Draft): RuleDraft<Draft> {
  const [draft, setDraft] = useState(first);
  const [isBusy, setIsBusy] = useState(false);
  const problems = useFieldProblems();
  return {
    draft,
    change: (patch) => {
      problems.clear();
      setDraft((present) => ({ ...present, ...patch }));
    },
    problems,
    isBusy,
    send: async (work) => {
      setIsBusy(true);
      const error = await work;
      setIsBusy(false);
      return error;
    },
  };
}
