import type { z } from 'zod';

/** Schemas of a thing's parts by key, as zod's `object.shape` gives them. */
export type PatchShape = Readonly<Record<string, z.ZodType>>;

/** Codes under `errors:field.*` that say what is wrong with one entry. */
export const fieldIssueCodes = [
  'required',
  'invalid',
  'too_long',
  'too_small',
  'too_big',
  'number_invalid',
  'date_invalid',
  'date_out_of_range',
  'nip_format',
  'nik_format',
  'country_code',
  'currency_code',
  'passport_number',
  'email_format',
] as const;
export type FieldIssueCode = (typeof fieldIssueCodes)[number];

/** One entry that breaks its rule. */
export interface FieldIssue {
  /** Part of the value that it is in. */
  key: string;
  /** Path of the field with dots, for example `passports.0.number`. */
  path: string;
  code: FieldIssueCode;
  params: Record<string, string>;
}

function isKnown(text: string): text is FieldIssueCode {
  return (fieldIssueCodes as readonly string[]).includes(text);
}

function describe(issue: z.core.$ZodIssue): Pick<FieldIssue, 'code' | 'params'> {
  if (isKnown(issue.message)) return { code: issue.message, params: {} };
  if (issue.code === 'too_big') {
    const code = issue.origin === 'string' ? 'too_long' : 'too_big';
    return { code, params: { max: String(issue.maximum) } };
  }
  if (issue.code === 'too_small') {
    return { code: 'too_small', params: { min: String(issue.minimum) } };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return { code: 'date_invalid', params: {} };
  }
  return { code: 'invalid', params: {} };
}

/** Checks the changed parts against their schemas and lists what is wrong, field by field. */
export function findIssues(shape: PatchShape, patch: object): FieldIssue[] {
  return Object.entries(patch).flatMap(([key, value]) => {
    const result = shape[key]?.safeParse(value);
    if (result === undefined || result.success) return [];
    return result.error.issues.map((issue) => ({
      key,
      path: [key, ...issue.path.map(String)].join('.'),
      ...describe(issue),
    }));
  });
}
