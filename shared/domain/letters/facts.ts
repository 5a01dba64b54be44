import type { Dossier, Traveller, TripFacts } from '../dossiers/index.ts';
import type { Office, Signatory } from '../office/index.ts';
import type { AllowanceTable } from '../allowances/index.ts';
import type { CostSheet } from './ownData.ts';
import type { Agency } from '../tracking/index.ts';
import type { CalendarDate } from '../common/index.ts';
import type { Approval } from './approvals.ts';
import type { TripChange } from './changes/index.ts';
import { isPerTraveller } from './kinds.ts';
import type { LetterKind, PaperFields } from './paper.ts';

export type { Approval } from './approvals.ts';

/** What a letter needs to know of a route: the part of the rules' route group that is printed. */
export interface LetterRoute {
  id: string;
  travellerIds: readonly string[];
  /** Lines after `Yth.`, for example `Menteri Dalam Negeri`, `di Jakarta`. */
  addressee: readonly string[];
  signerRole: Signatory['role'];
  /** Kode klasifikasi arsip of the route's letters; empty when the pack has none. */
  archiveCode?: string;
  /** To whom the governor passes the request on; empty where it does not pass the governor. */
  forwardAddressee?: readonly string[];
  /** Agencies in the order in which the papers travel. */
  steps?: readonly Agency[];
}

/** A request for permission that another letter passes on or refers to. */
export interface RequestReference {
  travellerIds: readonly string[];
  /** Who signs it, for example `Bupati Contoh Raya`; empty while nobody does. */
  sender: string;
  number: string;
  date: CalendarDate | null;
  /** Hal, without placeholders. */
  subject: string;
}

/** A permission that a letter asks to change, and what of it. */
export interface ChangedApproval extends Approval {
  /** The trip as it was approved; null for approvals of which nobody kept it. */
  approved?: TripFacts | null;
  changes: readonly TripChange[];
}

/** What a letter is about: the data that its words are filled with and its conditions are asked of. */
export interface LetterFacts {
  kind: LetterKind;
  dossier: Dossier;
  office: Office;
  fields: PaperFields;
  /** The route of a request for permission; null for papers of the whole dossier or of one traveller. */
  route: LetterRoute | null;
  /** The traveller of papers that are made for each traveller. */
  travellerId?: string | null;
  /** Permissions granted so far, cited as grounds. */
  approvals?: readonly Approval[];
  /** Requests that a governor's covering letter passes on. */
  requests?: readonly RequestReference[];
  /** The permission that a letter of change is about. */
  approval?: ChangedApproval | null;
  /** Papers that go with a request; without it the usual ones are named. */
  enclosed?: readonly string[];
  /** Tables of daily allowances, for the cost breakdown. */
  allowances?: readonly AllowanceTable[];
  /** The cost breakdown's own data, for the report's estimates. */
  costPlan?: CostSheet;
}

/** The travellers that a letter is about, in the dossier's order. */
export function travellersOf(input: LetterFacts): Traveller[] {
  const { dossier, route, travellerId, requests } = input;
  if (isPerTraveller(input.kind)) {
    return dossier.travellers.filter((item) => item.id === travellerId);
  }
  if (input.kind === 'governor_cover' && requests !== undefined) {
    const named = new Set(requests.flatMap((request) => request.travellerIds));
    return dossier.travellers.filter((item) => named.has(item.id));
  }
  if (input.kind === 'permission_request' && route !== null) {
    return dossier.travellers.filter((item) => route.travellerIds.includes(item.id));
  }
  return dossier.travellers;
}

/** Whether all whom a letter is about are members of the council. */
export function isOnlyCouncil(facts: LetterFacts): boolean {
  const travellers = travellersOf(facts);
  return (
    travellers.length > 0 &&
    travellers.every(({ snapshot }) => snapshot.category?.startsWith('dprd_') ?? false)
  );
}
