import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorCodes } from './errors.ts';

/** Schema of a code of the closed set. */
export const errorCode = z.enum(errorCodes);

/**
 * The root of every procedure: one error shape, `APP`, that carries a code of the closed set and its parameters.
 */
export const procedure = oc.errors({
  APP: {
    data: z.object({ code: errorCode, params: z.record(z.string(), z.string()) }).strict(),
  },
});

/** A procedure that is asked for nothing: whatever is sent along is refused, so that no input goes unchecked. */
export const bareProcedure = procedure.input(z.undefined());

/**
 * Schema of a change to some parts of a document.
 *
 * Unlike `partial()` it drops the parts' defaults: zod fills those in for parts that are absent, and saving one
 * setting would then put others back to their defaults.
 */
export function patchOf<Shape extends z.ZodRawShape>(document: z.ZodObject<Shape>) {
  const parts = Object.entries(document.shape as Readonly<Record<string, z.core.$ZodType>>).map(
    ([name, part]) => [
      name,
      part instanceof z.ZodDefault || part instanceof z.ZodPrefault ? part.unwrap() : part,
    ],
  );
  return z
    .object(Object.fromEntries(parts) as Shape)
    .partial()
    .strict();
}

/** Opaque handle of a file that the user chose; paths never reach the page. */
export const fileHandle = z.string().min(8).max(200);

/** Answer of a procedure that only does something. */
export const nothing = z.null();
