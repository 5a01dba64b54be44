import { addDays } from '../calendars/index.ts';
import type { CalendarDate } from '../common/index.ts';
import type { Dossier } from './dossier.ts';

/** The parts of a dossier that have dates of the trip. */
export type Journey = Pick<Dossier, 'travel' | 'event' | 'legs'>;

/** A trip moved as a whole by a number of calendar days: travel, event and legs keep their distances. */
export function shiftedJourney({ travel, event, legs }: Journey, days: number): Journey {
  const moved = (date: CalendarDate | null) =>
    date === null ? null : (addDays(date, days) as CalendarDate);
  return {
    travel: {
      ...travel,
      departsOn: moved(travel.departsOn),
      returnsOn: moved(travel.returnsOn),
    },
    event: { ...event, startsOn: moved(event.startsOn), endsOn: moved(event.endsOn) },
    legs: legs.map((leg) => ({
      ...leg,
      arrivesOn: moved(leg.arrivesOn),
      departsOn: moved(leg.departsOn),
    })),
  };
}
