import { z } from 'zod';
import { errorCode } from '#shared/contract/base.ts';
import type { JobAnswer } from './jobs.ts';

const id = z.number().int().positive();

/**
 * What may come back.
 *
 * SECURITY: a file may have taken the process over; it can answer what it was asked and say nothing else.
 */
const jobAnswer = z.discriminatedUnion('ok', [
  z.object({ id, ok: z.literal(true), answer: z.unknown() }).strict(),
  z
    .object({
      id,
      ok: z.literal(false),
      code: errorCode.nullable(),
      params: z.record(z.string().max(100), z.string().max(10_000)),
      detail: z.string().max(100_000),
    })
    .strict(),
]);

/** A message as an answer, or null when it is none. */
export function readAnswer(message: unknown): JobAnswer | null {
  const read = jobAnswer.safeParse(message);
  return read.success ? read.data : null;
}
