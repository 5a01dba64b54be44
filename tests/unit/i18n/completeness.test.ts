import { describe, expect, test } from 'vitest';
import { errorCodes } from '#shared/contract/errors.ts';
import { fieldIssueCodes } from '#renderer/app/fieldIssues.ts';
import { createI18n, languages, namespaces, resources, translator } from '#shared/i18n/index.ts';

/** All texts of a tree by their path. */
function textsOf(tree: object, path = ''): Map<string, string> {
  const result = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') result.set(here, value);
    else for (const [inner, text] of textsOf(value as object, here)) result.set(inner, text);
  }
  return result;
}

/** Keys without the form of the plural: Indonesian has one, English two. */
function meaningsOf(tree: object): string[] {
  const keys = [...textsOf(tree).keys()].map((key) => key.replace(/_(?:one|other)$/u, ''));
  return [...new Set(keys)].sort();
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^}\s,]+)/gu)].map((match) => match[1] ?? '').sort();
}

describe.each(namespaces)('the texts of %s', (namespace) => {
  test('are there in both languages', () => {
    expect(meaningsOf(resources.en[namespace])).toEqual(meaningsOf(resources.id[namespace]));
  });

  test('use the same placeholders in both languages', () => {
    const english = textsOf(resources.en[namespace]);
    for (const [key, text] of textsOf(resources.id[namespace])) {
      expect({ key, names: placeholdersOf(english.get(key) ?? '') }).toEqual({
        key,
        names: placeholdersOf(text),
      });
    }
  });

  test.each(languages)('are not empty and shout at nobody in %s', (language) => {
    for (const [key, text] of textsOf(resources[language][namespace])) {
      expect({ key, text: text.trim() }).not.toEqual({ key, text: '' });
      expect({ key, shouts: text.includes('!') }).toEqual({ key, shouts: false });
    }
  });

  test('have both forms of a plural in English and one in Indonesian', () => {
    const english = textsOf(resources.en[namespace]);
    for (const key of english.keys()) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/u, '_other'))).toBe(true);
    }
    for (const key of textsOf(resources.id[namespace]).keys()) {
      expect(key).not.toMatch(/_one$/u);
    }
  });
});

describe('errors', () => {
  test.each(errorCodes)('%s has words in both languages', (code) => {
    for (const language of languages) {
      expect(textsOf(resources[language].errors).get(code)).toMatch(/\S.*\.$/u);
    }
  });

  test.each(fieldIssueCodes)('an entry that is %s has words in both languages', (code) => {
    for (const language of languages) {
      expect(textsOf(resources[language].errors).has(`field.${code}`)).toBe(true);
    }
  });
});

describe('the translator', () => {
  test('fills in parameters and chooses the plural form', () => {
    const english = translator('en');
    expect(english('common:due.workdaysLeft', { count: 1 })).toBe('1 working day left');
    expect(english('common:due.workdaysLeft', { count: 9 })).toBe('9 working days left');
    expect(translator('id')('common:due.workdaysLeft', { count: 9 })).toBe('9 hari kerja lagi');
  });

  test('does not take parameters for options of its own', () => {
    const text = translator('id')('errors:file_gone', {
      replace: { name: 'undangan.pdf', lng: 'en', ns: 'common' },
    });
    expect(text).toContain('undangan.pdf');
    expect(text).toMatch(/^Berkas/u);
  });

  test('changes its language while running', async () => {
    const instance = createI18n('id');
    expect(instance.t('common:nav.dossiers')).toBe('Berkas');
    await instance.changeLanguage('en');
    expect(instance.t('common:nav.dossiers')).toBe('Dossiers');
  });
});
