import type { Money } from '../common/index.ts';
import {
  proposeServices,
  type Dossier,
  type FundingLine,
  type Traveller,
} from '../dossiers/index.ts';
import { formatDate, formatDateRange, formatMoney, numberWords } from '../language/index.ts';
import { enclosuresOf } from './enclosures.ts';
import { travellersOf, type LetterFacts } from './facts.ts';
import {
  accountText,
  countryText,
  coversText,
  fundingText,
  legDates,
  legPlace,
  payerText,
} from './phrases.ts';
import { isPerTraveller } from './kinds.ts';
import { fundingOf, ownMoneyOf } from './statementsOf.ts';
import { institutionText, isCivilServant, nipText, travellerText } from './tables.ts';
import { joinTexts, keepTogether, missing, orMissing, words, type Text } from './text.ts';

/** Says what a row's own placeholders stand for; null for any other name. */
export type RowPhrases = (name: string) => Text | null;

/** Things of a dossier that a letter repeats a row for. */
export interface RowSource {
  /** Placeholders that only the texts of such a row know. */
  tokens: readonly string[];
  rows: (facts: LetterFacts) => RowPhrases[];
  /** What stands in place of the rows while there are none; null leaves them out. */
  none: Text | null;
}

function source<Item>(spec: {
  items: (facts: LetterFacts) => readonly Item[];
  values: Record<string, (item: Item, facts: LetterFacts) => Text>;
  none?: Text;
}): RowSource {
  const { items, values } = spec;
  return {
    tokens: ['nomor', ...Object.keys(values)],
    none: spec.none ?? null,
    rows: (facts) =>
      items(facts).map((item, index) => (name) => {
        if (name === 'nomor') return words`${String(index + 1)}`;
        return Object.hasOwn(values, name) ? (values[name]?.(item, facts) ?? null) : null;
      }),
  };
}

const dash = words`-`;

/** The passport that a traveller uses, with its last day. */
function passportText({ id, snapshot }: Traveller): Text {
  const { passport } = snapshot;
  if (passport === null || passport.kind === 'ordinary') return dash;
  const number = orMissing(passport.number, 'nomor paspor', `travellers.${id}.snapshot.passport`);
  const until = passport.expiresOn;
  // In its narrow cell the last day has a line of its own.
  return until === null
    ? number
    : words`${number},\nberlaku s.d. ${keepTogether(formatDate(until))}`;
}

/** What the foreign ministry is asked for one traveller, as the form for the exit permit proposes it. */
function servicesOf(traveller: Traveller, dossier: Dossier): Text {
  const services = proposeServices(dossier, traveller);
  const names = [
    ...(services.newPassport ? ['paspor dinas baru'] : []),
    ...(services.replacement ? ['penggantian paspor dinas'] : []),
    ...(services.exitPermit ? ['exit permit'] : []),
    ...(services.visaRecommendation ? ['rekomendasi visa'] : []),
  ];
  return words`${names.join(', ')}`;
}

function periodOf({ travel: { departsOn, returnsOn } }: Dossier): Text {
  if (departsOn === null) return missing('tanggal berangkat', 'travel.departsOn');
  if (returnsOn === null) return missing('tanggal kembali', 'travel.returnsOn');
  return withWholeDays(formatDateRange(departsOn, returnsOn));
}

/** A date for a narrow cell, where only its year may stand on the next line: `9 Oktober` is never taken apart. */
function withWholeDays(date: string): Text {
  return date
    .split(/(\b\d{1,2} \p{Lu}\p{L}+)/u)
    .flatMap((text, index): Text =>
      text === '' ? [] : [{ kind: index % 2 === 0 ? 'text' : 'keep', text }],
    );
}

/** Who pays, each once: the column of a list of participants has no room for more. */
function payersOf(traveller: Traveller, dossier: Dossier): Text {
  const funding = fundingOf(dossier, traveller);
  if (funding.length === 0) return missing('pembiayaan', 'funding');
  const named = new Map(
    funding.map((line) => [`${line.payer} ${line.institution.trim()}`, payerText(line)]),
  );
  return joinTexts([...named.values()]);
}

/** What the traveller of a statement pays; in a letter of the whole delegation all that anybody pays. */
function ownLines(facts: LetterFacts): FundingLine[] {
  const { dossier } = facts;
  const [traveller] = isPerTraveller(facts.kind) ? travellersOf(facts) : [];
  return traveller === undefined
    ? dossier.funding.filter(({ payer }) => payer === 'own')
    : ownMoneyOf(dossier, traveller);
}

/** An amount that somebody answers for, rupiah also in words. */
function amountText(money: Money): string {
  const figures = formatMoney(money);
  return money.currency === 'IDR' ? `${figures} (${numberWords(money.amount)} rupiah)` : figures;
}

/**
 * What rows may be repeated for, each with the placeholders of its rows.
 *
 * A source that is added here needs labels in both languages (`templates:source`, `templates:item`), and nothing else.
 */
export const rowSources = {
  peserta: source({
    items: travellersOf,
    none: missing('peserta', 'travellers'),
    values: {
      peserta_nama: (item) => travellerText(item, 'name', 'nama', true),
      peserta_nip: nipText,
      peserta_pangkat: (item) => travellerText(item, 'rank', 'pangkat/gol.', isCivilServant(item)),
      peserta_jabatan: (item) => travellerText(item, 'position', 'jabatan', true),
      peserta_instansi: institutionText,
      peserta_paspor: passportText,
      peserta_layanan: (item, { dossier }) => servicesOf(item, dossier),
      peserta_waktu: (_item, { dossier }) => periodOf(dossier),
      peserta_biaya: (item, { dossier }) => payersOf(item, dossier),
      peserta_peran: (item) => (item.role.trim() === '' ? dash : words`${item.role.trim()}`),
    },
  }),
  tujuan: source({
    items: ({ dossier }) => dossier.legs,
    values: {
      tujuan_tempat: legPlace,
      tujuan_kota: (leg) => orMissing(leg.city, 'kota tujuan', `legs.${leg.id}.city`),
      tujuan_negara: countryText,
      tujuan_tanggal: legDates,
      tujuan_tiba: (leg) =>
        leg.arrivesOn === null
          ? missing('tanggal tiba', `legs.${leg.id}.arrivesOn`)
          : words`${formatDate(leg.arrivesOn)}`,
      tujuan_berangkat: (leg) =>
        leg.departsOn === null
          ? missing('tanggal berangkat', `legs.${leg.id}.departsOn`)
          : words`${formatDate(leg.departsOn)}`,
    },
  }),
  pembiayaan: source({
    items: ({ dossier }) => dossier.funding,
    none: missing('pembiayaan', 'funding'),
    values: {
      pembiayaan_uraian: (line) => fundingText(line),
      pembiayaan_penanggung: payerText,
      pembiayaan_rekening: accountText,
      pembiayaan_untuk: (line) => (line.covers.length === 0 ? dash : words`${coversText(line)}`),
      pembiayaan_jumlah: (line) =>
        line.amount === null
          ? missing('jumlah biaya', `funding.${line.id}.amount`)
          : words`${formatMoney(line.amount)}`,
    },
  }),
  biaya_sendiri: source({
    items: ownLines,
    none: missing('biaya sendiri', 'funding'),
    values: {
      biaya_sendiri_untuk: (line) =>
        line.covers.length === 0
          ? missing('yang dibiayai sendiri', `funding.${line.id}.covers`)
          : words`${coversText(line)}`,
      biaya_sendiri_jumlah: (line) =>
        line.amount === null
          ? missing('jumlah biaya sendiri', `funding.${line.id}.amount`)
          : words`${amountText(line.amount)}`,
    },
  }),
  permohonan: source({
    items: ({ requests = [] }) => requests,
    none: missing('surat permohonan', 'paper.body'),
    values: {
      permohonan_pengirim: ({ sender }) =>
        orMissing(sender, 'pengirim surat permohonan', 'paper.body'),
      permohonan_nomor: ({ number }) => orMissing(number, 'nomor surat permohonan', 'paper.body'),
      permohonan_tanggal: ({ date }) =>
        date === null
          ? missing('tanggal surat permohonan', 'paper.body')
          : words`${formatDate(date)}`,
      permohonan_hal: ({ subject }) => words`${subject}`,
    },
  }),
  perubahan: source({
    items: ({ approval }) => approval?.changes ?? [],
    none: missing('tidak ada perubahan', 'paper.body'),
    values: {
      perubahan_hal: ({ label }) => words`${label}`,
      perubahan_semula: ({ before }) => before,
      perubahan_menjadi: ({ after }) => after,
    },
  }),
  lampiran: source({
    items: enclosuresOf,
    values: { lampiran_nama: (name) => name },
  }),
} satisfies Record<string, RowSource>;

export type RowSourceName = keyof typeof rowSources;

/** Names of the things that rows may be repeated for. */
export const rowSourceNames = Object.keys(rowSources) as [RowSourceName, ...RowSourceName[]];
