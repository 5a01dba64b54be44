import type { Dossier, FundingLine, Traveller } from '../dossiers/index.ts';
import { nameWithoutTitles } from './names.ts';

const inOffice = [
  'gubernur',
  'wakil_gubernur',
  'bupati_wali_kota',
  'wakil_bupati_wali_kota',
] as const;

/** Pairs who may not be away at the same time: Permendagri 59/2019 Pasal 26 as the press lists it (LIM-06, C). */
const pairs = [
  ['gubernur', 'wakil_gubernur'],
  ['bupati_wali_kota', 'wakil_bupati_wali_kota'],
] as const;

/** Whether a traveller is a head of region or a deputy. */
export function travelsInOffice({ snapshot }: Traveller): boolean {
  return inOffice.some((category) => category === snapshot.category);
}

/** Whether a dossier takes a head and the deputy away together; family bereavement is exempt (LIM-06, C). */
export function bothAway({ travellers, familyReason }: Dossier): boolean {
  const away = new Set(travellers.map(({ snapshot }) => snapshot.category));
  return familyReason !== 'kedukaan' && pairs.some((pair) => pair.every((item) => away.has(item)));
}

const bare = (name: string) => nameWithoutTitles(name).trim().toLocaleLowerCase('id');

/**
 * What a traveller pays with own money: lines that name them, and those that name nobody of the delegation and may
 * then mean everybody.
 */
export function ownMoneyOf({ funding, travellers }: Dossier, traveller: Traveller): FundingLine[] {
  const names = travellers.map(({ snapshot }) => bare(snapshot.name)).filter((name) => name !== '');
  const named = (payer: string, name: string) => payer.includes(name);
  const own = bare(traveller.snapshot.name);
  return funding.filter((line) => {
    const payer = bare(line.institution);
    const isTheirs = (own !== '' && named(payer, own)) || !names.some((name) => named(payer, name));
    return line.payer === 'own' && isTheirs;
  });
}

/** Whether a traveller pays something with own money. */
export function paysOwnMoney(dossier: Dossier, traveller: Traveller): boolean {
  return ownMoneyOf(dossier, traveller).length > 0;
}

/** Who pays for one traveller: the delegation's lines without what others pay for themselves. */
export function fundingOf(dossier: Dossier, traveller: Traveller): FundingLine[] {
  const own = ownMoneyOf(dossier, traveller);
  return dossier.funding.filter((line) => line.payer !== 'own' || own.includes(line));
}
