import { describe, expect, it } from 'vitest';
import { keepStartHint, nextStart, readStartHint } from '../../../renderer/app/startHint.ts';

function storage(text: string | null = null) {
  const held = { text };
  return {
    held,
    getItem: () => held.text,
    setItem: (_key: string, value: string) => {
      held.text = value;
    },
  };
}

const preferences = { language: 'en', theme: 'dark' } as const;

describe('the hint for the next start', () => {
  it('comes back as it was kept', () => {
    const kept = storage();
    keepStartHint(kept, 'locked', preferences);
    expect(readStartHint(kept)).toEqual({ state: 'locked', preferences });
  });

  it.each([
    null,
    '',
    'no JSON',
    'null',
    '[]',
    '{"state":"open","language":"id","theme":"system"}',
    '{"state":"locked","language":"fr","theme":"system"}',
    '{"state":"locked","language":"id"}',
  ])('is none when %j is kept', (text) => {
    expect(readStartHint(storage(text))).toBeNull();
  });

  it('holds no more than whether there is a store and how the window looks', () => {
    const kept = storage();
    keepStartHint(kept, 'absent', preferences);
    expect(JSON.parse(kept.held.text ?? '')).toEqual({ state: 'absent', ...preferences });
  });

  it('does not mind a full disk', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => keepStartHint(full, 'locked', preferences)).not.toThrow();
  });

  it.each([
    ['absent', null, 'absent'],
    ['locked', null, 'locked'],
    ['open', 'office', 'locked'],
    ['open', 'sample', null],
    ['damaged', null, null],
    ['newer', null, null],
  ] as const)('after %s (%s) is %s', (state, kind, expected) => {
    expect(nextStart({ state, kind, setUp: null, version: '1' })).toBe(expected);
  });
});
