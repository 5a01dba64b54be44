import { describe, expect, it } from 'vitest';
import { patchOf } from '#shared/contract/base.ts';
import { emptyOffice, office } from '#shared/domain/office/index.ts';

describe('a patch of the office', () => {
  it('holds what was changed and nothing else, so that no setting is reset unseen', () => {
    expect(patchOf(office).parse({ city: 'Kota Contoh' })).toEqual({ city: 'Kota Contoh' });
  });
});

describe('an office of an earlier version', () => {
  it('opens with one letterhead', () => {
    const earlier: Partial<ReturnType<typeof emptyOffice>> = emptyOffice();
    delete earlier.letterheads;
    expect(office.parse(earlier)).toEqual(emptyOffice());
  });
});
