import { describe, expect, it } from 'vitest';
import { passedItems, type ChecklistItem } from '#shared/domain/rules/index.ts';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';

const item = (key: string, agency: string, plan: string | null) =>
  ({ key, agency, due: { plan, minimum: null } }) as ChecklistItem;
const step = (agency: string, state: string, plan: string | null, key = agency) =>
  ({ key, agency, state, due: { plan, minimum: null } }) as TrackingStep;

describe('papers that nobody has to hurry for any more', () => {
  const steps = [
    step('unit', 'granted', '2026-11-01'),
    step('gubernur', 'not_started', '2026-11-05'),
    step('kemendagri', 'granted', '2026-11-20'),
    step('kemlu', 'granted', '2026-12-01', 'kemlu@a'),
    step('kemlu', 'sent', '2026-12-01', 'kemlu@b'),
  ];

  it('are those of agencies that granted, and of agencies before them on the route', () => {
    const items = [
      item('kak', 'kemendagri', '2026-11-20'),
      item('surat_pengantar_gubernur', 'gubernur', '2026-11-05'),
    ];
    expect([...passedItems(items, steps)]).toEqual(['kak', 'surat_pengantar_gubernur']);
  });

  it('are not those that the same agency owes after its step', () => {
    expect([...passedItems([item('surat_tugas', 'unit', '2026-12-20')], steps)]).toEqual([]);
  });

  it('are not those of an agency where one traveller still waits', () => {
    expect([...passedItems([item('exit_permit@b', 'kemlu', '2026-12-01')], steps)]).toEqual([]);
  });

  it('are none while nothing was granted', () => {
    const untouched = [step('unit', 'not_started', '2026-11-01')];
    expect([...passedItems([item('kak', 'unit', '2026-11-01')], untouched)]).toEqual([]);
  });
});
