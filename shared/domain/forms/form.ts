import { z } from 'zod';

/** Kinds of AcroForm field. */
const formFieldType = z.enum([
  'text',
  'checkbox',
  'radio',
  'dropdown',
  'list',
  'signature',
  'button',
]);
export type FormFieldType = z.infer<typeof formFieldType>;

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

/** How a PDF holds its fields; a flat one has none, a dynamic XFA form cannot be filled here. */
export type FormKind = 'acroform' | 'flat' | 'xfa_static' | 'xfa_dynamic';

/** What is known of a PDF form after it was opened. */
export interface FormInspection {
  fields: FormField[];
  /** Number of pages. */
  pages: number;
  kind: FormKind;
  /** `owner`: opens without a password but asks for one to change its protection; `user`: opened with the password given. */
  encrypted: 'no' | 'owner' | 'user';
  /** Whether it carries a signature; such a file is never written again. */
  signed: boolean;
  /** Whether the file was broken and is described as a repair without losses left it. */
  repaired: boolean;
}

/** Something wrong or worth knowing about a form's values. */
export interface FormFinding {
  severity: 'error' | 'warning' | 'info';
  /** Key under the namespace `forms` (`finding.*`) and its parameters. */
  message: { key: string; params: Record<string, string> };
  /** Name of the form field, or path of the dossier's field that misses something. */
  field: string | null;
}
