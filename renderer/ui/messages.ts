import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../app/fieldIssues.ts';

/** What a field shows as its problem: an issue of the save queue, or words already made. */
export type FieldProblem = Pick<FieldIssue, 'code' | 'params'> | string | undefined;

/** Words for what is wrong with an entry, naming the field. */
export function useFieldMessage(): (problem: FieldProblem, label: string) => string | undefined {
  const { t } = useTranslation('errors');
  return useCallback(
    (problem: FieldProblem, label: string) => {
      if (problem === undefined || typeof problem === 'string') return problem;
      return t(`field.${problem.code}`, { replace: { ...problem.params, field: label } });
    },
    [t],
  );
}
