import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCalendars, loadRulePack } from '#core/rules/index.ts';
import { mayBlock } from '#shared/domain/rules/index.ts';

const assets = join(import.meta.dirname, '../../../assets');

describe('the pack that ships with the program', () => {
  it('loads without a mistake', async () => {
    const pack = await loadRulePack(join(assets, 'rules/id-pdln-2026-11'));
    expect(pack.id).toBe('id-pdln-2026-11');
    expect(pack.rules.length).toBeGreaterThan(80);
  });

  it('blocks only with law text in force or an office behind it', async () => {
    const pack = await loadRulePack(join(assets, 'rules/id-pdln-2026-11'));
    for (const rule of pack.rules) {
      if (rule.enforce === 'block') expect(mayBlock(rule), rule.id).toBe(true);
    }
  });

  it('never calls a guess by the name of a law', async () => {
    const pack = await loadRulePack(join(assets, 'rules/id-pdln-2026-11'));
    for (const rule of pack.rules) {
      if (rule.grade === 'D') expect(rule.basis, rule.id).toBe('');
    }
  });

  it('cites no article of Permendagri 59/2019 but 25, 26 and 27', async () => {
    const pack = await loadRulePack(join(assets, 'rules/id-pdln-2026-11'));
    for (const rule of pack.rules) {
      for (const [, article] of rule.basis.matchAll(/59\/2019 Pasal (\d+)/gu)) {
        expect(['25', '26', '27'], rule.id).toContain(article);
      }
    }
  });

  it('comes with the holidays of 2025 to 2027', async () => {
    const calendars = await loadCalendars(join(assets, 'calendars'));
    expect(
      calendars.map((item) => [item.year, item.holidays.length, item.joint_leave.length]),
    ).toEqual([
      [2025, 17, 11],
      [2026, 17, 8],
      [2027, 18, 8],
    ]);
  });
});
