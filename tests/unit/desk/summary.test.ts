import { describe, expect, it } from 'vitest';
import { evaluateSituation, type Situation } from '#core/checklist/index.ts';
import { summarise } from '#core/checklist/summary.ts';
import { agencies, type StepEvent } from '#shared/domain/tracking/index.ts';
import {
  day,
  dossier,
  event,
  id,
  office,
  shippedCalendars,
  shippedPack,
} from '../rules/support.ts';

const rules = {
  pack: shippedPack,
  packs: [shippedPack],
  overlay: null,
  allowances: [],
  calendars: shippedCalendars,
};

function summary(events: StepEvent[], today: string, attached: string[] = []) {
  const situation: Situation = {
    dossier: dossier(),
    office: office(),
    marks: [],
    events,
    attachments: attached.map((item, index) => ({
      id: id(600 + index),
      dossierId: id(1),
      item,
      fileName: 'laporan.pdf',
      mime: 'application/pdf',
      bytes: 1000,
      hash: 'a'.repeat(64),
      addedAt: '2027-04-20T00:00:00.000Z' as Situation['attachments'][number]['addedAt'],
    })),
    papers: [],
  };
  return summarise(situation, evaluateSituation(rules, situation, day(today)));
}

describe('what the list shows of a dossier', () => {
  const everyGrant = agencies.flatMap((agency, index) => [
    event(index, agency, 'granted', '2027-03-01'),
    event(20 + index, `${agency}@${id(11)}`, 'granted', '2027-03-01'),
  ]);

  it('is a deadline while the dossier is under way', () => {
    expect(summary([], '2026-11-22').nextDue).not.toBeNull();
    expect(summary(everyGrant, '2027-04-20')).toMatchObject({
      stage: 'report',
      nextDue: expect.anything() as unknown,
    });
  });

  it('is no deadline after a refusal, only what was refused', () => {
    expect(summary([event(1, 'gubernur', 'refused', '2026-12-01')], '2027-04-01')).toMatchObject({
      stage: 'refused',
      nextDue: null,
      blockedBy: { item: 'gubernur' },
    });
  });

  it('is neither deadline nor obstacle once the trip is reported', () => {
    expect(summary(everyGrant, '2027-04-20', ['laporan'])).toMatchObject({
      stage: 'done',
      nextDue: null,
      blockedBy: null,
    });
  });
});
