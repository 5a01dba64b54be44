import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readableParams, type Because, type ChecklistItem } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';

/** Words for what the rules say: clauses, findings, agencies, issuers, contents. */
export interface RuleText {
  because: (clause: Because) => string;
  message: (message: Because) => string;
  agency: (key: string) => string;
  issuer: (key: string) => string;
  mustContain: (key: string) => string;
  /** Name of an item in the window's language. */
  label: (item: Pick<ChecklistItem, 'label' | 'labelEn'>) => string;
  /** The remark of an item's rule in the window's language, often empty. */
  note: (item: Pick<ChecklistItem, 'note' | 'noteEn'>) => string;
  /** What is wrong with an item or why it was set aside; empty when nothing is. */
  reason: (item: Pick<ChecklistItem, 'problem' | 'reason'>) => string;
  /** What an item waits for that is no item: a step of the route, or the return. */
  waitsFor: (key: string) => string;
}

/** A key of the rules as bare words, when a pack names something that has no text yet. */
export function wordsOfKey(key: string): string {
  const last = key.split(/[.:]/u).at(-1) ?? key;
  const words = last.replaceAll('_', ' ').trim();
  return words.charAt(0).toLocaleUpperCase('id') + words.slice(1);
}

/** Words for what the rules say, in the window's language. */
export function useRuleText(): RuleText {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    const say = (key: string, params: Readonly<Record<string, string>> = {}): string => {
      const full = key.includes(':') ? key : `rules:${key}`;
      // Keys come from the rule pack and cannot be known to the compiler.
      const translate = i18n.t as (key: string, options: object) => string;
      return i18n.exists(full)
        ? translate(full, readableParams(params, language))
        : wordsOfKey(key);
    };
    return {
      because: ({ key, params }) =>
        say(key.startsWith('because.') ? key : `because.${key}`, params),
      message: ({ key, params }) => say(key, params),
      agency: (key) => say(`agencies.${key}`),
      issuer: (key) => say(`issuers.${key}`),
      mustContain: (key) => say(`mustContain.${key}`),
      label: (item) => (language === 'en' && item.labelEn !== '' ? item.labelEn : item.label),
      note: (item) => (language === 'en' && item.noteEn !== '' ? item.noteEn : item.note),
      reason: (item) =>
        item.problem === null ? item.reason : say(item.problem.key, item.problem.params),
      waitsFor: (key) => {
        const step = key.split('@')[0] ?? key;
        return say(i18n.exists(`rules:waits.${step}`) ? `waits.${step}` : `agencies.${step}`);
      },
    };
  }, [i18n, language]);
}
