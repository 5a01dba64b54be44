import { describe, expect, it } from 'vitest';
import { groupFindings, sameFindings } from '#renderer/lint/model.ts';
import type { LintFinding } from '#shared/domain/lint/index.ts';

function finding(papers: string[], mark: string, severity: 'warning' | 'error' = 'warning') {
  return {
    rule: 'mark_left',
    severity,
    message: { key: 'lint:finding.mark_typed', params: { said: mark } },
    papers,
    values: null,
    field: null,
  } as const satisfies LintFinding;
}

describe('many findings of the check before printing', () => {
  const spd = finding(['spd'], '[tanggal surat]');
  const kak = finding(['kak'], '[tanggal surat]');
  const number = finding(['spd'], '[nomor surat]');

  it('that say the same are one, where the first of them stood', () => {
    expect(sameFindings([spd, number, kak])).toEqual([[spd, kak], [number]]);
  });

  it('stay apart when one is worse than the other', () => {
    const worse = finding(['kak'], '[tanggal surat]', 'error');
    expect(sameFindings([spd, worse])).toEqual([[spd], [worse]]);
  });

  it('begin with those of the paper at hand', () => {
    expect(groupFindings([kak, number], 'spd').map(({ name }) => name)).toEqual([
      'thisPaper',
      'otherPapers',
    ]);
  });
});
