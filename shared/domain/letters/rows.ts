import { formatDate, formatMoney } from '../language/index.ts';
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
import { institutionText, isCivilServant, nipText, travellerText } from './tables.ts';
import { missing, orMissing, words, type Text } from './text.ts';

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
  values: Record<string, (item: Item) => Text>;
  none?: Text;
}): RowSource {
  const { items, values } = spec;
  return {
    tokens: ['nomor', ...Object.keys(values)],
    none: spec.none ?? null,
    rows: (facts) =>
      items(facts).map((item, index) => (name) => {
        if (name === 'nomor') return words`${String(index + 1)}`;
        return Object.hasOwn(values, name) ? (values[name]?.(item) ?? null) : null;
      }),
  };
}

const dash = words`-`;

/**
 * What rows may be repeated for, each with the placeholders of its rows.
 *
 * A source that is added here needs labels in both languages (`templates:source`, `templates:item`), and nothing else.
 */
export const rowSources = {
  peserta: source({
    items: travellersOf,
    values: {
      peserta_nama: (item) => travellerText(item, 'name', 'nama', true),
      peserta_nip: nipText,
      peserta_pangkat: (item) => travellerText(item, 'rank', 'pangkat/gol.', isCivilServant(item)),
      peserta_jabatan: (item) => travellerText(item, 'position', 'jabatan', true),
      peserta_instansi: institutionText,
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
      pembiayaan_uraian: fundingText,
      pembiayaan_penanggung: payerText,
      pembiayaan_rekening: accountText,
      pembiayaan_untuk: (line) => (line.covers.length === 0 ? dash : words`${coversText(line)}`),
      pembiayaan_jumlah: (line) =>
        line.amount === null
          ? missing('jumlah biaya', `funding.${line.id}.amount`)
          : words`${formatMoney(line.amount)}`,
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
