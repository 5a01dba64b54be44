import { governmentName } from '../office/index.ts';
import type { LetterInput } from './input.ts';
import type { CorrespondenceModel } from './model.ts';
import { missing, orMissing, words, type Text } from './text.ts';

/** Left for the governor's office to write: nobody here knows it. */
const open = '………………………';

/**
 * Whether a covering letter of the governor is only prepared here: offices below the province hand it over as a
 * draft, so that it carries neither their letterhead nor their number, date or signature.
 */
export function isDraftForGovernor({
  kind,
  office,
}: Pick<LetterInput, 'kind' | 'office'>): boolean {
  return kind === 'governor_cover' && office.level !== 'provinsi';
}

function governor({ office }: LetterInput): Text {
  return office.provinceName.trim() === ''
    ? missing('nama provinsi', 'office.provinceName')
    : words`Gubernur ${office.provinceName}`;
}

/** Says on the page that it is a draft, who prepared it and for whom. */
export function draftMark(input: LetterInput): Text {
  const from = orMissing(
    input.office.regionName.trim() === '' ? '' : governmentName(input.office),
    'nama daerah',
    'office.regionName',
  );
  return words`KONSEP – bahan dari ${from} untuk ${governor(input)}; belum menjadi surat Gubernur`;
}

/** The places of the letter that only the governor's office fills. */
export function draftPlaces(
  input: LetterInput,
): Pick<CorrespondenceModel, 'letterhead' | 'placeAndDate' | 'signature'> & { number: Text } {
  const { provinceName } = input.office;
  const title = `GUBERNUR ${provinceName.trim()}`.trim().toLocaleUpperCase('id');
  return {
    letterhead: {
      logo: null,
      logoPlace: 'left',
      lines: [{ text: title, sizePt: 14, bold: true }],
      rule: 'thick',
    },
    placeAndDate: words`${open}, ${open}`,
    number: words`${open}`,
    signature: {
      offices: [{ mark: '', text: words`${title},` }],
      name: words`${open}`,
      details: [],
    },
  };
}
