import { formatDateRange, formatMoney, countryName, joinIndonesian } from '../language/index.ts';
import type { Dossier, FamilyReason, FundingLine, Leg, Purpose } from '../dossiers/index.ts';
import { joinTexts, missing, orMissing, words, type Text } from './text.ts';

/** How letters name a purpose. Labels after reference S10/S05 (A-R, B) and S03 (C). */
const purposePhrases: Record<Purpose, string> = {
  kerja_sama: 'kerja sama pemerintah daerah dengan pihak luar negeri',
  diklat: 'pendidikan dan pelatihan',
  tugas_belajar: 'tugas belajar',
  studi_banding: 'studi banding',
  seminar: 'seminar, lokakarya, atau konferensi',
  promosi: 'promosi potensi daerah',
  persahabatan: 'kunjungan persahabatan atau kebudayaan',
  pertemuan: 'pertemuan internasional',
  penandatanganan: 'penandatanganan perjanjian internasional',
  ibadah: 'melaksanakan ibadah agama',
  pengobatan: 'menjalani pengobatan',
  keluarga: 'kepentingan keluarga',
};

const familyPhrases: Record<FamilyReason, string> = {
  wisuda: 'menghadiri wisuda anggota keluarga',
  pendidikan_anggota_keluarga: 'mengurus pendidikan anggota keluarga',
  mendampingi_pengobatan: 'mendampingi pengobatan anggota keluarga',
  pernikahan: 'menghadiri pernikahan anggota keluarga',
  kedukaan: 'kedukaan keluarga',
};

const costPhrases: Record<FundingLine['covers'][number], string> = {
  ticket: 'tiket perjalanan',
  daily_allowance: 'uang harian',
  lodging: 'penginapan',
  local_transport: 'transportasi setempat',
  registration: 'biaya pendaftaran',
  visa_and_passport: 'visa dan paspor',
  insurance: 'asuransi perjalanan',
  other: 'biaya lain-lain',
};

/** What the travel is for, in the words of a letter. */
export function purposeText(dossier: Pick<Dossier, 'purpose' | 'familyReason'>): Text {
  if (dossier.purpose === null) return missing('maksud perjalanan', 'purpose');
  if (dossier.purpose === 'keluarga') {
    return dossier.familyReason === null
      ? missing('kepentingan keluarga', 'familyReason')
      : words`${purposePhrases.keluarga} (${familyPhrases[dossier.familyReason]})`;
  }
  return words`${purposePhrases[dossier.purpose]}`;
}

/** Country of a destination. */
export function countryText(leg: Leg): Text {
  return leg.country === null
    ? missing('negara tujuan', `legs.${leg.id}.country`)
    : words`${countryName(leg.country)}`;
}

/** City and country of a destination: `Busan, Korea Selatan`. */
export function legPlace(leg: Leg): Text {
  const city = orMissing(leg.city, 'kota tujuan', `legs.${leg.id}.city`);
  // City states need no country after the city.
  if (leg.country !== null && leg.city === countryName(leg.country)) return city;
  return words`${city}, ${countryText(leg)}`;
}

function legPlaceInList(leg: Leg): Text {
  if (leg.country === null || leg.city === '') return legPlace(leg);
  const country = countryName(leg.country);
  return leg.city === country ? words`${leg.city}` : words`${leg.city} (${country})`;
}

/** All destinations in one phrase: `Busan, Korea Selatan`, or `Busan (Korea Selatan) dan Osaka (Jepang)`. */
export function destinationsText(legs: readonly Leg[]): Text {
  const [only] = legs;
  if (only === undefined) return missing('tempat tujuan', 'legs');
  return legs.length === 1 ? legPlace(only) : joinTexts(legs.map(legPlaceInList));
}

/** The countries of a travel, each once: `Korea Selatan dan Jepang`. */
export function countriesText(legs: readonly Leg[]): Text {
  const codes = [...new Set(legs.flatMap((leg) => (leg.country === null ? [] : [leg.country])))];
  if (codes.length === 0) return missing('negara tujuan', 'legs');
  return words`${joinIndonesian(codes.map((code) => countryName(code)))}`;
}

/** The days at one destination. */
export function legDates(leg: Leg): Text {
  return leg.arrivesOn === null || leg.departsOn === null
    ? missing('tanggal di tempat tujuan', `legs.${leg.id}.arrivesOn`)
    : words`${formatDateRange(leg.arrivesOn, leg.departsOn)}`;
}

/** Who pays one funding line. */
export function payerText(line: FundingLine): Text {
  return line.payer === 'own' && line.institution.trim() === ''
    ? words`biaya sendiri`
    : orMissing(line.institution, 'penanggung biaya', `funding.${line.id}.institution`);
}

/** The budget account of one funding line: its mark where public money has none yet, a dash elsewhere. */
export function accountText(line: FundingLine): Text {
  const account = line.budgetAccount.trim();
  if (account !== '') return words`${account}`;
  return line.payer === 'government'
    ? missing('kode rekening', `funding.${line.id}.budgetAccount`)
    : words`-`;
}

/** What one funding line pays for, in words; empty while nothing is named. */
export function coversText(line: FundingLine): string {
  const names = line.covers.map((kind) => costPhrases[kind]);
  const last = names.at(-1);
  // `…, serta visa dan paspor`: two times `dan` would leave open what belongs together.
  return last !== undefined && names.length > 1 && names.some((name) => name.includes(' dan '))
    ? `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} serta ${last}`
    : joinIndonesian(names);
}

/**
 * Who pays what, from which account: one funding line in words.
 *
 * `amount: false` leaves the amount out: it is the whole delegation's where a text speaks of one person.
 */
export function fundingText(line: FundingLine, { amount: withAmount = true } = {}): Text {
  const covers = coversText(line);
  const amount = line.amount === null || !withAmount ? '' : ` sebesar ${formatMoney(line.amount)}`;
  const hasAccount = line.budgetAccount.trim() !== '' || line.payer === 'government';
  const code = hasAccount ? words` (kode rekening ${accountText(line)})` : [];
  const who =
    line.payer === 'own' && line.institution.trim() === ''
      ? words`yang bersangkutan`
      : payerText(line);
  return words`${who}${code}${covers === '' ? '' : ` untuk ${covers}`}${amount}`;
}
