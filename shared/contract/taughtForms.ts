import { z } from 'zod';
import { id, line } from '#shared/domain/common/index.ts';
import type { FormFinding } from '#shared/domain/forms/index.ts';
import {
  draftMapping,
  taughtMapping,
  type TaughtDraft,
  type TaughtFile,
  type TaughtInput,
  type TaughtMapping,
  type TeachableForm,
} from '#shared/domain/taughtForms/index.ts';
import { bareProcedure, fileHandle, nothing, procedure } from './base.ts';

/** A taught form as listed. */
export interface TaughtFormRow {
  id: string;
  name: string;
  fileName: string;
  per: TaughtMapping['per'];
  applies: TaughtMapping['applies'];
  pages: number;
  /** Fields and places that have a value. */
  mapped: number;
  version: number;
  changedAt: string;
  /** Not in use any more; its versions are kept. */
  withdrawn: boolean;
  /** Something was changed that no version has. */
  changed: boolean;
}

/** What of a form being taught changes while it is edited. */
export interface TaughtEditing {
  version: number;
  /** The newest version's mapping. */
  mapping: TaughtMapping;
  /** What was entered and is no version yet. */
  draft: TaughtDraft | null;
}

/** One kept version of a form's mapping. */
export interface TaughtFormVersion {
  version: number;
  createdAt: string;
  note: string;
  /** Null for the step that took the form out of use. */
  mapped: number | null;
}

/** A form that is being taught. */
export interface TaughtFormView extends TaughtEditing {
  id: string;
  withdrawn: boolean;
  file: TaughtFile;
  form: TeachableForm;
  /** Address of the empty form, for the window. */
  pdfUrl: string;
  /** Newest first. */
  versions: TaughtFormVersion[];
}

/** What a form file of another office holds; looked at before anything is kept. */
export interface FormFilePreview {
  fileName: string;
  /** SHA-256 of the content that was looked at; the import names it, so that nothing else is taken. */
  seal: string;
  name: string;
  pages: number;
  mapped: number;
  per: TaughtMapping['per'];
  applies: TaughtMapping['applies'];
  protected: boolean;
  /** Mapped fields that the file's own PDF does not have. */
  unknownFields: string[];
  /** A form with the same PDF that is here already; the import becomes its next version. */
  present: { id: string; name: string } | null;
}

const formId = z.object({ id }).strict();
const atVersion = z.object({ id, version: z.number().int().min(1) }).strict();

/** Forms of others that the office taught: any PDF with fields, or flat pages. */
export const taughtFormsContract = {
  list: bareProcedure.output(z.custom<TaughtFormRow[]>()),
  /** One form with its pages and fields; errors: not_found, file_gone, record_damaged. */
  get: procedure.input(formId).output(z.custom<TaughtFormView>()),
  /**
   * Takes a PDF in; the same PDF twice is the same form.
   *
   * Errors: file_*, form_broken, form_encrypted, form_xfa, form_signed; form_protected until the decision is made.
   */
  add: procedure
    .input(z.object({ handle: fileHandle, acceptProtection: z.boolean() }).strict())
    .output(formId),
  /**
   * Keeps what was entered until it becomes a version; null throws it away, and so does what the newest version says.
   *
   * `version` is the one that the editing began with; a draft that is there keeps its own.
   */
  keepDraft: procedure
    .input(atVersion.extend({ mapping: draftMapping.nullable() }).strict())
    .output(z.custom<TaughtEditing>()),
  /** Keeps a new version of the mapping; errors: conflict, invalid_input with the field that is not there. */
  save: procedure
    .input(atVersion.extend({ mapping: taughtMapping, note: line(300) }).strict())
    .output(z.custom<TaughtFormView>()),
  /** Makes an earlier version the newest again; error: not_found. */
  restore: procedure
    .input(atVersion.extend({ from: z.number().int().min(1) }).strict())
    .output(z.custom<TaughtFormView>()),
  /** Takes a form out of use; what was made with it stays. */
  withdraw: procedure.input(atVersion).output(nothing),
  /** Writes the form with its PDF as one file; errors: disk_full, read_only. */
  exportFile: procedure.input(z.object({ id, handle: fileHandle }).strict()).output(nothing),
  /** Says what a form file holds; errors: form_file_invalid, and those of `add`. */
  previewFile: procedure
    .input(z.object({ handle: fileHandle }).strict())
    .output(z.custom<FormFilePreview>()),
  /** Takes a form file that was looked at; errors: conflict when it is another by now. */
  importFile: procedure
    .input(
      z
        .object({ handle: fileHandle, seal: z.string().max(64), acceptProtection: z.boolean() })
        .strict(),
    )
    .output(formId),
  /** The data of a dossier that examples are shown with. */
  example: procedure.input(z.object({ dossierId: id }).strict()).output(z.custom<TaughtInput>()),
  /** Fills the form as its mapping stands in the window, saved or not. */
  preview: procedure
    .input(
      z.object({ id, mapping: taughtMapping, dossierId: id, travellerId: id.nullable() }).strict(),
    )
    .output(z.object({ pdfUrl: z.string(), findings: z.custom<FormFinding[]>() }).strict()),
  /** Forms on demand that a dossier does not have yet. */
  offers: procedure
    .input(z.object({ dossierId: id }).strict())
    .output(z.array(z.object({ id, name: z.string() }).strict())),
  /** Adds a form on demand to a dossier; error: not_found. */
  addToDossier: procedure
    .input(z.object({ id, dossierId: id }).strict())
    .output(z.object({ key: z.string() }).strict()),
  /** Takes a form on demand out of a dossier, which undo takes back; error: not_found. */
  removeFromDossier: procedure.input(z.object({ id, dossierId: id }).strict()).output(nothing),
};
