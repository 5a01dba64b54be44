import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import indonesian from 'i18n-iso-countries/langs/id.json' with { type: 'json' };
import type { Language } from './dates.ts';

/**
 * Indonesian names where the list's own is misspelt, untranslated or not the one that offices write.
 * `Tiongkok` and `Prancis` are the spellings in official Indonesian use.
 */
const indonesianCorrections: Readonly<Record<string, string>> = {
  BQ: 'Bonaire, Sint Eustatius, dan Saba',
  CF: 'Republik Afrika Tengah',
  CN: 'Tiongkok',
  CV: 'Tanjung Verde',
  FK: 'Kepulauan Falkland (Malvinas)',
  FR: 'Prancis',
  GB: 'Inggris Raya',
  GF: 'Guyana Prancis',
  GT: 'Guatemala',
  IM: 'Pulau Man',
  MA: 'Maroko',
  MF: 'Saint Martin (bagian Prancis)',
  PF: 'Polinesia Prancis',
  SE: 'Swedia',
  SX: 'Sint Maarten (bagian Belanda)',
  TC: 'Kepulauan Turks dan Caicos',
  TF: 'Antartika Prancis',
  UM: 'Kepulauan Terluar Kecil Amerika Serikat',
  VC: 'Saint Vincent dan Grenadine',
  VG: 'Kepulauan Virgin Britania',
  VI: 'Kepulauan Virgin Amerika Serikat',
  VN: 'Vietnam',
  WF: 'Wallis dan Futuna',
};

type NameList = Readonly<Record<string, string | readonly string[]>>;

const englishNames: NameList = english.countries;
const indonesianNames: NameList = indonesian.countries;

function firstName(names: string | readonly string[] | undefined): string | undefined {
  return typeof names === 'string' ? names : names?.[0];
}

/** Name of a country by its ISO 3166-1 alpha-2 code; an unknown code is given back as it is. */
export function countryName(code: string, language: Language = 'id'): string {
  const correction = language === 'id' ? indonesianCorrections[code] : undefined;
  const names = language === 'id' ? indonesianNames : englishNames;
  return correction ?? firstName(names[code]) ?? code;
}

/** All countries but Indonesia as code and name, sorted by name, for a list to choose from. */
export function foreignCountries(language: Language = 'id'): { code: string; name: string }[] {
  return Object.keys(englishNames)
    .filter((code) => code !== 'ID')
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((left, right) => left.name.localeCompare(right.name, language));
}
