import { parseCalendarDate } from '../common/index.ts';
import type { Traveller } from '../dossiers/index.ts';
import { formatDate } from '../language/index.ts';
import { headOfRegionTitle } from '../office/index.ts';
import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import { emptyPaperFields, type PaperFields } from './paper.ts';
import { signatoryOf, suggestSignatory } from './signature.ts';
import { wordingOf } from './wording.ts';

const headsOfRegion = [
  'gubernur',
  'wakil_gubernur',
  'bupati_wali_kota',
  'wakil_bupati_wali_kota',
] as const;

/**
 * Archive code by who travels: 000.1.3.1 heads of region, .2 councils, .3 staff (NSK-08, C, two lists agree).
 * A mixed delegation takes the code of its highest member (D).
 */
function travelCode(travellers: readonly Traveller[]): string {
  const categories = travellers.map((item) => item.snapshot.category);
  if (categories.some((item) => headsOfRegion.some((head) => head === item))) return '000.1.3.1';
  if (categories.some((item) => item === 'dprd_provinsi' || item === 'dprd_kab_kota')) {
    return '000.1.3.2';
  }
  return '000.1.3.3';
}

function classificationOf(input: LetterInput): string {
  // 800.1.11.1 Surat Perintah Dinas/Surat Tugas (reference/kerjasama.md §6.6, B−).
  if (input.kind === 'surat_tugas') return '800.1.11.1';
  const fromRoute = input.route?.archiveCode ?? '';
  return fromRoute === '' ? travelCode(travellersOf(input)) : fromRoute;
}

/** Copies that are usual (grade D): the head of region when another signs, and the inspectorate. */
function tembusanFor(input: LetterInput): string[] {
  if (input.kind === 'spd') return [];
  const { office } = input;
  const region = office.regionName.trim();
  if (region === '') return [];
  const head = `${headOfRegionTitle(office.level)} ${region}`;
  const level = { provinsi: 'Provinsi', kabupaten: 'Kabupaten', kota: 'Kota' }[office.level];
  const inspector = `Inspektur Daerah ${level} ${region}`;
  const signer = signatoryOf(input);
  return signer?.role === 'kepala_daerah' ? [inspector] : [`${head} (sebagai laporan)`, inspector];
}

function accountOf(input: LetterInput): string {
  const line = input.dossier.funding.find((item) => item.payer === 'government');
  return line?.budgetAccount ?? '';
}

/**
 * What is printed where a paper's own field is empty.
 *
 * Opening, body, closing, subject and grounds hold `{tokens}`, so that an officer who edits the words keeps the
 * data alive. Number and date are never suggested: they are given once, by the register and by the officer.
 */
export function suggestFields(input: LetterInput): PaperFields {
  const wording = wordingOf(input);
  const approvals = (input.approvals ?? []).map((approval) => {
    const number = approval.number.trim() === '' ? '' : ` Nomor ${approval.number}`;
    const date = approval.date === null ? null : parseCalendarDate(approval.date);
    return `${approval.label}${number}${date === null ? '' : ` tanggal ${formatDate(date)}`}`;
  });
  const request = input.kind === 'permission_request';
  return {
    ...emptyPaperFields(),
    signatoryId: suggestSignatory(input)?.id ?? null,
    prefix: signatoryOf(input)?.prefix ?? null,
    classification: classificationOf(input),
    // Sifat and Lampiran as requests usually carry them (D).
    urgency: request ? 'Segera' : '',
    enclosures: request ? '1 (satu) berkas' : '',
    subject: wording.subject,
    addressee: (input.route?.addressee ?? []).join('\n'),
    opening: wording.opening,
    body: wording.body,
    closing: wording.closing,
    grounds: [...wording.grounds, ...approvals],
    tembusan: tembusanFor(input),
    transport: input.kind === 'spd' ? 'Pesawat udara' : '',
    budgetAccount: input.kind === 'spd' ? accountOf(input) : '',
  };
}

function own(text: string, suggested: string): string {
  return text.trim() === '' ? suggested : text;
}

/** A list with only empty lines is the officer's wish for none. */
function ownList(texts: string[], suggested: string[]): string[] {
  if (texts.length === 0) return suggested;
  return texts.filter((text) => text.trim() !== '');
}

/** The fields that a paper is made with: the officer's own, the suggestions elsewhere. */
export function effectiveFields(input: LetterInput): PaperFields {
  const { fields } = input;
  const suggested = suggestFields(input);
  return {
    number: fields.number,
    date: fields.date,
    signatoryId: fields.signatoryId ?? suggested.signatoryId,
    prefix: fields.prefix ?? suggested.prefix,
    classification: own(fields.classification, suggested.classification),
    urgency: own(fields.urgency, suggested.urgency),
    enclosures: own(fields.enclosures, suggested.enclosures),
    subject: own(fields.subject, suggested.subject),
    addressee: own(fields.addressee, suggested.addressee),
    opening: own(fields.opening, suggested.opening),
    body: ownList(fields.body, suggested.body),
    closing: own(fields.closing, suggested.closing),
    tembusan: ownList(fields.tembusan, suggested.tembusan),
    grounds: ownList(fields.grounds, suggested.grounds),
    transport: own(fields.transport, suggested.transport),
    budgetAccount: own(fields.budgetAccount, suggested.budgetAccount),
    remarks: own(fields.remarks, suggested.remarks),
    sections: fields.sections,
    agenda: fields.agenda,
    costs: fields.costs,
    participantCosts: fields.participantCosts,
  };
}
