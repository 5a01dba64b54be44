import { addDays } from '../../calendars/index.ts';
import type { CalendarDate } from '../../common/index.ts';
import type { Dossier, Leg } from '../../dossiers/index.ts';
import { daysInclusive } from '../../language/index.ts';
import type { AgendaRow } from '../ownData.ts';
import { legPlace } from '../phrases.ts';
import { missing, orMissing, words, type Text } from '../text.ts';

/** One row of a day. */
export interface ProgrammeRow {
  time: string;
  activity: Text;
  place: Text;
  note: string;
}

/** A day of the travel, or several that have the same single row. */
export interface ProgrammeDay {
  from: CalendarDate;
  until: CalendarDate;
  rows: ProgrammeRow[];
}

/** Longer stays without a programme of their own are one row: nobody reads two years of equal days. */
const longestEqualRun = 10;
const longestTravel = 4000;

function row(activity: Text, place: Text = []): ProgrammeRow {
  return { time: '', activity, place, note: '' };
}

function cityOf(leg: Leg | undefined): Text {
  return leg === undefined
    ? missing('kota tujuan', 'legs')
    : orMissing(leg.city, 'kota tujuan', `legs.${leg.id}.city`);
}

function ownRow({ time, activity, place, note, id }: AgendaRow): ProgrammeRow {
  return {
    time,
    activity: orMissing(activity, 'kegiatan', `paper.agenda.${id}`),
    place: words`${place}`,
    note,
  };
}

/** Rows of one day: how it begins, what happens, how it ends. */
function rowsOf(dossier: Dossier, date: CalendarDate, agenda: readonly AgendaRow[]) {
  const { legs, event, travel } = dossier;
  const home = orMissing(travel.departureCity, 'kota keberangkatan', 'travel.departureCity');
  const begins: ProgrammeRow[] = [];
  const ends: ProgrammeRow[] = [];
  if (date === travel.departsOn) {
    begins.push(row(words`Berangkat dari ${home} menuju ${cityOf(legs[0])}`, home));
  }
  legs.forEach((leg, index) => {
    if (leg.arrivesOn === date) begins.push(row(words`Tiba di ${cityOf(leg)}`, legPlace(leg)));
    if (leg.departsOn === date) {
      const next = legs[index + 1];
      const target = next === undefined ? home : cityOf(next);
      ends.push(row(words`Berangkat dari ${cityOf(leg)} menuju ${target}`, legPlace(leg)));
    }
  });
  if (date === travel.returnsOn) ends.push(row(words`Tiba kembali di ${home}`, home));
  const here = legs.findLast(
    (leg) =>
      leg.arrivesOn !== null &&
      leg.arrivesOn <= date &&
      (leg.departsOn === null || date <= leg.departsOn),
  );
  const isEvent =
    event.startsOn !== null &&
    event.endsOn !== null &&
    event.startsOn <= date &&
    date <= event.endsOn;
  const own = agenda.filter((entry) => entry.date === date).map(ownRow);
  const middle =
    own.length > 0
      ? own
      : isEvent
        ? [
            row(
              words`Mengikuti ${orMissing(event.name, 'nama acara', 'event.name')}`,
              here === undefined ? [] : legPlace(here),
            ),
          ]
        : [];
  const rows = [...begins, ...middle, ...ends];
  if (rows.length > 0)
    return { rows, isPlain: own.length === 0 && begins.length + ends.length === 0 };
  const rest =
    here === undefined
      ? row(words`Dalam perjalanan`)
      : row(words`Berada di ${cityOf(here)}`, legPlace(here));
  return { rows: [rest], isPlain: true };
}

function joined(days: (ProgrammeDay & { isPlain: boolean })[]): ProgrammeDay[] {
  const runs: (typeof days)[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const same =
      last?.[0]?.isPlain === true &&
      day.isPlain &&
      JSON.stringify(last[0].rows) === JSON.stringify(day.rows);
    if (same) last.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return [];
    return run.length > longestEqualRun ? [{ ...first, until: last.until }] : run;
  });
}

/**
 * The days of a travel: departure, travel, event and return follow from the dossier; the office's own rows stand
 * in place of the event on their day. Empty while the dates of the travel are not known.
 */
export function programmeOf(dossier: Dossier, agenda: readonly AgendaRow[]): ProgrammeDay[] {
  const { departsOn, returnsOn } = dossier.travel;
  if (departsOn === null || returnsOn === null) return [];
  const count = Math.min(daysInclusive(departsOn, returnsOn), longestTravel);
  const days = Array.from({ length: Math.max(0, count) }, (_unused, index) => {
    const date = addDays(departsOn, index) as CalendarDate;
    return { from: date, until: date, ...rowsOf(dossier, date, agenda) };
  });
  return joined(days).map(({ from, until, rows }) => ({ from, until, rows }));
}

/** The office's rows that fall on no day of the travel, or on no day at all. */
export function strayRows(dossier: Dossier, agenda: readonly AgendaRow[]): AgendaRow[] {
  const { departsOn, returnsOn } = dossier.travel;
  return agenda.filter(
    ({ date }) =>
      date === null ||
      departsOn === null ||
      returnsOn === null ||
      date < departsOn ||
      date > returnsOn,
  );
}
