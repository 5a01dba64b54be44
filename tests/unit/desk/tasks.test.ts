import { describe, expect, it } from 'vitest';
import { tasksOf } from '#core/desk/tasks.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { StepEvent } from '#shared/domain/tracking/index.ts';
import { checked, day, dossier, event, traveller } from '../rules/support.ts';

/** A day on which every plan of the sample's departure on 12 April 2027 has passed. */
const late = day('2027-04-01');

function tasks(given: { dossier?: Dossier; events?: StepEvent[]; today?: string }) {
  const own = given.dossier ?? dossier();
  const checklist = checked({
    dossier: own,
    events: given.events ?? [],
    today: given.today ?? late,
  });
  return { tasks: tasksOf(own, checklist), checklist };
}
const keys = (given: Parameters<typeof tasks>[0]) =>
  tasks(given).tasks.map(({ target }) => target.key);

/** Sent and granted at each agency, one day after another. */
function granted(...steps: string[]): StepEvent[] {
  return steps.flatMap((step, index) => [
    event(index * 2, step, 'sent', `2026-12-${String(index * 2 + 1).padStart(2, '0')}`),
    event(index * 2 + 1, step, 'granted', `2026-12-${String(index * 2 + 2).padStart(2, '0')}`),
  ]);
}

describe('what home asks of the officer', () => {
  it('is what the checklist calls pressing, when nothing has gone out', () => {
    const { tasks: found, checklist } = tasks({});
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ target }) => checklist.pressing.includes(target.key))).toBe(true);
  });

  it('is no paper that went out with the file, while the agency has it', () => {
    const sent = [...granted('unit'), event(20, 'gubernur', 'sent', '2026-12-20')];
    const { checklist } = tasks({ events: sent });
    const out = checklist.items.filter(
      ({ key, state }) => state === 'not_started' && !checklist.pressing.includes(key),
    );
    expect(out.map(({ key }) => key)).toContain('kak');
    const found = tasks({ events: sent }).tasks;
    const asked = found.filter(({ target }) => target.section === 'checklist');
    expect(asked.filter(({ target }) => !checklist.pressing.includes(target.key))).toEqual([]);
    expect(found).toContainEqual(
      expect.objectContaining({
        group: 'waiting',
        target: { section: 'tracking', key: 'gubernur' },
      }),
    );
  });

  it('is no paper of an agency that the file has passed', () => {
    const events = granted('unit', 'gubernur', 'kemendagri');
    const { tasks: found, checklist } = tasks({ events });
    const passed = ['unit', 'gubernur', 'kemendagri'];
    const agencyOf = new Map(checklist.items.map((item) => [item.key, item.agency]));
    expect(
      found.filter(
        ({ target }) =>
          passed.includes(target.key) ||
          (passed.includes(agencyOf.get(target.key) ?? '') &&
            !checklist.pressing.includes(target.key)),
      ),
    ).toEqual([]);
  });

  it('does not ask to send to the unit once a later agency has the papers', () => {
    const events = [event(1, 'gubernur', 'sent', '2026-12-01')];
    expect(keys({ events })).not.toContain('unit');
  });

  it('asks to repair what was returned', () => {
    const events = [
      event(1, 'gubernur', 'sent', '2026-12-01'),
      event(2, 'gubernur', 'returned', '2026-12-03', { note: 'KAK belum ditandatangani' }),
    ];
    expect(tasks({ events }).tasks).toContainEqual(
      expect.objectContaining({ group: 'returned', note: 'KAK belum ditandatangani' }),
    );
  });

  it.each(['gubernur', 'kemendagri', 'setneg'])('is nothing once %s refused', (agency) => {
    const events = [event(1, agency, 'refused', '2026-12-01')];
    const found = tasks({ events });
    expect(found.tasks).toEqual([]);
    expect(found.checklist.nextDue).toBeNull();
    expect(found.checklist.pressing).toEqual([]);
  });

  it('is nothing for the others either once one traveller was refused', () => {
    const two = dossier({
      travellers: [traveller(11, 'asn_kab_kota'), traveller(12, 'asn_kab_kota')],
    });
    const step = tasks({ dossier: two }).checklist.steps.find(({ key }) =>
      key.startsWith('kemlu@'),
    );
    expect(step).toBeDefined();
    const events = [event(1, step?.key ?? '', 'refused', '2027-01-01')];
    expect(keys({ dossier: two, events })).toEqual([]);
  });

  it('names the traveller of a paper of one person, so that two such tasks can be told apart', () => {
    const own = dossier({
      travellers: [traveller(11, 'asn_kab_kota'), traveller(12, 'asn_kab_kota')],
    });
    const names = new Map(own.travellers.map(({ id, snapshot }) => [id, snapshot.name]));
    const found = tasks({ dossier: own }).tasks;
    expect(found.length).toBeGreaterThan(0);
    for (const task of found) {
      const [, id] = task.target.key.split('@');
      expect(task.traveller).toBe(id === undefined ? '' : names.get(id));
    }
  });
});
