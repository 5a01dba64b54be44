import { describe, expect, it } from 'vitest';
import { contradictions, contradictionsAt } from '#renderer/dossiers/model/contradictions.ts';
import { date, dossier, idOf, leg } from './rows.ts';

const travel = (departsOn: string | null, returnsOn: string | null) => ({
  departsOn: departsOn === null ? null : date(departsOn),
  returnsOn: returnsOn === null ? null : date(returnsOn),
  departureCity: 'Contoh',
});
const event = (startsOn: string | null, endsOn: string | null) => ({
  name: '',
  organiser: '',
  startsOn: startsOn === null ? null : date(startsOn),
  endsOn: endsOn === null ? null : date(endsOn),
});

describe('dates that contradict each other', () => {
  it('says nothing while dates are missing or agree', () => {
    expect(contradictions(dossier())).toEqual([]);
    expect(
      contradictions(
        dossier({
          travel: travel('2027-04-12', '2027-04-16'),
          event: event('2027-04-13', '2027-04-15'),
          legs: [
            leg(1, { arrivesOn: date('2027-04-12'), departsOn: date('2027-04-14') }),
            leg(2, { arrivesOn: date('2027-04-14'), departsOn: date('2027-04-16') }),
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('offers to exchange a return before the departure, without losing either date', () => {
    const given = dossier({ travel: travel('2027-04-16', '2027-04-12') });
    const found = contradictionsAt(contradictions(given), 'travel.returnsOn');
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe('error');
    expect(found[0]?.wayOut?.patch).toEqual({ travel: travel('2027-04-12', '2027-04-16') });
    expect(contradictions({ ...given, ...found[0]?.wayOut?.patch })).toEqual([]);
  });

  it('offers to leave earlier when the event begins before the departure', () => {
    const given = dossier({
      travel: travel('2027-04-14', '2027-04-20'),
      event: event('2027-04-13', '2027-04-15'),
    });
    const [found] = contradictions(given);
    expect(found?.kind).toBe('departure_after_event_start');
    expect(found?.wayOut?.date).toBe('2027-04-13');
    expect(contradictions({ ...given, ...found?.wayOut?.patch })).toEqual([]);
  });

  it('stands at the leg that leaves the journey', () => {
    const given = dossier({
      travel: travel('2027-04-12', '2027-04-16'),
      legs: [leg(7, { arrivesOn: date('2027-04-11'), departsOn: date('2027-04-18') })],
    });
    expect(contradictions(given).map(({ kind, field }) => [kind, field])).toEqual([
      ['leg_before_departure', `legs.${idOf(7)}.arrivesOn`],
      ['leg_after_return', `legs.${idOf(7)}.departsOn`],
    ]);
  });

  it('offers the order of arrival when legs stand in the wrong order', () => {
    const given = dossier({
      legs: [
        leg(1, { arrivesOn: date('2027-04-14'), departsOn: date('2027-04-16') }),
        leg(2, { arrivesOn: date('2027-04-12'), departsOn: date('2027-04-14') }),
      ],
    });
    const [found] = contradictions(given);
    expect(found?.kind).toBe('leg_before_previous');
    expect(found?.wayOut?.patch.legs?.map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
  });

  it('offers no way out that would change nothing', () => {
    const given = dossier({
      legs: [
        leg(1, { arrivesOn: date('2027-04-12'), departsOn: date('2027-04-16') }),
        leg(2, { arrivesOn: date('2027-04-14'), departsOn: date('2027-04-18') }),
      ],
    });
    expect(contradictions(given)).toMatchObject([{ kind: 'leg_before_previous', wayOut: null }]);
  });

  it('names the impossible before the unlikely at one field', () => {
    const given = dossier({
      travel: travel('2027-04-16', '2027-04-12'),
      event: event('2027-04-16', '2027-04-18'),
    });
    const severities = contradictionsAt(contradictions(given), 'travel.returnsOn').map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(['error', 'warning']);
  });
});
