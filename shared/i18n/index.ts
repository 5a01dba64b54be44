import i18next, { type i18n as I18n, type Resource, type TFunction } from 'i18next';
import { english } from './en/index.ts';
import { indonesian, namespaces, type Namespace } from './id/index.ts';

export { namespaces, type Namespace };

/** Languages of the program; Indonesian comes first everywhere. */
export const languages = ['id', 'en'] as const;
export type AppLanguage = (typeof languages)[number];

/** All texts by language and namespace. A namespace is one JSON file per language. */
export const resources = { id: indonesian, en: english } as const satisfies Resource;

/** Keys contain `_`; texts by context are not used, so its separator is something that no key has. */
const contextSeparator = '§';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof indonesian;
    returnNull: false;
    contextSeparator: typeof contextSeparator;
  }
}

/**
 * Makes an i18next instance with every text loaded, ready at once.
 *
 * Plugins (React's binding) are handed in, so that the core and the command line need none.
 */
export function createI18n(
  language: AppLanguage,
  prepare: (instance: I18n) => void = () => undefined,
): I18n {
  const instance = i18next.createInstance();
  prepare(instance);
  void instance.init({
    lng: language,
    fallbackLng: 'id',
    supportedLngs: languages,
    ns: namespaces,
    defaultNS: 'common',
    resources,
    returnNull: false,
    contextSeparator,
    initAsync: false,
    // React escapes what it shows, and the terminal needs no HTML entities.
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** Texts for the core and the terminal: `translator('id')('errors:disk_full')`. */
export function translator(language: AppLanguage): TFunction<typeof namespaces> {
  return createI18n(language).getFixedT(language, namespaces);
}
