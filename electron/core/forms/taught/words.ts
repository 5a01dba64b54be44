import type { Language } from '#shared/domain/language/index.ts';

/** What stands in a place whose text is on the addendum, longest first: the first that fits is taken. */
export function references(number: number, language: Language): string[] {
  return language === 'id'
    ? [`lihat lampiran ${number}`, `lampiran ${number}`, `lamp. ${number}`, `*${number}`]
    : [`see annex ${number}`, `annex ${number}`, `ann. ${number}`, `*${number}`];
}

/** Words of the addendum page itself. */
export const addendumWords = {
  id: {
    title: 'LAMPIRAN ISIAN FORMULIR',
    entry: (number: number, label: string) => `Lampiran ${number}: ${label}`,
    foot: (page: number, pages: number) => `Lampiran isian, halaman ${page} dari ${pages}`,
  },
  en: {
    title: 'ANNEX TO THE FORM',
    entry: (number: number, label: string) => `Annex ${number}: ${label}`,
    foot: (page: number, pages: number) => `Annex, page ${page} of ${pages}`,
  },
} as const;
