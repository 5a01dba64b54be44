import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import { useErrorText } from '../app/errors.ts';
import { useRuleWords } from './ruleWords.ts';

/** Messages of a form by field, with what concerns no field of it. */
export interface FieldProblems {
  of: (field: string) => string | undefined;
  /** What was refused without naming a field of the form; empty when nothing was. */
  general: string;
  clear: () => void;
  /** Fields that must be filled first. */
  missing: (fields: readonly string[]) => void;
  /** What the core refused. */
  refused: (error: AppError, fields: readonly string[]) => void;
}

/** Keeps what is wrong with a form's entries, in words. */
export function useFieldProblems(): FieldProblems {
  const { t } = useTranslation('rulebook');
  const words = useRuleWords();
  const errorText = useErrorText();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  return {
    of: (field) => problems[field],
    general: problems[''] ?? '',
    clear: () => setProblems({}),
    missing: (fields) =>
      setProblems(Object.fromEntries(fields.map((field) => [field, t('edit.required')]))),
    refused: (error, fields) => {
      const { field = '', rule = '', about = '' } = error.params;
      const known = error.code === 'invalid_input' && fields.includes(field);
      const text = error.code === 'invalid_input' ? words.problem(rule, about) : errorText(error);
      setProblems({ [known ? field : '']: text });
    },
  };
}
