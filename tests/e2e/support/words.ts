import { translator } from '../../../shared/i18n/index.ts';

const t: unknown = translator('id');

/** The program's own Indonesian words, so that tests follow a better wording. */
export function words(key: string, params: Record<string, unknown> = {}): string {
  const text = (t as (key: string, params: object) => string)(key, params);
  if (key.endsWith(`:${text}`)) throw new Error(`There is no text ${key}.`);
  return text;
}
