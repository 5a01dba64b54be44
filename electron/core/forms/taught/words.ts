import type { Language } from '#shared/domain/language/index.ts';

/** What refers to the addendum: in words, longest first, and the sign for where no word fits. */
export function references(
  number: number,
  language: Language,
): { inWords: readonly string[]; sign: string } {
  const inWords =
    language === 'id'
      ? [`lihat Lampiran ${number}`, `Lampiran ${number}`, `Lamp. ${number}`]
      : [`see Annex ${number}`, `Annex ${number}`, `Ann. ${number}`];
  return { inWords, sign: `*${number}` };
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
