import type { TripFacts } from '../../dossiers/index.ts';
import type { TripChange } from './change.ts';
import { fundingChanges } from './funding.ts';
import { placeChanges, purposeChanges, timeChanges } from './journey.ts';
import { peopleChanges } from './people.ts';

export type { ChangeTopic, TripChange } from './change.ts';

/**
 * What differs between a trip as it was approved and as it is now; empty when nothing does.
 *
 * Exchanging the two exchanges `before` and `after` of each difference.
 */
export function differencesSinceApproval(approved: TripFacts, now: TripFacts): TripChange[] {
  return [
    ...purposeChanges(approved, now),
    ...peopleChanges(approved, now),
    ...timeChanges(approved, now),
    ...placeChanges(approved, now),
    ...fundingChanges(approved, now),
  ];
}

/** Whether a stay becomes longer: the same departure and a later return. */
export function isExtension(approved: TripFacts, now: TripFacts): boolean {
  const { departsOn, returnsOn } = approved.travel;
  return (
    returnsOn !== null &&
    now.travel.returnsOn !== null &&
    now.travel.departsOn === departsOn &&
    now.travel.returnsOn > returnsOn
  );
}

/**
 * The differences that each of the two letters of change states: together all of them, none in both.
 *
 * An extension (perpanjangan) states the longer time and its cost; everything else is a correction (ralat).
 * Source of the two types: reference/pdln.md CHG-01 (B); which difference goes where is an office default (D).
 */
export function sortedChanges(
  approved: TripFacts,
  now: TripFacts,
): { extension: TripChange[]; correction: TripChange[] } {
  const all = differencesSinceApproval(approved, now);
  if (!isExtension(approved, now)) return { extension: [], correction: all };
  const prolongs = ({ topic }: TripChange) => topic === 'time' || topic === 'funding';
  return { extension: all.filter(prolongs), correction: all.filter((row) => !prolongs(row)) };
}
