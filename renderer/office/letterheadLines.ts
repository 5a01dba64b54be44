import type { Letterhead, Office } from '#shared/domain/office/index.ts';

/** One line of the letterhead. */
export type LetterheadLine = Letterhead['lines'][number];

/** A letterhead from what is known of the office: government, unit, address; an office changes it freely. */
export function composeLines(office: Office): LetterheadLine[] {
  const contact = [
    office.phone === '' ? '' : `Telepon ${office.phone}`,
    office.email === '' ? '' : `Surel ${office.email}`,
  ].filter((part) => part !== '');
  const candidates: LetterheadLine[] = [
    {
      text:
        office.regionName === ''
          ? ''
          : `PEMERINTAH ${office.level} ${office.regionName}`.toLocaleUpperCase('id'),
      sizePt: 14,
      bold: false,
    },
    { text: office.unitName.toLocaleUpperCase('id'), sizePt: 16, bold: true },
    { text: office.address.replaceAll(/\s*\n\s*/gu, ', '), sizePt: 9, bold: false },
    { text: contact.join(' · '), sizePt: 9, bold: false },
  ];
  return candidates.filter((line) => line.text !== '');
}
