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

/** Opaque handle of a file that the user chose; paths never reach the page. */
export const fileHandle = z.string().min(8).max(200);

/** Answer of a procedure that only does something. */
export const nothing = z.null();
