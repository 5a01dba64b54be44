import { describe, expect, test } from 'vitest';
import {
  emptyPaperFields,
  paperKinds,
  type PaperKind,
  type PaperSummary,
} from '#shared/domain/letters/index.ts';
import { namedIn } from '#renderer/basis/paperName.ts';
import { fieldsOf, keepsBox, ownField } from '#renderer/papers/model/fields.ts';
import { pdfName } from '#renderer/papers/model/pdfName.ts';
import { afterProgress } from '#renderer/papers/model/saving.ts';
import {
  groupPapers,
  leastState,
  nextStates,
  opensAtOnce,
  paperToOpen,
  usualPapers,
} from '#renderer/papers/model/list.ts';

function paper(key: string, changes: Partial<PaperSummary> = {}): PaperSummary {
  const [kind, travellerId] = key.split('@');
  return {
    key,
    kind: kind as PaperKind,
    travellerId: travellerId ?? null,
    about: [],
    onDemand: false,
    state: 'none',
    number: '',
    date: null,
    madeAt: null,
    stale: false,
    ...changes,
  };
}

describe('own fields of a paper', () => {
  test('a letter keeps a signature box by its own choice before the office’s, a form never', () => {
    expect(keepsBox('surat_tugas', '', true)).toBe(true);
    expect(keepsBox('surat_tugas', '', false)).toBe(false);
    expect(keepsBox('surat_tugas', 'hand', true)).toBe(false);
    expect(keepsBox('surat_tugas', 'electronic', false)).toBe(true);
    expect(keepsBox('exit_permit_form', 'electronic', true)).toBe(false);
    expect(keepsBox('own_cost_statement', '', true)).toBe(false);
  });

  test('every kind shows fields that exist, none of them twice', () => {
    const known = Object.keys(emptyPaperFields());
    for (const kind of paperKinds) {
      const fields = fieldsOf(kind);
      expect(fields.length).toBeGreaterThan(0);
      expect(new Set(fields).size).toBe(fields.length);
      expect(fields.filter((field) => !known.includes(field))).toEqual([]);
    }
  });

  test('a finding points to a field of the paper or into the dossier', () => {
    expect(ownField('number')).toBe('number');
    expect(ownField('fields.number')).toBe('number');
    expect(ownField('travel.departsOn')).toBeNull();
    expect(ownField(null)).toBeNull();
  });
});

describe('list of papers', () => {
  const papers = [
    paper('spd@t2', { travellerId: 't2' }),
    paper('surat_tugas', { state: 'signed' }),
    paper('spd@t1', { travellerId: 't1' }),
    paper('spd@t9', { travellerId: 't9', about: ['Orang Lama'] }),
  ];

  test('papers stand in the groups of the work, those of several travellers under one heading', () => {
    const groups = groupPapers([paper('permission_request@r1'), ...papers]);
    expect(
      groups.map(({ group, entries }) => [
        group,
        entries.map((entry) => [entry.folded, entry.papers.map(({ key }) => key)]),
      ]),
    ).toEqual([
      ['request', [[false, ['permission_request@r1']]]],
      [
        'assignment',
        [
          [true, ['spd@t2', 'spd@t1', 'spd@t9']],
          [false, ['surat_tugas']],
        ],
      ],
    ]);
  });

  test('a heading is open for a few travellers, and says how far the last of them is', () => {
    const [entry] = groupPapers(papers).flatMap(({ entries }) => entries);
    expect(entry === undefined ? null : opensAtOnce(entry)).toBe(true);
    const many = Array.from({ length: 4 }, (_unused, index) =>
      paper(`spd@t${index}`, { travellerId: `t${index}`, state: index === 2 ? 'draft' : 'signed' }),
    );
    const [full] = groupPapers(many).flatMap(({ entries }) => entries);
    expect(full === undefined ? null : opensAtOnce(full)).toBe(false);
    expect(leastState(many)).toBe('draft');
  });

  test('a line names travellers and routes, and nobody for the whole trip', () => {
    const about = ['Sari', 'Budi'];
    expect(namedIn(paper('permission_request@r1', { about }))).toBe('Sari, Budi');
    expect(namedIn(paper('surat_tugas', { about }))).toBe('');
  });

  test('a paper that the trip may do without is not made with the others until it is begun', () => {
    const spare = paper('surat_tugas', { onDemand: true });
    expect(usualPapers([spare, ...papers.slice(0, 1)]).map(({ key }) => key)).toEqual(['spd@t2']);
    expect(usualPapers([{ ...spare, state: 'draft' }])).toHaveLength(1);
    expect(paperToOpen([spare, paper('spd@t1', { travellerId: 't1' })], null)?.key).toBe('spd@t1');
  });

  test('the paper asked for opens; else the first that is not signed', () => {
    expect(paperToOpen(papers, 'spd@t1')?.key).toBe('spd@t1');
    expect(paperToOpen(papers, 'surat_tugas@t7')?.key).toBe('surat_tugas');
    expect(paperToOpen(papers, 'spd@t7')?.key).toBe('spd@t2');
    expect(paperToOpen(papers, null)?.key).toBe('spd@t2');
    expect(paperToOpen([], null)).toBeNull();
  });

  test('only a paper that was made can be marked as printed or signed', () => {
    expect(nextStates('none')).toEqual([]);
    expect(nextStates('draft')).toEqual([]);
    expect(nextStates('final')).toContain('printed');
    expect(nextStates('signed')).not.toContain('signed');
  });
});

describe('names of saved files', () => {
  test('a name keeps titles and loses what file systems refuse', () => {
    expect(pdfName(['SPD', 'Dr. Budi: "Contoh", S.E.'])).toBe('SPD - Dr. Budi Contoh , S.E.pdf');
    expect(pdfName(['', '...'])).toBe('Surat.pdf');
    expect(pdfName(['x'.repeat(300)]).length).toBeLessThanOrEqual(124);
  });
});

describe('progress of saving many papers', () => {
  test('the last message ends the work with files and failures', () => {
    expect(afterProgress({ type: 'progress', done: 1, total: 3, key: 'spd@t1' })).toEqual({
      step: 'working',
      done: 1,
      total: 3,
      key: 'spd@t1',
    });
    expect(
      afterProgress({
        type: 'done',
        files: [{ key: 'surat_tugas', fileName: 'Surat tugas.pdf' }],
        failed: [{ key: 'spd@t1', code: 'disk_full', params: {} }],
      }),
    ).toMatchObject({ step: 'finished', cancelled: false, failed: [{ code: 'disk_full' }] });
  });
});
