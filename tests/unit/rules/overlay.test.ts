import { describe, expect, it } from 'vitest';
import { parseOverlay } from '#core/rules/index.ts';
import {
  effectiveEnforce,
  freezesBetween,
  mayBlock,
  preparePack,
  rulePack,
} from '#shared/domain/rules/index.ts';
import {
  checked,
  day,
  dossier,
  findingsOf,
  itemOf,
  shippedPack,
  stepOf,
  traveller,
} from './support.ts';

const overlay = (text: string) => parseOverlay('kantor.yaml', text, shippedPack);

const couple = dossier({
  travellers: [traveller(1, 'bupati_wali_kota'), traveller(2, 'wakil_bupati_wali_kota')],
});

describe('an office’s correction', () => {
  it('changes the dates at once and can be taken back', () => {
    const longer = overlay(
      [
        'corrections:',
        '  - rule: tenggat_kemendagri_terima',
        '    parameters: { number: 14 }',
        '    verified: { by: Biro Pemerintahan, on: 2026-11-20, paper: Surat 5/2026 }',
      ].join('\n'),
    );
    expect(stepOf(checked(), 'kemendagri').due.minimum).toBe('2027-04-02');
    expect(stepOf(checked({ overlay: longer }), 'kemendagri').due.minimum).toBe('2027-03-29');
    expect(stepOf(checked(), 'kemendagri').due.minimum).toBe('2027-04-02');
  });

  it('moves the plan when a usual duration is another here', () => {
    const slower = overlay(
      'corrections:\n  - rule: lama_setneg\n    parameters: { working_days: 20 }\n',
    );
    const plan = (own: typeof slower | null) =>
      stepOf(checked({ overlay: own }), 'unit').due.plan ?? '';
    expect(plan(slower) < plan(null)).toBe(true);
  });

  it('shows on the item as the office’s own', () => {
    const verified = overlay(
      [
        'corrections:',
        '  - rule: dok_dpa',
        '    verified: { by: Inspektorat, on: 2026-11-20, paper: Nota 7 }',
      ].join('\n'),
    );
    expect(itemOf(checked({ overlay: verified }), 'dpa').verified).toEqual({
      by: 'Inspektorat',
      on: '2026-11-20',
      paper: 'Nota 7',
    });
  });

  it('can switch a rule off', () => {
    const off = overlay('corrections:\n  - { rule: batas_lama, disabled: true }\n');
    const long = dossier({
      travel: { departsOn: day('2027-04-12'), returnsOn: day('2027-04-30'), departureCity: '' },
    });
    expect(findingsOf(checked({ dossier: long }), 'too_long_repealed')).toHaveLength(1);
    expect(findingsOf(checked({ dossier: long, overlay: off }), 'too_long_repealed')).toEqual([]);
  });

  it('closes the office on days of its own', () => {
    const anniversary = overlay('closed_days:\n  - { date: 2027-04-08, name: Hari jadi }\n');
    const due = (own: typeof anniversary | null) =>
      stepOf(checked({ overlay: own }), 'setneg').due.plan ?? '';
    expect(due(anniversary) < due(null)).toBe(true);
  });

  it('brings a freeze that the pack does not know', () => {
    const circular = overlay(
      [
        'rules:',
        '  - id: blk_contoh',
        '    kind: freeze',
        '    label: Penundaan contoh',
        '    label_en: Example freeze',
        '    when: { category: [asn_kab_kota] }',
        '    parameters: { freeze: dated, from: 2027-04-01, to: 2027-04-30 }',
        '    source: []',
        '    grade: C',
        '    enforce: warn',
      ].join('\n'),
    );
    expect(findingsOf(checked({ overlay: circular }), 'freeze')).toHaveLength(1);
    expect(
      freezesBetween(shippedPack, circular, '2027-04-10', '2027-05-10').map((item) => item.id),
    ).toEqual(['blk_contoh']);
  });

  it('holds only for the days that it says', () => {
    const later = overlay('corrections:\n  - { rule: dok_dpa, valid_from: 2027-01-01 }\n');
    const has = (today: string) =>
      checked({ overlay: later, today }).items.some((item) => item.id === 'dpa');
    expect([has('2026-12-31'), has('2027-01-01')]).toEqual([false, true]);
  });
});

describe('the block law', () => {
  it('lets a rule block once the office has verified it', () => {
    const text = [
      'corrections:',
      '  - rule: tidak_bersamaan',
      '    enforce: block',
      '    verified: { by: Bagian Hukum, on: 2026-11-20, paper: Surat 1/2026 }',
    ].join('\n');
    const [finding] = findingsOf(checked({ dossier: couple, overlay: overlay(text) }), 'together');
    expect(finding).toMatchObject({ enforce: 'block', severity: 'error', grade: 'C' });
  });

  it('refuses every rule of the pack that would block below grade A or from a repealed text', () => {
    for (const [index, rule] of shippedPack.rules.entries()) {
      const rules = shippedPack.rules.with(index, { ...rule, enforce: 'block' });
      const result = rulePack.safeParse({ ...shippedPack, rules });
      expect(result.success, rule.id).toBe(rule.grade === 'A' && !rule.repealed);
    }
  });

  it('holds in the engine too, even for data that never passed the schema', () => {
    const forced = {
      ...shippedPack,
      rules: shippedPack.rules.map((rule) => ({ ...rule, enforce: 'block' as const })),
    };
    const checklist = checked({ pack: forced, dossier: couple, today: '2027-04-06' });
    const shown = [...checklist.items, ...checklist.findings];
    expect(shown.some((entry) => entry.enforce === 'block')).toBe(true);
    for (const entry of shown) {
      if (entry.enforce === 'block') expect([entry.grade, entry.repealed]).toEqual(['A', false]);
    }
  });

  it('is the same for rules and for what they do', () => {
    const rule = { grade: 'A', repealed: true, enforce: 'block', verified: null } as const;
    expect([mayBlock(rule), effectiveEnforce(rule)]).toEqual([false, 'warn']);
    expect(effectiveEnforce({ ...rule, repealed: false })).toBe('block');
  });
});

describe('an estimate is never shown as law', () => {
  it('neither with a basis nor by blocking', () => {
    for (const today of ['2026-11-22', '2027-03-15', '2027-04-06']) {
      const { items, findings, steps } = checked({ dossier: couple, today });
      for (const entry of [...items, ...findings]) {
        if (entry.grade !== 'D') continue;
        expect(entry.basis, JSON.stringify(entry)).toBe('');
        expect(entry.enforce).not.toBe('block');
      }
      for (const step of steps) if (step.grade === 'D') expect(step.basis).toBe('');
    }
  });
});

describe('a prepared pack', () => {
  it('is made once for the same pack and overlay', () => {
    expect(preparePack(shippedPack)).toBe(preparePack(shippedPack, null));
  });
});
