import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../scripts/coverage/coverage.ts';
import { extractRows } from '../../../scripts/coverage/extractRows.ts';
import {
  coverageFiles,
  readCoverage,
  readReference,
  readRows,
} from '../../../scripts/coverage/files.ts';
import { shippedPack } from './support.ts';

const rows = await readRows();
const reference = await readReference();

describe('coverage of the reference', () => {
  it('has an entry or a reason for every row, and no entry for a row that is not there', async () => {
    expect((await readCoverage()).problems).toEqual([]);
  });

  it('is written down as it is; run npm run rules:coverage when this fails', async () => {
    const page = await readFile(coverageFiles.page, 'utf8');
    expect(page).toBe((await readCoverage()).page);
  });

  it.skipIf(reference === null)('lists the rows that the reference has', () => {
    expect(rows).toEqual(extractRows(reference ?? ''));
  });

  it('lists every row once', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('gives no rule a stronger grade than the rows that it carries', () => {
    const gradeOf = new Map(rows.map((row) => [row.id, row.grade]));
    let judged = 0;
    for (const rule of shippedPack.rules) {
      const marks = rule.covers.flatMap((row) => [
        ...(gradeOf.get(row) ?? '').matchAll(/\b(?<letter>[ABCD])\b(?<repealed>-R)?/gu),
      ]);
      // A text in force has to stand on a row that is in force.
      const fit = marks.filter(({ groups }) => rule.repealed || groups?.['repealed'] === undefined);
      if (marks.length === 0) continue;
      judged += 1;
      const strongest = fit.map(({ groups }) => groups?.['letter'] ?? 'D').sort()[0] ?? 'none';
      expect(rule.grade >= strongest, `${rule.id}: ${rule.grade}, rows ${strongest}`).toBe(true);
    }
    expect(judged).toBeGreaterThan(100);
  });

  it('misses a row that lost its entry', () => {
    const rules = shippedPack.rules.map((rule) =>
      rule.id === 'batas_lama' ? { ...rule, covers: [] } : rule,
    );
    const lost = coverageOf(rows, { ...shippedPack, rules }, []).problems;
    expect(lost.filter((problem) => problem.includes('LIM-04'))).toHaveLength(1);
  });

  it('names an entry whose row is not there, and a reason without one', () => {
    const [first, ...others] = shippedPack.rules;
    if (first === undefined) throw new Error('the pack has rules');
    const pack = { ...shippedPack, rules: [{ ...first, covers: ['LIM-99'] }, ...others] };
    const wrong = coverageOf(rows, pack, [{ rows: ['DOC-99'], why: 'gone' }]).problems;
    expect(wrong).toContain(`${first.id} names no row: LIM-99`);
    expect(wrong).toContain('a reason names no row: DOC-99');
  });
});

describe('rows of a reference', () => {
  const table = ['## 12. Contradictions', '', '| # | Topic |', '|---|---|', '| 1 | Lead time |'];

  it('refuses a table that it does not know', () => {
    const strange = ['## 3. Kemlu', '', '| Strange | Text |', '|---|---|', '| 1 | x |'];
    expect(() => extractRows(strange.join('\n'))).toThrow('section 3');
  });

  it('refuses a reference that lost a sentence', () => {
    expect(() => extractRows(table.join('\n'))).toThrow('TXT-01');
  });
});
