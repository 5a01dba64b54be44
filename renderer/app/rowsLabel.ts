import type { i18n as I18n } from 'i18next';

/** What rows are called in a menu: their label, or for names of the office's own the name in plain letters. */
export function rowsLabel(name: string, i18n: I18n): string {
  const key = `papers:tokens.${name}`;
  // Names come from templates and cannot be known to the compiler.
  const translate = i18n.t as (key: string) => string;
  if (i18n.exists(key)) return translate(key);
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toLocaleUpperCase('id') + words.slice(1);
}
