import { describe, expect, it } from 'vitest';
import { differenceOf, linesOf, readable } from '#renderer/templates/model/difference.ts';
import { builtInTemplates } from '#tests/fixtures/letters/samples.ts';

describe('the difference of two templates', () => {
  it('names what was taken out and put in, in the order of the letter', () => {
    const kinds = differenceOf(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e']);
    expect(kinds.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same a',
      'removed b',
      'added x',
      'same c',
      'same d',
      'added e',
    ]);
    expect(differenceOf([], ['a'])).toEqual([{ kind: 'added', text: 'a' }]);
    expect(differenceOf(['a'], [])).toEqual([{ kind: 'removed', text: 'a' }]);
  });

  it('is read with placeholders by their label, and a name that is none as it was typed', () => {
    const labelOf = (name: string) => (name === 'negara' ? 'Negara tujuan' : null);
    expect(readable('Ke {negara} untuk {penerima}.', labelOf)).toBe(
      'Ke {Negara tujuan} untuk {penerima}.',
    );
  });

  it('sees conditions and columns as well as words', () => {
    const words = {
      part: (name: string) => name,
      conditions: ({ when = [] }: { when?: readonly string[] | undefined }) => when.join(', '),
      align: (align: string) => `align ${align}`,
    };
    const before = builtInTemplates.permission_request;
    const { rows } = before;
    const { tabel_peserta: table } = rows;
    if (table === undefined || !('columns' in table)) throw new Error('no table of participants');
    const after = {
      ...before,
      closing: before.closing.map((block) => ({ ...block, when: ['official' as const] })),
      rows: { ...rows, tabel_peserta: { ...table, columns: table.columns.slice(0, -1) } },
    };
    const changes = differenceOf(linesOf(before, words), linesOf(after, words)).filter(
      ({ kind }) => kind !== 'same',
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added', 'removed']);
    expect(changes[1]?.text).toContain('[official]');
    expect(changes[2]?.text).toContain('Instansi');
    const { spd } = builtInTemplates;
    const reworded = { ...spd, labels: { ...spd.labels, akun: 'b. Kode akun' } };
    expect(
      differenceOf(linesOf(spd, words), linesOf(reworded, words)).filter(
        ({ kind }) => kind === 'added',
      ),
    ).toEqual([{ kind: 'added', text: 'akun: b. Kode akun' }]);
  });
});
