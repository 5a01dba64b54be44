import type { Dossier, Leg } from '../dossiers/index.ts';

/**
 * Where the event takes place: the destinations of the travel at which its days are spent, or all while the days
 * are not known. A town that is only passed through on the way is none of them.
 */
export function eventPlaces({ legs, event }: Pick<Dossier, 'legs' | 'event'>): readonly Leg[] {
  const { startsOn, endsOn } = event;
  if (startsOn === null || endsOn === null) return legs;
  const during = legs.filter(
    ({ arrivesOn, departsOn }) =>
      arrivesOn !== null && departsOn !== null && arrivesOn <= endsOn && startsOn <= departsOn,
  );
  return during.length === 0 ? legs : during;
}
