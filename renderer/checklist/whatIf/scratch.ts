import { v7 } from 'uuid';
import { daysBetween } from '#shared/domain/calendars/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import {
  shiftedJourney,
  type Dossier,
  type FundingLine,
  type Leg,
  type Payer,
  type Traveller,
} from '#shared/domain/dossiers/index.ts';
import {
  emptyPersonDraft,
  snapshotPerson,
  type TravellerCategory,
} from '#shared/domain/people/index.ts';

const parts = [
  'track',
  'purpose',
  'familyReason',
  'event',
  'travel',
  'legs',
  'funding',
  'travellers',
] as const;

/** The parts of a dossier that a question of "what if" may change. */
export type Scratch = Pick<Dossier, (typeof parts)[number]>;

/** A scratch copy of a dossier. */
export function scratchOf(dossier: Dossier): Scratch {
  return Object.fromEntries(parts.map((part) => [part, dossier[part]])) as Scratch;
}

/** What of a scratch copy differs from the dossier; null when nothing does. */
export function changesOf(dossier: Dossier, scratch: Scratch): Partial<Scratch> | null {
  const changed = parts.filter(
    (part) => JSON.stringify(dossier[part]) !== JSON.stringify(scratch[part]),
  );
  return changed.length === 0
    ? null
    : Object.fromEntries(changed.map((part) => [part, scratch[part]]));
}

/** Another departure moves the whole trip; without a departure before there is nothing to move. */
export function withDeparture(scratch: Scratch, departsOn: CalendarDate | null): Partial<Scratch> {
  const { travel } = scratch;
  if (departsOn === null || travel.departsOn === null) return { travel: { ...travel, departsOn } };
  return shiftedJourney(scratch, daysBetween(travel.departsOn, departsOn));
}

/** Funding with a payer or without; lines of the dossier itself come back as they were. */
export function withPayer(
  own: readonly FundingLine[],
  present: readonly FundingLine[],
  payer: Payer,
  isWanted: boolean,
): FundingLine[] {
  const others = present.filter((line) => line.payer !== payer);
  if (!isWanted) return others;
  const known = own.filter((line) => line.payer === payer);
  const empty: FundingLine = {
    id: v7(),
    payer,
    institution: '',
    covers: [],
    amount: null,
    budgetAccount: '',
  };
  return [...others, ...(known.length > 0 ? known : [empty])];
}

/** One more destination, at the end of the trip. */
export function newLeg({ legs, travel }: Pick<Scratch, 'legs' | 'travel'>): Leg {
  return {
    id: v7(),
    country: null,
    city: '',
    arrivesOn: legs.at(-1)?.departsOn ?? travel.departsOn,
    departsOn: travel.returnsOn,
    visaRequired: 'unknown',
    diplomaticRelations: 'unknown',
  };
}

/** One more traveller, who is nobody yet: a name for the list and no category. */
export function newTraveller(name: string, frozenAt: Traveller['frozenAt']): Traveller {
  return {
    id: v7(),
    personId: null,
    snapshot: snapshotPerson({ ...emptyPersonDraft(), name }),
    frozenAt,
    role: '',
  };
}

/** The travellers with another category for one of them. */
export function withCategory(
  travellers: readonly Traveller[],
  id: string,
  category: TravellerCategory,
): Traveller[] {
  return travellers.map((traveller) =>
    traveller.id === id
      ? { ...traveller, snapshot: { ...traveller.snapshot, category } }
      : traveller,
  );
}
