import { parseCalendarDate } from '../common/index.ts';
import { countryName, formatDate, type Language } from '../language/index.ts';
import type { Because } from './checklist.ts';

/** Looks a text up in the namespace `rules`. */
export type RulesTranslator = (key: string, params: Record<string, string>) => string;

/** Ending of the parameter that holds the English of another: `statementEn` of `statement`. */
const englishEnding = 'En';

/** Parameters as they read in a sentence: dates in words, country codes as names, a rule's words in the language. */
export function readableParams(
  params: Readonly<Record<string, string>>,
  language: Language,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, own]) => {
      const english = params[`${name}${englishEnding}`] ?? '';
      const value = language === 'en' && english !== '' ? english : own;
      const date = parseCalendarDate(value);
      if (date !== null) return [name, formatDate(date, language)];
      if (name !== 'country' && name !== 'countries') return [name, value];
      const codes = value.split(',').filter((code) => code !== '');
      return [name, codes.map((code) => countryName(code, language)).join(', ')];
    }),
  );
}

/** A clause, finding or problem in words; the translator looks keys up in the namespace `rules`. */
export function renderMessage(
  translate: RulesTranslator,
  message: Because,
  language: Language,
): string {
  return translate(message.key, readableParams(message.params, language));
}
