import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleWords, type RuleWords } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';

/** Words for what a rule is made of, in the window's language. */
export function useRuleWords(): RuleWords {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    // Names come from rule packs and cannot be known to the compiler.
    const translate = i18n.t as (key: string, options: object) => string;
    return ruleWords(
      (key, params = {}) => (i18n.exists(key) ? translate(key, { replace: params }) : null),
      language,
    );
  }, [i18n, language]);
}
