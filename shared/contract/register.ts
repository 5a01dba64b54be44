import { z } from 'zod';
import { id, line } from '#shared/domain/common/index.ts';
import { procedure } from './base.ts';

const year = z.number().int().min(1990).max(2200);

const registerNumber = z
  .object({
    id,
    seq: z.number().int(),
    number: z.string(),
    dossierId: id.nullable(),
    /** Title of the letter's dossier; empty when there is none. */
    dossierTitle: z.string(),
    paperKey: z.string().nullable(),
    takenAt: z.string(),
    voidReason: z.string().nullable(),
  })
  .strict();

const registerView = z
  .object({
    /** Pattern of the series that is shown. */
    series: z.string(),
    year,
    /** Every pattern and year that numbers were taken from, the newest year first. */
    all: z.array(z.object({ series: z.string(), year }).strict()),
    entries: z.array(registerNumber),
    /** The number that the next letter would get. */
    next: z.number().int(),
  })
  .strict();
export type RegisterView = z.infer<typeof registerView>;

/** Which part of the register: without a series the office's present pattern, without a year this one. */
const part = z.object({ series: line(120).optional(), year: year.optional() }).strict();

/** The register of letter numbers: nothing is ever given twice or deleted. */
export const registerContract = {
  list: procedure.input(part).output(registerView),
  /** Declares a letter's number void; the paper keeps no number. Errors: not_found, invalid_input. */
  cancel: procedure.input(z.object({ id, reason: line(300).min(1) }).strict()).output(registerView),
  /**
   * Notes a number that was used outside Muhibah, so that it is never given here: fills a gap, or moves the
   * next number on. Errors: number_taken, invalid_input.
   */
  recordOutside: procedure
    .input(
      z
        .object({
          series: line(120),
          year,
          seq: z.number().int().min(1).max(999_999),
          reason: line(300).min(1),
        })
        .strict(),
    )
    .output(registerView),
};
