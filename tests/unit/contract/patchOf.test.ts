import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { patchOf } from '#shared/contract/base.ts';

const settings = z
  .object({ name: z.string(), shown: z.boolean().default(true), place: z.string().prefault('a') })
  .strict();

describe('a change to some parts of a document', () => {
  it('leaves absent parts absent, so that their defaults overwrite nothing', () => {
    expect(patchOf(settings).parse({ name: 'x' })).toEqual({ name: 'x' });
  });

  it('still checks the parts that are there, and refuses others', () => {
    expect(patchOf(settings).parse({ shown: false })).toEqual({ shown: false });
    expect(patchOf(settings).safeParse({ shown: 'no' }).success).toBe(false);
    expect(patchOf(settings).safeParse({ other: 1 }).success).toBe(false);
  });
});
