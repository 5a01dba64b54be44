import type { ChecklistItem } from '#shared/domain/rules/index.ts';

/** A checklist item with everything quiet; tests change what they are about. */
export function item(changes: Partial<ChecklistItem> & { key: string }): ChecklistItem {
  return {
    id: changes.key.split('@')[0] ?? changes.key,
    traveller: changes.key.split('@')[1] ?? null,
    label: changes.key,
    labelEn: changes.key,
    issuer: 'unit',
    agency: 'unit',
    state: 'not_started',
    due: { plan: null, minimum: null },
    workingDaysLeft: null,
    overdue: false,
    grade: 'B',
    repealed: false,
    enforce: 'inform',
    basis: '',
    source: '',
    ours: false,
    verified: null,
    because: [],
    mustContain: [],
    waitsFor: [],
    problem: null,
    reason: '',
    note: '',
    noteEn: '',
    sensitive: false,
    attachments: 0,
    madeBy: null,
    ...changes,
  };
}
