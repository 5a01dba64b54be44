import { z } from 'zod';

/** Official patterns of dates: `3 Maret 2027`, `03/03/2027`, `03-03-2027`, `03.03.2027`, `2027-03-03`, `03032027`. */
export const datePatterns = [
  'long',
  'slash',
  'dash',
  'dots',
  'iso',
  'digits',
  'day_month_name',
] as const;
export type DatePattern = (typeof datePatterns)[number];

/** Parts of a date; day and month have two digits. */
export const dateParts = ['day', 'month', 'month_name', 'year', 'year_short'] as const;
export type DatePart = (typeof dateParts)[number];

/** Shape in which a value is written. */
export const taughtFormat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('as_is') }).strict(),
  z.object({ kind: z.literal('date'), pattern: z.enum(datePatterns) }).strict(),
  z.object({ kind: z.literal('date_part'), part: z.enum(dateParts) }).strict(),
  /** Digits alone, for a field with one box each. */
  z.object({ kind: z.literal('digits') }).strict(),
  /** A name in two fields: the first `given` words without titles, and the rest. */
  z
    .object({
      kind: z.literal('name_part'),
      part: z.enum(['given', 'family']),
      given: z.number().int().min(1).max(10),
    })
    .strict(),
  /** Ticked when the value is one of these; without any, when there is a value. */
  z.object({ kind: z.literal('box'), when: z.array(z.string().max(200)).max(40) }).strict(),
  /** For radio buttons and lists: which choice of the field stands for which value. */
  z
    .object({
      kind: z.literal('choose'),
      map: z
        .array(z.object({ value: z.string().max(200), option: z.string().max(500) }).strict())
        .max(60),
    })
    .strict(),
  /** Amounts and counts in words. */
  z.object({ kind: z.literal('words') }).strict(),
  /** An amount without its currency. */
  z.object({ kind: z.literal('number') }).strict(),
]);
export type TaughtFormat = z.infer<typeof taughtFormat>;
export type FormatKind = TaughtFormat['kind'];
