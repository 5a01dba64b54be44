import { z } from 'zod';

/** Kinds of AcroForm field. */
export const formFieldType = z.enum([
  'text',
  'checkbox',
  'radio',
  'dropdown',
  'list',
  'signature',
  'button',
]);

/** One field of a PDF form as `forms inspect` lists it. */
export const formField = z
  .object({
    /** Fully qualified name, for example `pemohon.nama`. */
    name: z.string(),
    type: formFieldType,
    /** Page number, counted from 1; null when no widget is placed. */
    page: z.number().int().min(1).nullable(),
    required: z.boolean(),
    maxLength: z.number().int().nullable(),
    options: z.array(z.string()),
  })
  .strict();
export type FormField = z.infer<typeof formField>;

/** Values by field name: text, tick, or the chosen options. */
export const formValues = z.record(
  z.string(),
  z.union([z.string(), z.boolean(), z.array(z.string())]),
);
export type FormValues = z.infer<typeof formValues>;
