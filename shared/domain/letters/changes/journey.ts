import type { TripFacts } from '../../dossiers/index.ts';
import { destinationsText, legPlace, purposeText } from '../phrases.ts';
import { joinTexts, words, type Text } from '../text.ts';
import { periodText, settled, textOr, type TripChange } from './change.ts';

type Leg = TripFacts['legs'][number];

/** Other days of departure or return. */
export function timeChanges(before: TripFacts, after: TripFacts): TripChange[] {
  const { departsOn, returnsOn } = before.travel;
  if (departsOn === after.travel.departsOn && returnsOn === after.travel.returnsOn) return [];
  return [
    {
      topic: 'time',
      label: 'Waktu perjalanan',
      before: periodText(departsOn, returnsOn),
      after: periodText(after.travel.departsOn, after.travel.returnsOn),
    },
  ];
}

/** A leg of the facts as the phrases know it; what the facts do not hold is never printed. */
function wholeLeg(leg: Leg) {
  return { ...leg, visaRequired: 'unknown', diplomaticRelations: 'unknown' } as const;
}

function placeText(leg: Leg): Text {
  return settled(legPlace(wholeLeg(leg)));
}

/** Other places, or other days at the same places. */
export function placeChanges(before: TripFacts, after: TripFacts): TripChange[] {
  const place = ({ country, city }: Leg) => `${country ?? ''}/${city.trim()}`;
  const days = ({ arrivesOn, departsOn }: Leg) => `${arrivesOn ?? ''}/${departsOn ?? ''}`;
  const same =
    before.legs.length === after.legs.length &&
    before.legs.every((leg, index) => {
      const other = after.legs[index];
      return other !== undefined && place(other) === place(leg);
    });
  if (same) {
    return before.legs.flatMap((leg, index): TripChange[] => {
      const other = after.legs[index];
      if (other === undefined || days(other) === days(leg)) return [];
      const say = (of: Leg) => words`${placeText(of)}, ${periodText(of.arrivesOn, of.departsOn)}`;
      return [
        {
          topic: 'time',
          label: 'Waktu di tempat tujuan',
          before: say(leg),
          after: say(other),
        },
      ];
    });
  }
  const say = (legs: readonly Leg[]): Text => {
    const [only] = legs;
    if (only === undefined) return textOr('');
    if (legs.length === 1) {
      return words`${settled(destinationsText(legs.map(wholeLeg)))}, ${periodText(only.arrivesOn, only.departsOn)}`;
    }
    return joinTexts(
      legs.map((leg) => words`${placeText(leg)} (${periodText(leg.arrivesOn, leg.departsOn)})`),
    );
  };
  return [
    { topic: 'places', label: 'Tempat tujuan', before: say(before.legs), after: say(after.legs) },
  ];
}

function purposeOf({ purpose }: TripFacts): Text {
  return purpose === 'keluarga'
    ? words`kepentingan keluarga`
    : settled(purposeText({ purpose, familyReason: null }));
}

/** Another purpose, event or organiser. */
export function purposeChanges(before: TripFacts, after: TripFacts): TripChange[] {
  const rows: TripChange[] = [];
  if (before.purpose !== after.purpose) {
    rows.push({
      topic: 'purpose',
      label: 'Maksud perjalanan',
      before: purposeOf(before),
      after: purposeOf(after),
    });
  }
  for (const [key, label] of [
    ['name', 'Nama kegiatan'],
    ['organiser', 'Penyelenggara'],
  ] as const) {
    if (before.event[key].trim() === after.event[key].trim()) continue;
    rows.push({
      topic: 'event',
      label,
      before: textOr(before.event[key]),
      after: textOr(after.event[key]),
    });
  }
  return rows;
}
