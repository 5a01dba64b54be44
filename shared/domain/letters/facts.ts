import type { Dossier, Traveller } from '../dossiers/index.ts';
import type { Office, Signatory } from '../office/index.ts';
import type { AllowanceTable } from '../allowances/index.ts';
import type { CostSheet } from './ownData.ts';
import type { LetterKind, PaperFields } from './paper.ts';

/** What a letter needs to know of a route: the part of the rules' route group that is printed. */
export interface LetterRoute {
  id: string;
  travellerIds: readonly string[];
  /** Lines after `Yth.`, for example `Menteri Dalam Negeri`, `di Jakarta`. */
  addressee: readonly string[];
  signerRole: Signatory['role'];
  /** Kode klasifikasi arsip of the route's letters; empty when the pack has none. */
  archiveCode?: string;
}

/** A permission already granted, for the grounds of a surat tugas. */
export interface Approval {
  /** What it is, for example `Surat Persetujuan Kementerian Sekretariat Negara`. */
  label: string;
  number: string;
  date: string | null;
}

/** What a letter is about: the data that its words are filled with and its conditions are asked of. */
export interface LetterFacts {
  kind: LetterKind;
  dossier: Dossier;
  office: Office;
  fields: PaperFields;
  /** The route of a request for permission; null for papers of the whole dossier or of one traveller. */
  route: LetterRoute | null;
  /** The traveller of an SPD. */
  travellerId?: string | null;
  /** Permissions granted so far, cited as grounds. */
  approvals?: readonly Approval[];
  /** Papers that go with a request; without it the usual ones are named. */
  enclosed?: readonly string[];
  /** Tables of daily allowances, for the cost breakdown. */
  allowances?: readonly AllowanceTable[];
  /** The cost breakdown's own data, for the report's estimates. */
  costPlan?: CostSheet;
}

/** The travellers that a letter is about, in the dossier's order. */
export function travellersOf(input: LetterFacts): Traveller[] {
  const { dossier, route, travellerId } = input;
  if (input.kind === 'spd') return dossier.travellers.filter((item) => item.id === travellerId);
  if (input.kind === 'permission_request' && route !== null) {
    return dossier.travellers.filter((item) => route.travellerIds.includes(item.id));
  }
  return dossier.travellers;
}
