import { translator } from '../../../shared/i18n/index.ts';

/** Gives the program's own words by their key. */
export type Words = (key: string, params?: Record<string, unknown>) => string;

/** The program's own words in a language, so that tests follow a better wording. */
export function wordsIn(language: 'id' | 'en'): Words {
  const t: unknown = translator(language);
  return (key, params = {}) => {
    const text = (t as (key: string, params: object) => string)(key, params);
    if (key.endsWith(`:${text}`)) throw new Error(`There is no text ${key}.`);
    return text;
  };
}

/** The program's own Indonesian words. */
export const words = wordsIn('id');
