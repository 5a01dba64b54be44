import { parseCalendarDate, type CalendarDate } from '../common/index.ts';
import { proposeServices, type Dossier, type FundingLine } from '../dossiers/index.ts';
import {
  countWithWords,
  daysInclusive,
  formatDate,
  formatDateRange,
  joinIndonesian,
} from '../language/index.ts';
import { councilName, governmentName } from '../office/index.ts';
import { citableApprovals } from './approvals.ts';
import { eventPlaces } from './eventPlaces.ts';
import { isOnlyCouncil, travellersOf, type Approval, type LetterFacts } from './facts.ts';
import { countriesText, destinationsText, fundingText, purposeText } from './phrases.ts';
import { joinPhrases, joinTexts, missing, orMissing, sentence, words, type Text } from './text.ts';

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

function lengthText({ dossier: { travel } }: LetterFacts): Text {
  const { departsOn, returnsOn } = travel;
  const days =
    departsOn === null || returnsOn === null ? null : daysInclusive(departsOn, returnsOn);
  return days === null || days < 1
    ? missing('lama perjalanan', departsOn === null ? 'travel.departsOn' : 'travel.returnsOn')
    : words`${countWithWords(days)} hari`;
}

function namesText(facts: LetterFacts): Text {
  const travellers = travellersOf(facts);
  if (travellers.length === 0) return missing('nama', 'travellers');
  return joinTexts(
    travellers.map((item) =>
      orMissing(item.snapshot.name, 'nama', `travellers.${item.id}.snapshot.name`),
    ),
  );
}

/** The permission that a letter quotes: the one that it asks to change, otherwise the latest. */
function approvalOf({ kind, approval, approvals }: LetterFacts): Approval | null {
  return approval ?? citableApprovals(kind, approvals).at(-1) ?? null;
}

function approvalNumber(approval: Approval | null): Text {
  return orMissing(approval?.number ?? '', 'nomor persetujuan', 'tracking');
}

function approvalDate(approval: Approval | null): Text {
  return dateText(parseCalendarDate(approval?.date ?? ''), 'tanggal persetujuan', 'tracking');
}

/** What the foreign ministry is asked for, as the subject of such letters names it (reference KLU-17, C). */
function servicesText(facts: LetterFacts): Text {
  return words`${joinIndonesian(servicesOf(facts))}`;
}

function servicesOf(facts: LetterFacts): string[] {
  const services = travellersOf(facts).map((item) => proposeServices(facts.dossier, item));
  const any = (wanted: (of: (typeof services)[number]) => boolean) => services.some(wanted);
  return [
    ...(any(({ newPassport }) => newPassport) ? ['Paspor Dinas'] : []),
    ...(any(({ replacement }) => replacement) ? ['Penggantian Paspor Dinas'] : []),
    'Exit Permit',
    ...(any(({ visaRecommendation }) => visaRecommendation) ? ['Rekomendasi Visa'] : []),
  ];
}

/** The office that must not travel at the same time: of a head the deputy's, of a deputy the head's. */
function counterpartText(facts: LetterFacts): Text {
  const [traveller] = travellersOf(facts);
  const position = traveller?.snapshot.position.trim() ?? '';
  if (traveller === undefined || position === '') {
    return missing('jabatan pasangan', `travellers.${traveller?.id ?? ''}.snapshot.position`);
  }
  const head = /^Wakil\s+(.+)$/iu.exec(position)?.[1];
  return words`${head ?? `Wakil ${position}`}`;
}

/** Sentences of the officer, or their mark. */
const typed = (text: string, what: string, field: string): Text =>
  sentence(orMissing(text, what, field));

/** The trip that a letter is about: the approved one where it asks to cancel that, otherwise the dossier's. */
function tripOf({ kind, approval, dossier }: LetterFacts): Pick<Dossier, 'travel' | 'legs'> {
  const approved = kind === 'cancellation_request' ? approval?.approved : null;
  if (approved === null || approved === undefined) return dossier;
  return {
    travel: { ...dossier.travel, ...approved.travel },
    legs: approved.legs.map((leg) => ({
      ...leg,
      visaRequired: 'unknown',
      diplomaticRelations: 'unknown',
    })),
  };
}

/** Who pays for what, by how much and from which account, as one phrase. */
function fundingOf(funding: readonly FundingLine[]): Text {
  return funding.length === 0
    ? missing('pembiayaan', 'funding')
    : joinPhrases(funding.map((line) => fundingText(line)));
}

/**
 * Placeholders that stand for a phrase of the dossier inside the words of a letter, each with what it says there.
 *
 * One that is added here needs a label in both languages (`papers:tokens`), and nothing else.
 */
const phrases = {
  biaya_manfaat: ({ dossier }) =>
    typed(dossier.reasoning.costBenefit, 'analisis biaya dan manfaat', 'reasoning.costBenefit'),
  latar_belakang: ({ dossier }) =>
    typed(dossier.reasoning.background, 'latar belakang', 'reasoning.background'),
  rencana_tindak_lanjut: ({ dossier }) =>
    typed(dossier.reasoning.followUp, 'rencana tindak lanjut', 'reasoning.followUp'),
  tujuan_kegiatan: ({ dossier }) =>
    typed(dossier.reasoning.objectives, 'tujuan kegiatan', 'reasoning.objectives'),
  alasan_perubahan: ({ fields }) => typed(fields.remarks, 'alasan perubahan', 'paper.remarks'),
  acara: ({ dossier }) => orMissing(dossier.event.name, 'nama acara', 'event.name'),
  jabatan_pasangan: counterpartText,
  jumlah_peserta: (facts) => {
    const count = travellersOf(facts).length;
    return count === 0 ? missing('jumlah peserta', 'travellers') : words`${countWithWords(count)}`;
  },
  kota_berangkat: ({ dossier }) =>
    orMissing(dossier.travel.departureCity, 'kota keberangkatan', 'travel.departureCity'),
  lama: lengthText,
  layanan: servicesText,
  // Inside a sentence these are common nouns.
  layanan_kecil: (facts) =>
    words`${joinIndonesian(servicesOf(facts).map((name) => name.toLocaleLowerCase('id')))}`,
  maksud: ({ dossier }) => purposeText(dossier),
  nama: namesText,
  negara: (facts) => countriesText(tripOf(facts).legs),
  negara_visa: ({ dossier }) =>
    countriesText(dossier.legs.filter(({ visaRequired }) => visaRequired === 'yes')),
  // A budget is charged; whoever else pays bears the cost.
  pembebanan: ({ dossier: { funding } }) => {
    const charged = funding.length === 1 && funding[0]?.payer === 'government';
    return words`${charged ? 'dibebankan pada' : 'ditanggung oleh'} ${fundingOf(funding)}`;
  },
  pembiayaan: ({ dossier }) => fundingOf(dossier.funding),
  pemerintah: (facts) => {
    const { office } = facts;
    const name = isOnlyCouncil(facts) ? councilName(office) : governmentName(office);
    return orMissing(
      office.regionName.trim() === '' ? '' : name,
      'nama daerah',
      'office.regionName',
    );
  },
  persetujuan: (facts) => {
    const approval = approvalOf(facts);
    if (approval === null) return missing('persetujuan', 'paper.opening');
    return words`${approval.label} Nomor ${approvalNumber(approval)} tanggal ${approvalDate(approval)}`;
  },
  persetujuan_nomor: (facts) => approvalNumber(approvalOf(facts)),
  persetujuan_tanggal: (facts) => approvalDate(approvalOf(facts)),
  penyelenggara: ({ dossier }) =>
    orMissing(dossier.event.organiser, 'penyelenggara', 'event.organiser'),
  tempat_acara: ({ dossier }) => destinationsText(eventPlaces(dossier)),
  tanggal_acara: ({ dossier: { event } }) =>
    periodText(event.startsOn, event.endsOn, 'tanggal acara', ['event.startsOn', 'event.endsOn']),
  tanggal_berangkat: ({ dossier }) =>
    dateText(dossier.travel.departsOn, 'tanggal berangkat', 'travel.departsOn'),
  tanggal_kembali: ({ dossier }) =>
    dateText(dossier.travel.returnsOn, 'tanggal kembali', 'travel.returnsOn'),
  tanggal_perjalanan: (facts) => {
    const { travel } = tripOf(facts);
    return periodText(travel.departsOn, travel.returnsOn, 'tanggal perjalanan', [
      'travel.departsOn',
      'travel.returnsOn',
    ]);
  },
  tujuan: (facts) => destinationsText(tripOf(facts).legs),
  undangan_dari: ({ dossier }) =>
    orMissing(dossier.invitation.from, 'pengundang', 'invitation.from'),
  undangan_nomor: ({ dossier }) =>
    orMissing(dossier.invitation.number, 'nomor undangan', 'invitation.number'),
  undangan_tanggal: ({ dossier }) =>
    dateText(dossier.invitation.date, 'tanggal undangan', 'invitation.date'),
  urgensi: ({ dossier }) =>
    typed(dossier.reasoning.urgency, 'urgensi perjalanan', 'reasoning.urgency'),
} satisfies Record<string, (facts: LetterFacts) => Text>;

export type PhraseToken = keyof typeof phrases;

/** Names of the placeholders that every text of a letter may use, in the order of the alphabet. */
export const phraseTokens = (Object.keys(phrases) as PhraseToken[]).sort();

/** Whether a name is a placeholder of every text. */
export function isPhraseToken(name: string): name is PhraseToken {
  return Object.hasOwn(phrases, name);
}

/** Says what placeholders stand for in one letter; each is put into words once, when it is first asked for. */
export function phraseBook(facts: LetterFacts): (name: string) => Text | null {
  const said = new Map<string, Text>();
  return (name) => {
    if (!isPhraseToken(name)) return null;
    const text = said.get(name) ?? phrases[name](facts);
    said.set(name, text);
    return text;
  };
}
