import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerLines, type RegisterNumber } from '#shared/domain/register/index.ts';

const entry = (seq: number): RegisterNumber => ({
  id: `n${seq}`,
  seq,
  number: `000.1/${seq}`,
  dossierId: null,
  paperKey: null,
  takenAt: '2026-11-23T00:00:00.000Z',
  voidReason: null,
});

describe('lines of the register', () => {
  it('show the gaps in their place, the highest number first', () => {
    expect(registerLines([entry(2), entry(5), entry(6)])).toEqual([
      { kind: 'number', entry: entry(6) },
      { kind: 'number', entry: entry(5) },
      { kind: 'gap', from: 3, until: 4 },
      { kind: 'number', entry: entry(2) },
      { kind: 'gap', from: 1, until: 1 },
    ]);
  });

  it('account for every number from 1 to the highest exactly once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (sequences) => {
        const told = registerLines(sequences.map(entry)).flatMap((line) =>
          line.kind === 'number'
            ? [line.entry.seq]
            : Array.from({ length: line.until - line.from + 1 }, (_, at) => line.until - at),
        );
        const highest = Math.max(0, ...sequences);
        expect(told).toEqual(Array.from({ length: highest }, (_, at) => highest - at));
      }),
    );
  });
});
