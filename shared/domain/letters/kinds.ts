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
}

const facts: Record<PaperKind, PaperKindFacts> = {
  permission_request: { of: 'route', group: 'request' },
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
  taught_form: { of: 'form', group: 'form' },
};

/** What is the same for every paper of a kind. */
export function factsOfKind(kind: PaperKind): PaperKindFacts {
  return facts[kind];
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
