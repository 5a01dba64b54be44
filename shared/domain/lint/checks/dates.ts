import { daysInclusive, formatDate, weekdayName } from '../../language/index.ts';
import { parseCalendarDate, type CalendarDate } from '../../common/index.ts';
import { lintFinding } from '../finding.ts';
import type { LintFinding, LintInput, LintPaper } from '../model.ts';
import { looksBack, type LintSituation } from '../read.ts';
import { countsOf, datesIn, escaped, weekdayBefore, type ReadDate } from '../reading.ts';

/** Dates that stand in the dossier somewhere: nobody wonders when a letter names them. */
function knownDates(input: LintInput): Set<string> {
  const { dossier, papers, trackingDates } = input;
  const freeTexts = [
    ...Object.values(dossier.reasoning),
    ...dossier.travellers.map(({ role }) => role),
    dossier.notes,
    dossier.event.name,
  ];
  const dates: (string | null)[] = [
    dossier.travel.departsOn,
    dossier.travel.returnsOn,
    dossier.event.startsOn,
    dossier.event.endsOn,
    dossier.invitation.date,
    ...dossier.legs.flatMap((leg) => [leg.arrivesOn, leg.departsOn]),
    ...dossier.travellers.flatMap(({ snapshot }) => [
      snapshot.birthDate,
      snapshot.passport?.issuedOn ?? null,
      snapshot.passport?.expiresOn ?? null,
    ]),
    ...papers.flatMap(({ fields }) => [
      fields.date,
      ...fields.costs.rates.map(({ date }) => date),
      ...fields.agenda.map(({ date }) => date),
    ]),
    ...trackingDates,
    ...freeTexts.flatMap(datesIn).flatMap(({ from, to }) => [from, to]),
  ];
  return new Set(dates.filter((date) => date !== null));
}

/** Whether a day is one of the journey's or of the event's: schedules name every one. */
function isOnTheWay({ dossier: { travel, event } }: LintInput, date: string): boolean {
  const within = (from: string | null, to: string | null) =>
    from !== null && to !== null && date >= from && date <= to;
  return within(travel.departsOn, travel.returnsOn) || within(event.startsOn, event.endsOn);
}

/** Dates of laws and decrees are nobody's travel. */
const lawBefore =
  /(?:undang-undang|peraturan|keputusan|instruksi|surat edaran|perda|perbup|pergub)[^.;]*$/iu;

const departing = /\b(?:berangkat|keberangkatan|bertolak)\b/giu;
const returning = /\b(?:kembali|kepulangan|pulang|tiba di tanah air)\b/giu;

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

function inWords(date: string): string {
  const read = parseCalendarDate(date);
  return read === null ? date : formatDate(read);
}

/** A date in the words of the journey against the dossier's own. */
function travelDate(
  input: LintInput,
  paper: LintPaper,
  date: ReadDate,
): { known: boolean; found: LintFinding[] } {
  const { departsOn, returnsOn } = input.dossier.travel;
  const leaves = lastIndex(date.before, departing);
  const comes = lastIndex(date.before, returning);
  const found: LintFinding[] = [];
  const say = (
    rule: 'departure_differs' | 'return_differs',
    said: string | null,
    known: string | null,
  ) => {
    if (said === null || known === null || said === known) return;
    const values = { said: inWords(said), known: inWords(known) };
    found.push(lintFinding(rule, { papers: [paper], values }));
  };
  const isPeriod = date.from !== date.to;
  if (leaves > comes) {
    say('departure_differs', date.from, departsOn);
    if (isPeriod) say('return_differs', date.to, returnsOn);
  } else if (comes > leaves) {
    say('return_differs', date.to, returnsOn);
  }
  return { known: leaves !== comes, found };
}

function invitationDate(input: LintInput, paper: LintPaper, date: ReadDate): LintFinding[] {
  const { invitation } = input.dossier;
  const number = invitation.number.trim();
  if (number === '' || invitation.date === null || date.from === null) return [];
  const cited = new RegExp(String.raw`${escaped(number)}[\s,]*tanggal\s*$`, 'iu');
  if (!cited.test(date.before)) return [];
  if (date.from === invitation.date) return [];
  const values = { said: inWords(date.from), known: inWords(invitation.date) };
  return [lintFinding('invitation_differs', { papers: [paper], values })];
}

/** Mistakes that a date makes by itself: a day that is none, a wrong weekday, a period that runs backwards. */
function dateItself(paper: LintPaper, date: ReadDate): LintFinding[] {
  if (date.from === null || date.to === null) {
    return [lintFinding('date_impossible', { papers: [paper], params: { said: date.text } })];
  }
  if (date.from > date.to) {
    return [lintFinding('range_reversed', { papers: [paper], params: { said: date.text } })];
  }
  const written = weekdayBefore(date.before);
  const first = parseCalendarDate(date.from);
  if (written === null || first === null) return [];
  if (new Date(`${first}T00:00:00Z`).getUTCDay() === written) return [];
  const names = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
  const values = { said: `${names[written] ?? ''}, ${date.text}`, known: weekdayName(first) };
  return [lintFinding('weekday_differs', { papers: [paper], values })];
}

/** What lies years before the journey is told from the past; a mistyped year is off by one. */
function isHistory({ dossier: { travel } }: LintInput, { to }: ReadDate): boolean {
  const { departsOn } = travel;
  return departsOn !== null && to !== null && yearOf(to) + 2 < yearOf(departsOn);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function unknownDate(
  input: LintInput,
  paper: LintPaper,
  date: ReadDate,
  known: ReadonlySet<string>,
): LintFinding[] {
  if (lawBefore.test(date.before) || isHistory(input, date)) return [];
  const strange = [date.from, date.to].filter(
    (day) => day !== null && !known.has(day) && !isOnTheWay(input, day),
  );
  return strange.length === 0
    ? []
    : [lintFinding('date_unknown', { papers: [paper], params: { said: date.text } })];
}

/** `selama N hari` against the lengths of journey, event and stays. */
function durations(input: LintInput, paper: LintPaper, text: string): LintFinding[] {
  const { travel, event, legs } = input.dossier;
  const spans: readonly (readonly [CalendarDate | null, CalendarDate | null])[] = [
    [travel.departsOn, travel.returnsOn],
    [event.startsOn, event.endsOn],
    ...legs.map((leg) => [leg.arrivesOn, leg.departsOn] as const),
  ];
  const lengths = spans.flatMap(([from, to]) =>
    from === null || to === null ? [] : [daysInclusive(from, to)],
  );
  const [journey] = lengths;
  if (journey === undefined || travel.departsOn === null || travel.returnsOn === null) return [];
  return countsOf(text, 'hari')
    .filter(({ before, after }) => /selama\s*$/iu.test(before) && !/^\s*kerja/iu.test(after))
    .filter(({ count }) => !lengths.includes(count))
    .map(({ text: said }) =>
      lintFinding('duration_differs', {
        papers: [paper],
        values: { said, known: `${String(journey)} hari` },
      }),
    );
}

/** Dates and durations in the papers' words against the dossier. */
export function dateChecks({ input, papers }: LintSituation): LintFinding[] {
  const known = knownDates(input);
  return papers.flatMap(({ paper, said }) =>
    said.texts.flatMap((text) => {
      const dates = datesIn(text);
      const plain = dates.flatMap((date) => dateItself(paper, date));
      if (looksBack(paper)) return plain;
      const held = dates.flatMap((date) => {
        if (date.from === null || date.to === null) return [];
        const invitation = invitationDate(input, paper, date);
        if (invitation.length > 0) return invitation;
        const travel = travelDate(input, paper, date);
        if (travel.known) return travel.found;
        return unknownDate(input, paper, date, known);
      });
      return [...plain, ...held, ...durations(input, paper, text)];
    }),
  );
}
