import { isDocumentKind } from './documents/kinds.ts';
import { paperKinds, type PaperKind } from './paper.ts';

/** Groups in which papers are listed, in the order in which a trip needs them. */
export const paperGroups = [
  'request',
  'assignment',
  'enclosure',
  'form',
  'change',
  'after',
] as const;
export type PaperGroup = (typeof paperGroups)[number];

/**
 * What a kind of paper is made for once: the dossier, each route, each traveller, or an approval; `form`: as each
 * taught form says, for the dossier or for each traveller.
 */
export type PaperSubject = 'dossier' | 'route' | 'traveller' | 'approval' | 'form';

/** What is the same for every paper of a kind. */
export interface PaperKindFacts {
  of: PaperSubject;
  group: PaperGroup;
  /** Set where no official signs and no number of the register is given: a traveller's own statement. */
  signedBy?: 'traveller';
}

const facts: Record<PaperKind, PaperKindFacts> = {
  permission_request: { of: 'route', group: 'request' },
  governor_cover: { of: 'dossier', group: 'request' },
  setneg_request: { of: 'dossier', group: 'request' },
  kemlu_request: { of: 'dossier', group: 'request' },
  surat_tugas: { of: 'dossier', group: 'assignment' },
  spd: { of: 'traveller', group: 'assignment' },
  exit_permit_form: { of: 'traveller', group: 'request' },
  kak: { of: 'dossier', group: 'enclosure' },
  schedule: { of: 'dossier', group: 'enclosure' },
  cost_breakdown: { of: 'dossier', group: 'enclosure' },
  personal_data: { of: 'dossier', group: 'enclosure' },
  nota_dinas: { of: 'dossier', group: 'request' },
  telaahan_staf: { of: 'dossier', group: 'request' },
  trip_report: { of: 'dossier', group: 'after' },
  own_cost_statement: { of: 'traveller', group: 'enclosure', signedBy: 'traveller' },
  responsibility_statement: { of: 'traveller', group: 'enclosure', signedBy: 'traveller' },
  absence_statement: { of: 'traveller', group: 'enclosure', signedBy: 'traveller' },
  extension_request: { of: 'approval', group: 'change' },
  correction_request: { of: 'approval', group: 'change' },
  cancellation_request: { of: 'approval', group: 'change' },
  taught_form: { of: 'form', group: 'form' },
};

/** What is the same for every paper of a kind. */
export function factsOfKind(kind: PaperKind): PaperKindFacts {
  return facts[kind];
}

/** Whether a traveller signs papers of this kind: they have no number and no official's signature. */
export function isOwnStatement(kind: PaperKind): boolean {
  return facts[kind].signedBy === 'traveller';
}

/** Takes a paper key apart: its kind, and what stands after the `@`; the kind may be one of another version. */
export function partsOfKey(key: string): { kind: string; of: string | null } {
  const [kind = '', of = null] = key.split('@', 2);
  return { kind, of };
}

/** Whether a kind of paper is made for each traveller; false for a name that is no kind. */
export function isPerTraveller(name: string): boolean {
  const kind = paperKinds.find((item) => item === name);
  return kind !== undefined && facts[kind].of === 'traveller';
}

/** Whether papers of a kind carry a number of the register: statements, enclosures and the report do not. */
export function isNumbered(kind: PaperKind): boolean {
  if (kind === 'exit_permit_form' || kind === 'taught_form' || isOwnStatement(kind)) return false;
  return kind === 'nota_dinas' || !isDocumentKind(kind);
}
