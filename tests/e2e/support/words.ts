import { translator } from '../../../shared/i18n/index.ts';

const t: unknown = translator('id');

/** The program's own Indonesian words, so that tests follow a better wording. */
export function words(key: string, params: Record<string, unknown> = {}): string {
  return (t as (key: string, params: object) => string)(key, params);
}
