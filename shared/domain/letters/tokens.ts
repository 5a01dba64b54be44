import { countWithWords, daysInclusive, formatDate, formatDateRange } from '../language/index.ts';
import { governmentName } from '../office/index.ts';
import type { CalendarDate } from '../common/index.ts';
import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import { countriesText, destinationsText, fundingText, purposeText } from './phrases.ts';
import { joinTexts, missing, orMissing, words, type Text } from './text.ts';

/** Placeholders that stand for a phrase of the dossier inside the words of a letter. */
export const phraseTokens = [
  'acara',
  'jumlah_peserta',
  'kota_berangkat',
  'lama',
  'maksud',
  'nama',
  'negara',
  'pembiayaan',
  'pemerintah',
  'penyelenggara',
  'tanggal_acara',
  'tanggal_berangkat',
  'tanggal_kembali',
  'tanggal_perjalanan',
  'tujuan',
  'undangan_dari',
  'undangan_nomor',
  'undangan_tanggal',
  'urgensi',
] as const;

/** Placeholders that stand for a list or a table under the paragraph where they are written. */
export const blockTokens = [
  'daftar_lampiran',
  'rincian_biaya',
  'rincian_tempat',
  'tabel_peserta',
] as const;

export type PhraseToken = (typeof phraseTokens)[number];
export type BlockToken = (typeof blockTokens)[number];

function dateText(date: CalendarDate | null, what: string, field: string): Text {
  return date === null ? missing(what, field) : words`${formatDate(date)}`;
}

function periodText(
  from: CalendarDate | null,
  until: CalendarDate | null,
  what: string,
  fields: readonly [string, string],
): Text {
  if (from === null) return missing(what, fields[0]);
  if (until === null) return missing(what, fields[1]);
  return words`${formatDateRange(from, until)}`;
}

/** What each placeholder stands for in this letter. */
export function phraseValues(input: LetterInput): Record<PhraseToken, Text> {
  const { dossier, office } = input;
  const { event, invitation, travel, reasoning } = dossier;
  const travellers = travellersOf(input);
  const { departsOn, returnsOn } = travel;
  const days =
    departsOn === null || returnsOn === null ? null : daysInclusive(departsOn, returnsOn);
  return {
    acara: orMissing(event.name, 'nama acara', 'event.name'),
    jumlah_peserta:
      travellers.length === 0
        ? missing('jumlah peserta', 'travellers')
        : words`${countWithWords(travellers.length)}`,
    kota_berangkat: orMissing(travel.departureCity, 'kota keberangkatan', 'travel.departureCity'),
    lama:
      days === null || days < 1
        ? missing('lama perjalanan', departsOn === null ? 'travel.departsOn' : 'travel.returnsOn')
        : words`${countWithWords(days)} hari`,
    maksud: purposeText(dossier),
    nama:
      travellers.length === 0
        ? missing('nama', 'travellers')
        : joinTexts(
            travellers.map((item) =>
              orMissing(item.snapshot.name, 'nama', `travellers.${item.id}.snapshot.name`),
            ),
          ),
    negara: countriesText(dossier.legs),
    pembiayaan:
      dossier.funding.length === 0
        ? missing('pembiayaan', 'funding')
        : joinTexts(dossier.funding.map(fundingText)),
    pemerintah: orMissing(
      office.regionName.trim() === '' ? '' : governmentName(office),
      'nama daerah',
      'office.regionName',
    ),
    penyelenggara: orMissing(event.organiser, 'penyelenggara', 'event.organiser'),
    tanggal_acara: periodText(event.startsOn, event.endsOn, 'tanggal acara', [
      'event.startsOn',
      'event.endsOn',
    ]),
    tanggal_berangkat: dateText(departsOn, 'tanggal berangkat', 'travel.departsOn'),
    tanggal_kembali: dateText(returnsOn, 'tanggal kembali', 'travel.returnsOn'),
    tanggal_perjalanan: periodText(departsOn, returnsOn, 'tanggal perjalanan', [
      'travel.departsOn',
      'travel.returnsOn',
    ]),
    tujuan: destinationsText(dossier.legs),
    undangan_dari: orMissing(invitation.from, 'pengundang', 'invitation.from'),
    undangan_nomor: orMissing(invitation.number, 'nomor undangan', 'invitation.number'),
    undangan_tanggal: dateText(invitation.date, 'tanggal undangan', 'invitation.date'),
    urgensi: orMissing(reasoning.urgency, 'urgensi perjalanan', 'reasoning.urgency'),
  };
}

/** A filled paragraph and the blocks that it asked for. */
export interface Filled {
  text: Text;
  blocks: BlockToken[];
}

function isPhraseToken(name: string): name is PhraseToken {
  return (phraseTokens as readonly string[]).includes(name);
}

function isBlockToken(name: string): name is BlockToken {
  return (blockTokens as readonly string[]).includes(name);
}

/**
 * Puts the dossier's phrases in place of `{tokens}`.
 *
 * A name that is no token stays visible as it was typed and is reported as a finding.
 */
export function fillTokens(template: string, values: Record<PhraseToken, Text>): Filled {
  const text: Text = [];
  const blocks: BlockToken[] = [];
  for (const piece of template.split(/(\{[a-z_]+\})/u)) {
    const name = /^\{([a-z_]+)\}$/u.exec(piece)?.[1];
    if (name === undefined) {
      if (piece !== '') text.push({ kind: 'text', text: piece });
    } else if (isPhraseToken(name)) {
      text.push(...values[name]);
    } else if (isBlockToken(name)) {
      blocks.push(name);
    } else {
      text.push({ kind: 'missing', text: piece, field: unknownTokenField });
    }
  }
  return { text: trimEnd(text), blocks };
}

/** Field of the mark that stands for a placeholder which does not exist. */
export const unknownTokenField = 'paper.unknown_token';

function trimEnd(text: Text): Text {
  const last = text.at(-1);
  if (last?.kind !== 'text') return text;
  const trimmed = last.text.replace(/\s+$/u, '');
  return trimmed === ''
    ? text.slice(0, -1)
    : [...text.slice(0, -1), { kind: 'text', text: trimmed }];
}
