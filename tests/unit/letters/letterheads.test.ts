import { describe, expect, it } from 'vitest';
import { buildLetter, suggestFields, type PaperFields } from '#shared/domain/letters/index.ts';
import type { Signatory } from '#shared/domain/office/index.ts';
import { sampleInput, sampleOffice, signatories } from '#tests/fixtures/letters/samples.ts';

const ownHead = {
  variant: 'kepala_daerah' as const,
  letterhead: {
    logo: null,
    lines: [{ text: 'BUPATI CONTOH RAYA', sizePt: 16, bold: true }],
    rule: 'thick' as const,
    logoPlace: 'top' as const,
  },
};

function letterheadOf(
  signatory: Signatory,
  fields: Partial<PaperFields> = {},
  variants = [ownHead],
) {
  const input = sampleInput('permission_request', {
    office: sampleOffice({ signatories: [signatory], letterheads: variants }),
    fields: { signatoryId: signatory.id, ...fields },
  });
  const { letterhead } = buildLetter(input);
  return {
    first: letterhead.lines[0]?.text,
    place: letterhead.logoPlace,
    suggested: suggestFields(input).letterhead,
  };
}

describe('the letterhead of a letter', () => {
  it('is the head of region’s where the head signs', () => {
    expect(letterheadOf(signatories.bupati)).toEqual({
      first: 'BUPATI CONTOH RAYA',
      place: 'top',
      suggested: 'kepala_daerah',
    });
  });

  it('is the ordinary one where another signs in the head’s name', () => {
    expect(letterheadOf(signatories.sekda)).toMatchObject({ place: 'left', suggested: 'ordinary' });
    expect(letterheadOf(signatories.bupati, { prefix: 'a.n.' }).suggested).toBe('ordinary');
  });

  it('is the ordinary one where the office has no other', () => {
    expect(letterheadOf(signatories.bupati, {}, []).suggested).toBe('ordinary');
  });

  it('is what the officer chose', () => {
    expect(letterheadOf(signatories.bupati, { letterhead: 'ordinary' }).place).toBe('left');
    expect(letterheadOf(signatories.sekda, { letterhead: 'kepala_daerah' }).place).toBe('top');
  });

  it('falls back to the ordinary one when the chosen one was removed', () => {
    expect(letterheadOf(signatories.bupati, { letterhead: 'dprd' }).place).toBe('left');
  });
});
