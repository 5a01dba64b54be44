import { describe, expect, test } from 'vitest';
import {
  emptyPaperFields,
  paperKinds,
  type PaperKind,
  type PaperSummary,
} from '#shared/domain/letters/index.ts';
import { fieldsOf, ownField } from '#renderer/papers/model/fields.ts';
import { focusAfterRemove, moveLine, removeLine } from '#renderer/papers/model/lines.ts';
import { pdfName } from '#renderer/papers/model/pdfName.ts';
import { afterProgress } from '#renderer/papers/model/saving.ts';
import { groupPapers, nextStates, paperToOpen } from '#renderer/papers/model/list.ts';

function paper(key: string, changes: Partial<PaperSummary> = {}): PaperSummary {
  const [kind, travellerId] = key.split('@');
  return {
    key,
    kind: kind as PaperKind,
    travellerId: travellerId ?? null,
    about: [],
    state: 'none',
    number: '',
    date: null,
    madeAt: null,
    stale: false,
    ...changes,
  };
}

describe('own fields of a paper', () => {
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

describe('numbered entries', () => {
  test('an entry moves by one place and stays where the list ends', () => {
    expect(moveLine(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moveLine(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(moveLine(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });

  test('after removing an entry the focus goes to the one that took its place, or the one before', () => {
    expect(removeLine(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
    expect(focusAfterRemove(3, 1)).toBe(1);
    expect(focusAfterRemove(3, 2)).toBe(1);
    expect(focusAfterRemove(1, 0)).toBeNull();
  });
});

describe('list of papers', () => {
  const papers = [
    paper('spd@t2', { travellerId: 't2' }),
    paper('surat_tugas', { state: 'signed' }),
    paper('spd@t1', { travellerId: 't1' }),
    paper('spd@t9', { travellerId: 't9', about: ['Orang Lama'] }),
  ];

  test('papers of the dossier come first, then people in the order of the delegation', () => {
    const groups = groupPapers(papers, [
      { id: 't1', name: 'Sari' },
      { id: 't2', name: 'Budi' },
    ]);
    expect(groups.map((group) => [group.name, group.papers.map(({ key }) => key)])).toEqual([
      ['', ['surat_tugas']],
      ['Sari', ['spd@t1']],
      ['Budi', ['spd@t2']],
      ['Orang Lama', ['spd@t9']],
    ]);
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
