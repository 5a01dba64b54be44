import { describe, expect, test } from 'vitest';
import type { RuleView } from '#shared/contract/index.ts';
import {
  draftOf,
  inputOf,
  missingOf,
  paperOf,
  typedParameters,
} from '#renderer/rules/model/correction.ts';
import { filterRules, noFilter } from '#renderer/rules/model/filterRules.ts';

function rule(id: string, given: Partial<RuleView> = {}): RuleView {
  return {
    id,
    kind: 'deadline',
    label: id,
    labelEn: id,
    when: {},
    unless: {},
    parameters: { step: 'kemendagri', number: 10, unit: 'days' },
    enforce: 'warn',
    validFrom: null,
    validTo: null,
    grade: 'C',
    repealed: false,
    basis: 'Surat contoh',
    source: '',
    note: '',
    noteEn: '',
    verified: null,
    standing: 'in_force',
    own: null,
    ...given,
  };
}

const own: RuleView['own'] = {
  kind: 'correction',
  disabled: false,
  note: '',
  changedAt: '2026-11-20T01:00:00.000Z',
  changedBy: 'petugas',
  scan: null,
  pack: null,
  changed: [],
  problem: null,
};
const verified = { by: 'Biro', on: '2026-11-20', paper: 'Surat 1' } as RuleView['verified'];

describe('the filter of rules', () => {
  const rules = [
    rule('paspor', { grade: 'A', basis: 'UU 6/2011', kind: 'check', verified }),
    rule('tenggat', { grade: 'D', own }),
  ];
  test.each([
    [{ words: 'uu PASPOR' }, ['paspor']],
    [{ grade: 'D' as const }, ['tenggat']],
    [{ words: 'paspor', grade: 'D' as const }, []],
    [{ kind: 'check' as const }, ['paspor']],
    [{ only: 'unverified' as const }, ['tenggat']],
    [{ only: 'ours' as const }, ['tenggat']],
    [{ words: ' ' }, ['paspor', 'tenggat']],
  ])('by %j leaves %j', (filter, ids) => {
    expect(filterRules(rules, { ...noFilter, ...filter }).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a correction as it is typed', () => {
  test('offers numbers, units, dates and ticks, not what the program itself decides', () => {
    const names = typedParameters({
      step: 'kemendagri',
      number: 10,
      unit: 'days',
      from: '2027-01-01',
      approximate: true,
      max: null,
      pairs: [['gubernur', 'wakil_gubernur']],
    }).map(({ name, input }) => `${name} ${input}`);
    expect(names).toEqual(['number number', 'unit unit', 'from date', 'approximate tick']);
  });

  test('sends numbers as numbers, and leaves what is none to be refused with its field', () => {
    const draft = draftOf(rule('tenggat'));
    const typed = (text: string) => ({
      ...draft,
      parameters: draft.parameters.map((parameter) =>
        parameter.name === 'number' ? { ...parameter, typed: text } : parameter,
      ),
    });
    const sent = (text: string) => inputOf('tenggat', typed(text)).parameters[0];
    expect(sent('14')).toEqual({ name: 'number', value: 14 });
    expect(sent('empat belas')).toEqual({ name: 'number', value: 'empat belas' });
    expect(sent('')).toEqual({ name: 'number', value: '' });
  });

  test('asks for every part of a verification only when there is one', () => {
    const draft = draftOf(rule('tenggat'));
    expect(missingOf(draft)).toEqual([]);
    expect(missingOf({ ...draft, isVerified: true, by: ' ' })).toEqual(['by', 'on', 'paper']);
    expect(inputOf('tenggat', { ...draft, by: 'Biro' }).verified).toBeNull();
  });

  test('keeps the scan that is there, unless another is chosen or it is taken off', () => {
    const scan = { handle: 'handle-of-a-scan', name: 'surat.pdf' };
    const paper = (given: object) =>
      paperOf({ isVerified: true, scan: null, dropScan: false, ...given }).scan;
    expect(paper({})).toBe('keep');
    expect(paper({ scan, dropScan: false })).toBe('attach');
    expect(paper({ dropScan: true })).toBe('none');
    expect(paper({ isVerified: false })).toBe('none');
  });
});
