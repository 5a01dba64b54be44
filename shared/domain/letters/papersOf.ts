import type { Dossier, Traveller } from '../dossiers/index.ts';
import { tripFactsOf } from '../dossiers/index.ts';
import { documentKinds, isOnDemand } from './documents/kinds.ts';
import type { GrantedTrip } from './approvals.ts';
import { sortedChanges, type TripChange } from './changes/index.ts';
import type { LetterRoute } from './input.ts';
import { paysOwnMoney, travelsInOffice } from './statementsOf.ts';
import type { PaperKind } from './paper.ts';

/** A paper that a dossier has, before anything was typed into it. */
export interface PaperOf {
  /** The kind alone, or `kind@` with a route, a traveller or an approval. */
  key: string;
  kind: PaperKind;
  routeId: string | null;
  travellerId: string | null;
  /** The approval that a letter of change is about. */
  approvalId: string | null;
  /** Names of those it is about, in the dossier's order. */
  about: string[];
  /** Whether the trip may do without it: nobody asks for it unless the office needs it. */
  onDemand: boolean;
}

/** What a dossier's papers depend on beside the dossier and its routes. */
export interface PaperSituation {
  /** The permissions granted so far, in their order. */
  approvals?: readonly GrantedTrip[];
  /** Whether the office is the province's own, whose governor passes requests on. */
  isProvince?: boolean;
  /** Whether somebody worked on the paper with this key: such a paper stays in the list. */
  isKept?: (key: string) => boolean;
}

type Basics = Pick<PaperOf, 'kind'> & Partial<PaperOf>;

function paper({ kind, ...rest }: Basics): PaperOf {
  const of = rest.routeId ?? rest.travellerId ?? rest.approvalId ?? null;
  return {
    key: of === null ? kind : `${kind}@${of}`,
    kind,
    routeId: null,
    travellerId: null,
    approvalId: null,
    about: [],
    onDemand: false,
    ...rest,
  };
}

const namesOf = (travellers: readonly Traveller[]) => travellers.map((item) => item.snapshot.name);

function requests(dossier: Dossier, routes: readonly LetterRoute[]): PaperOf[] {
  return routes.map((route) =>
    paper({
      kind: 'permission_request',
      routeId: route.id,
      about: namesOf(dossier.travellers.filter((item) => route.travellerIds.includes(item.id))),
    }),
  );
}

/** The governor's covering letter, where a request passes the governor; elsewhere it is only prepared (DOC-08). */
function cover(
  dossier: Dossier,
  routes: readonly LetterRoute[],
  { isProvince = false }: PaperSituation,
): PaperOf[] {
  const passing = routes.filter(({ forwardAddressee = [] }) => forwardAddressee.length > 0);
  if (passing.length === 0) return [];
  const named = new Set(passing.flatMap(({ travellerIds }) => travellerIds));
  const about = namesOf(dossier.travellers.filter(({ id }) => named.has(id)));
  return [paper({ kind: 'governor_cover', about, onDemand: !isProvince })];
}

function perTraveller(
  dossier: Dossier,
  kind: PaperKind,
  onDemand: (traveller: Traveller) => boolean | null = () => false,
): PaperOf[] {
  return dossier.travellers.flatMap((traveller) => {
    const spare = onDemand(traveller);
    return spare === null
      ? []
      : [
          paper({
            kind,
            travellerId: traveller.id,
            about: [traveller.snapshot.name],
            onDemand: spare,
          }),
        ];
  });
}

function ownMoney(dossier: Dossier): PaperOf[] {
  if (!dossier.funding.some(({ payer }) => payer === 'own')) return [];
  return perTraveller(dossier, 'own_cost_statement', (item) => !paysOwnMoney(dossier, item));
}

/** Which differences each letter of change about an approval states. */
export function changesOf(
  approval: GrantedTrip,
  dossier: Dossier,
): { extension: TripChange[]; correction: TripChange[] } {
  if (approval.facts === null) return { extension: [], correction: [] };
  return sortedChanges(approval.facts, approval.next ?? tripFactsOf(dossier));
}

/**
 * The letters of change: an extension and a correction as far as the trip differs from the latest approval, a
 * cancellation when somebody wants one (reference/pdln.md CHG-01 to CHG-03, B). A letter about an approval that
 * another one followed stays in the list when somebody worked on it.
 */
function changeLetters(
  dossier: Dossier,
  { approvals = [], isKept = () => false }: PaperSituation,
): PaperOf[] {
  const about = namesOf(dossier.travellers);
  return approvals.flatMap((approval) => {
    const changes = changesOf(approval, dossier);
    const letters = [
      { kind: 'extension_request', due: changes.extension.length > 0, onDemand: false },
      { kind: 'correction_request', due: changes.correction.length > 0, onDemand: false },
      { kind: 'cancellation_request', due: true, onDemand: true },
    ] as const;
    return letters.flatMap(({ kind, due, onDemand }) => {
      const letter = paper({ kind, approvalId: approval.id, about, onDemand });
      return (approval.isLatest && due) || isKept(letter.key) ? [letter] : [];
    });
  });
}

/**
 * The papers of a dossier: one request for each route and what goes with them; for official travel also the
 * letters to Setneg and Kemlu, the surat tugas, and an SPD and an exit-permit form for each traveller. Travel for
 * an important reason is private: it has no such papers.
 */
export function papersOf(
  dossier: Dossier,
  routes: readonly LetterRoute[],
  situation: PaperSituation = {},
): PaperOf[] {
  const changes = changeLetters(dossier, situation);
  const first = [...requests(dossier, routes), ...cover(dossier, routes, situation)];
  const statements = [
    ...ownMoney(dossier),
    ...perTraveller(dossier, 'absence_statement', (item) => (travelsInOffice(item) ? true : null)),
  ];
  if (dossier.track !== 'official' || dossier.travellers.length === 0) {
    return [...first, ...statements, ...changes];
  }
  const about = namesOf(dossier.travellers);
  return [
    ...first,
    paper({ kind: 'setneg_request', about, onDemand: true }),
    paper({ kind: 'kemlu_request', about }),
    paper({ kind: 'surat_tugas', about }),
    ...perTraveller(dossier, 'spd'),
    ...perTraveller(dossier, 'exit_permit_form'),
    ...statements,
    ...perTraveller(dossier, 'responsibility_statement', () => true),
    ...documentKinds.map((kind) => paper({ kind, about, onDemand: isOnDemand(kind) })),
    ...changes,
  ];
}
