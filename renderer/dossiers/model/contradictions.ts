import type { Dossier, Leg } from '#shared/domain/dossiers/index.ts';
import { changeItem } from './listEdits.ts';

/** What is wrong with two dates, as a key under `contradiction.*`. */
export type ContradictionKind =
  | 'return_before_departure'
  | 'event_end_before_start'
  | 'departure_after_event_start'
  | 'return_before_event_end'
  | 'leg_leaves_before_arrival'
  | 'leg_before_departure'
  | 'leg_after_return'
  | 'leg_before_previous'
  | 'invitation_after_departure';

/** A way out of a contradiction: the text under `contradiction.fix.*` and the change that it makes. */
export interface WayOut {
  kind: 'swap' | 'move_departure' | 'move_return' | 'order_legs';
  /** The date that the text names; null for a swap. */
  date: string | null;
  patch: Partial<Pick<Dossier, 'travel' | 'event' | 'legs'>>;
}

/** Two dates that cannot both be true, shown at the field where it is repaired. */
export interface Contradiction {
  kind: ContradictionKind;
  /** Path of the field, for example `travel.returnsOn` or `legs.<id>.departsOn`. */
  field: string;
  /** The other date, for the text. */
  other: string;
  /** Whether it is impossible (`error`) or only unlikely (`warning`). */
  severity: 'error' | 'warning';
  wayOut: WayOut | null;
}

type DatedDossier = Pick<Dossier, 'travel' | 'event' | 'invitation' | 'legs'>;

function travelAndEvent({ travel, event, invitation }: DatedDossier): Contradiction[] {
  const found: Contradiction[] = [];
  const { departsOn, returnsOn } = travel;
  if (departsOn !== null && returnsOn !== null && returnsOn < departsOn) {
    found.push({
      kind: 'return_before_departure',
      field: 'travel.returnsOn',
      other: departsOn,
      severity: 'error',
      wayOut: {
        kind: 'swap',
        date: null,
        patch: { travel: { ...travel, departsOn: returnsOn, returnsOn: departsOn } },
      },
    });
  }
  if (event.startsOn !== null && event.endsOn !== null && event.endsOn < event.startsOn) {
    found.push({
      kind: 'event_end_before_start',
      field: 'event.endsOn',
      other: event.startsOn,
      severity: 'error',
      wayOut: {
        kind: 'swap',
        date: null,
        patch: { event: { ...event, startsOn: event.endsOn, endsOn: event.startsOn } },
      },
    });
  }
  if (departsOn !== null && event.startsOn !== null && departsOn > event.startsOn) {
    found.push({
      kind: 'departure_after_event_start',
      field: 'travel.departsOn',
      other: event.startsOn,
      severity: 'warning',
      wayOut: {
        kind: 'move_departure',
        date: event.startsOn,
        patch: { travel: { ...travel, departsOn: event.startsOn } },
      },
    });
  }
  if (returnsOn !== null && event.endsOn !== null && returnsOn < event.endsOn) {
    found.push({
      kind: 'return_before_event_end',
      field: 'travel.returnsOn',
      other: event.endsOn,
      severity: 'warning',
      wayOut: {
        kind: 'move_return',
        date: event.endsOn,
        patch: { travel: { ...travel, returnsOn: event.endsOn } },
      },
    });
  }
  if (departsOn !== null && invitation.date !== null && invitation.date > departsOn) {
    found.push({
      kind: 'invitation_after_departure',
      field: 'invitation.date',
      other: departsOn,
      severity: 'warning',
      wayOut: null,
    });
  }
  return found;
}

function oneLeg(leg: Leg, previous: Leg | undefined, given: DatedDossier): Contradiction[] {
  const found: Contradiction[] = [];
  const { departsOn, returnsOn } = given.travel;
  const at = (part: 'arrivesOn' | 'departsOn') => `legs.${leg.id}.${part}`;
  if (leg.arrivesOn !== null && leg.departsOn !== null && leg.departsOn < leg.arrivesOn) {
    found.push({
      kind: 'leg_leaves_before_arrival',
      field: at('departsOn'),
      other: leg.arrivesOn,
      severity: 'error',
      wayOut: {
        kind: 'swap',
        date: null,
        patch: {
          legs: changeItem(given.legs, leg.id, {
            arrivesOn: leg.departsOn,
            departsOn: leg.arrivesOn,
          }),
        },
      },
    });
  }
  if (departsOn !== null && leg.arrivesOn !== null && leg.arrivesOn < departsOn) {
    found.push({
      kind: 'leg_before_departure',
      field: at('arrivesOn'),
      other: departsOn,
      severity: 'error',
      wayOut: {
        kind: 'move_departure',
        date: leg.arrivesOn,
        patch: { travel: { ...given.travel, departsOn: leg.arrivesOn } },
      },
    });
  }
  if (returnsOn !== null && leg.departsOn !== null && leg.departsOn > returnsOn) {
    found.push({
      kind: 'leg_after_return',
      field: at('departsOn'),
      other: returnsOn,
      severity: 'error',
      wayOut: {
        kind: 'move_return',
        date: leg.departsOn,
        patch: { travel: { ...given.travel, returnsOn: leg.departsOn } },
      },
    });
  }
  const before = previous?.departsOn ?? null;
  if (before !== null && leg.arrivesOn !== null && leg.arrivesOn < before) {
    found.push({
      kind: 'leg_before_previous',
      field: at('arrivesOn'),
      other: before,
      severity: 'warning',
      wayOut: { kind: 'order_legs', date: null, patch: { legs: inOrderOfArrival(given.legs) } },
    });
  }
  return found;
}

function inOrderOfArrival(legs: readonly Leg[]): Leg[] {
  return [...legs].sort((left, right) =>
    (left.arrivesOn ?? '9999').localeCompare(right.arrivesOn ?? '9999'),
  );
}

function sameOrder(left: readonly Leg[], right: readonly Leg[]): boolean {
  return left.every((leg, index) => leg.id === right[index]?.id);
}

/**
 * Dates of a dossier that contradict each other, found while they are typed and without asking the core.
 *
 * A way out is offered only where following it changes something.
 */
export function contradictions(given: DatedDossier): Contradiction[] {
  const ordered = inOrderOfArrival(given.legs);
  const legs = given.legs.flatMap((leg, index) => oneLeg(leg, given.legs[index - 1], given));
  return [...travelAndEvent(given), ...legs].map((found) =>
    found.wayOut?.kind === 'order_legs' && sameOrder(given.legs, ordered)
      ? { ...found, wayOut: null }
      : found,
  );
}

/** The contradictions of one field, the impossible ones first. */
export function contradictionsAt(all: readonly Contradiction[], field: string): Contradiction[] {
  return all
    .filter((found) => found.field === field)
    .sort((left, right) => left.severity.localeCompare(right.severity));
}
