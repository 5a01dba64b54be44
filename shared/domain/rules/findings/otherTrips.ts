import type { Finding } from '../checklist.ts';
import { matchRule } from '../match.ts';
import { identityMarks, type OtherTrip } from '../otherTrips.ts';
import type { RuleOf } from '../rule.ts';
import type { Situation } from '../situation.ts';
import { dataFinding, onlySaying, ruleFinding } from './build.ts';

/** Trips of other dossiers that share at least one day with this one. */
function tripsAtOnce(situation: Situation): OtherTrip[] {
  const { dossier, otherTrips = [] } = situation.input;
  const { departsOn, returnsOn } = dossier.travel;
  if (departsOn === null || otherTrips.length === 0) return [];
  const end = returnsOn ?? departsOn;
  return otherTrips.filter(
    (trip) => trip.dossierId !== dossier.id && trip.departsOn <= end && departsOn <= trip.returnsOn,
  );
}

function paramsOf(trip: OtherTrip) {
  return { trip: trip.title, dateFrom: trip.departsOn, dateTo: trip.returnsOn };
}

/** The same person on two trips at once, by any identity that the entries give. */
function samePerson(situation: Situation, trips: readonly OtherTrip[]): Finding[] {
  return situation.input.dossier.travellers.flatMap((traveller) => {
    const marks = new Set(identityMarks(traveller));
    return trips
      .filter((trip) => trip.travellers.some((other) => other.marks.some((one) => marks.has(one))))
      .map((trip) =>
        dataFinding('trip_at_once', 'warning', `travellers.${traveller.id}`, {
          name: traveller.snapshot.name,
          ...paramsOf(trip),
        }),
      );
  });
}

/** Whether the rule that keeps two people apart applies to the other trip too: its exceptions excuse that trip. */
function appliesTo(situation: Situation, rule: RuleOf<'limit'>, trip: OtherTrip): boolean {
  const { track, purpose, familyReason } = trip;
  const facts = {
    ...situation.facts,
    track,
    purpose,
    familyReason: purpose === 'keluarga' ? familyReason : null,
    activity: purpose === null ? null : (situation.ready.activityOf.get(purpose) ?? null),
  };
  const people = trip.travellers.map(({ name, category }) => ({
    id: name,
    name,
    category,
    servicePassport: 'valid' as const,
  }));
  return matchRule(rule, facts, people) !== null;
}

/** A head here and the deputy there, or the other way round. */
function headAndDeputy(situation: Situation, trips: readonly OtherTrip[]): Finding[] {
  const rules = situation.ready
    .of('limit', situation.input.today)
    .filter((rule) => rule.parameters.limit === 'not_together')
    .filter((rule) => matchRule(rule, situation.facts, situation.people) !== null);
  return rules.flatMap((rule) => {
    if (rule.parameters.limit !== 'not_together') return [];
    const pairs = rule.parameters.pairs.flatMap(([head, deputy]) => [
      [head, deputy] as const,
      [deputy, head] as const,
    ]);
    return pairs.flatMap(([here, there]) =>
      situation.people
        .filter((person) => person.category === here)
        .flatMap((person) =>
          trips.flatMap((trip) => {
            const other = trip.travellers.find(({ category }) => category === there);
            if (other === undefined || !appliesTo(situation, rule, trip)) return [];
            const params = { name: person.name, other: other.name, ...paramsOf(trip) };
            const field = `travellers.${person.id}`;
            const { pack } = situation.ready;
            return [ruleFinding(pack, rule, 'together_elsewhere', field, params)];
          }),
        ),
    );
  });
}

/** What another dossier may contradict is at most a warning; see `OtherTrip`. */
function atMostWarning(finding: Finding): Finding {
  return finding.severity === 'error' ? onlySaying(finding, 'warning') : finding;
}

/** Findings about trips of other dossiers on the same days. */
export function otherTripFindings(situation: Situation): Finding[] {
  const trips = tripsAtOnce(situation);
  if (trips.length === 0) return [];
  return [...samePerson(situation, trips), ...headAndDeputy(situation, trips).map(atMostWarning)];
}
