import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planWords, type PlanWords, type Say } from '#shared/domain/plan/index.ts';
import { useLanguage } from '../app/language.ts';

/** Words of the backward calendar in the window's language. */
export function usePlanWords(names: Readonly<Record<string, string>>): PlanWords {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    // Keys are put together from what the plan says, so the compiler cannot know them.
    const translate = i18n.t as (key: string, options: object) => string;
    const say: Say = (key, params) => translate(key, params ?? {});
    return planWords(say, language, (id) => names[id] ?? id);
  }, [i18n.t, language, names]);
}
