import type { Traveller } from '../dossiers/index.ts';
import { headOfRegionTitle } from '../office/index.ts';
import { addresseeOf } from './addressees.ts';
import { quotedApproval } from './approvals.ts';
import { extraSections } from './documents/extraSections.ts';
import { isDocumentKind } from './documents/kinds.ts';
import { suggestedCostLines } from './documents/suggestedCosts.ts';
import { isDraftForGovernor } from './governorDraft.ts';
import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import { isOwnStatement } from './kinds.ts';
import { suggestedLetterhead } from './letterheads.ts';
import type { OwnSection } from './ownData.ts';
import { emptyPaperFields, type PaperFields } from './paper.ts';
import { isCouncilOffice, signatoryOf, suggestSignatory } from './signature.ts';
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

/** The regional secretary knows of what goes to the head of region (D). */
function memoCopies(input: LetterInput): string[] {
  const { office } = input;
  const secretary = office.signatories.find((item) => item.role === 'sekda');
  const isSigner = secretary !== undefined && signatoryOf(input)?.id === secretary.id;
  return secretary === undefined || isSigner ? [] : ['Sekretaris Daerah'];
}

/** Copies that are usual (grade D): the head of region when another signs, and the inspectorate. */
function tembusanFor(input: LetterInput): string[] {
  if (input.kind === 'nota_dinas') return memoCopies(input);
  if (isOwnStatement(input.kind) || isDraftForGovernor(input)) return [];
  if (input.kind === 'spd' || isDocumentKind(input.kind)) return [];
  const { office } = input;
  const region = office.regionName.trim();
  if (region === '') return [];
  const head = `${headOfRegionTitle(office.level)} ${region}`;
  const level = { provinsi: 'Provinsi', kabupaten: 'Kabupaten', kota: 'Kota' }[office.level];
  const inspector = `Inspektur Daerah ${level} ${region}`;
  const signer = signatoryOf(input);
  // The council stands beside the head of region: it informs, it does not report.
  if (signer !== null && isCouncilOffice(signer.position)) return [head];
  return signer?.role === 'kepala_daerah' ? [inspector] : [`${head} (sebagai laporan)`, inspector];
}

/**
 * The signatory's own mark; documents of the house are signed in one's own name, so that a.n. and u.b. have no
 * place there (D).
 */
function suggestedPrefix(input: LetterInput): PaperFields['prefix'] {
  const prefix = signatoryOf(input)?.prefix ?? null;
  const isBehalf = prefix === 'a.n.' || prefix === 'u.b.';
  return isBehalf && isDocumentKind(input.kind) ? '' : prefix;
}

function accountOf(input: LetterInput): string {
  const line = input.dossier.funding.find((item) => item.payer === 'government');
  return line?.budgetAccount ?? '';
}

/** Letters that carry Sifat and Lampiran. */
function hasUrgency(kind: LetterInput['kind']): boolean {
  return kind.endsWith('_request') || kind === 'governor_cover' || kind === 'nota_dinas';
}

/** What a statement says of its own form: no source gives one (D), so that nobody takes it for an official form. */
function noteOf({ kind }: LetterInput): string {
  return isOwnStatement(kind)
    ? 'Naskah kerja kantor: susunan pernyataan ini tidak berasal dari formulir resmi.'
    : '';
}

/**
 * What is printed where a paper's own field is empty.
 *
 * Opening, body, closing, subject and grounds hold `{tokens}`, so that an officer who edits the words keeps the
 * data alive. Number and date are never suggested: they are given once, by the register and by the officer.
 */
export function suggestFields(input: LetterInput): PaperFields {
  const wording = wordingOf(input);
  const approvals = (input.approvals ?? []).map(quotedApproval);
  const letter = hasUrgency(input.kind);
  return {
    ...emptyPaperFields(),
    signatoryId: suggestSignatory(input)?.id ?? null,
    prefix: suggestedPrefix(input),
    letterhead: suggestedLetterhead(input),
    classification: classificationOf(input),
    // Sifat and Lampiran as requests usually carry them (D).
    urgency: letter ? 'Segera' : '',
    enclosures: letter ? '1 (satu) berkas' : '',
    subject: wording.subject,
    addressee: addresseeOf(input).join('\n'),
    opening: wording.opening,
    body: wording.body,
    closing: wording.closing,
    grounds: input.kind === 'kak' ? wording.grounds : [...wording.grounds, ...approvals],
    tembusan: tembusanFor(input),
    transport: input.kind === 'spd' ? 'Pesawat udara' : '',
    budgetAccount: input.kind === 'spd' ? accountOf(input) : '',
    sections: [...wording.sections, ...extraSections(input)],
    costs:
      input.kind === 'cost_breakdown'
        ? { classes: [], rates: [], lines: suggestedCostLines(input.dossier) }
        : emptyPaperFields().costs,
    remarks: noteOf(input),
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

/** The parts of the template with the office's texts in place of theirs, then what only the office has. */
function ownSections(texts: OwnSection[], suggested: OwnSection[]): OwnSection[] {
  const typed = new Map(texts.map((section) => [section.key, section.text]));
  const known = new Set(suggested.map((section) => section.key));
  return [
    ...suggested.map((section) => ({
      ...section,
      text: own(typed.get(section.key) ?? '', section.text),
    })),
    ...texts.filter((section) => !known.has(section.key)),
  ];
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
    letterhead: fields.letterhead === '' ? suggested.letterhead : fields.letterhead,
    signing: fields.signing,
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
    sections: ownSections(fields.sections, suggested.sections),
    agenda: fields.agenda,
    costs: fields.costs,
    participantCosts: fields.participantCosts,
  };
}
