import { z } from 'zod';
import { id, instant } from '#shared/domain/common/index.ts';
import {
  letterKinds,
  letterTemplate,
  templateDraft,
  templateParts,
  type LetterTemplate,
  type TemplateProblem,
} from '#shared/domain/letters/index.ts';
import { fileHandle, nothing, procedure, bareProcedure } from './base.ts';

const kind = z.enum(letterKinds as [(typeof letterKinds)[number], ...typeof letterKinds]);
const ofKind = z.object({ kind }).strict();
const note = z.string().max(300);
/** Newest stored version that the window saw, 0 for none: two windows do not overwrite each other. */
const expected = z.number().int().min(0);

/** A kind of letter with the state of its words. */
const templateState = z
  .object({
    kind,
    /** Number of the office's own version in use, or null while the built-in words are. */
    version: z.number().int().nullable(),
    changedAt: instant.nullable(),
    note: z.string(),
  })
  .strict();
export type TemplateState = z.infer<typeof templateState>;

/** One version that the office kept; null is a return to the built-in words. */
const templateVersion = z
  .object({
    version: z.number().int(),
    createdAt: instant,
    note: z.string(),
    template: letterTemplate.nullable(),
  })
  .strict();
export type TemplateVersion = z.infer<typeof templateVersion>;

const templateView = z
  .object({
    state: templateState,
    /** The words in use. */
    template: letterTemplate,
    builtIn: letterTemplate,
    /** Parts that letters of this kind print. */
    parts: z.array(z.enum(templateParts)),
    /** Every version of the office's own, the newest first. */
    versions: z.array(templateVersion),
    /** What was typed and not yet saved as a version, or null. */
    draft: templateDraft.nullable(),
    /** Newest stored version, 0 for none. */
    latest: z.number().int(),
  })
  .strict();
export type TemplateView = z.infer<typeof templateView>;

const problems = z.custom<TemplateProblem[]>();

/** The office's own words for its letters. */
export const templatesContract = {
  list: bareProcedure.output(z.array(templateState)),
  get: procedure.input(ofKind).output(templateView),
  /** The newest dossiers that have such a letter, for the preview. */
  dossiers: procedure.input(ofKind).output(z.array(z.object({ id, title: z.string() }).strict())),
  /** What is wrong with a draft, and while nothing is, its pages with a dossier's data or with sample data. */
  preview: procedure
    .input(ofKind.extend({ draft: templateDraft, dossierId: id.nullable() }).strict())
    .output(
      z
        .object({
          problems,
          /** Null while the draft has errors. */
          pages: z.array(z.string()).nullable(),
          widthMm: z.number(),
          heightMm: z.number(),
        })
        .strict(),
    ),
  /** Keeps what is typed until it is saved as a version; null lets go of it. */
  keepDraft: procedure
    .input(ofKind.extend({ draft: templateDraft.nullable() }).strict())
    .output(templateView),
  /** Keeps a draft as a new version, in use from now on; a draft with errors is refused with `template_invalid`. */
  save: procedure
    .input(ofKind.extend({ draft: templateDraft, note, expected }).strict())
    .output(templateView),
  /** Takes an older version into use again, as a new version. */
  restore: procedure
    .input(ofKind.extend({ version: z.number().int().positive(), note, expected }).strict())
    .output(templateView),
  /** Returns to the built-in words; the office's versions stay. */
  takeBack: procedure.input(ofKind.extend({ note, expected }).strict()).output(templateView),
  /** Writes the words in use into a file for another office. */
  exportFile: procedure.input(ofKind.extend({ handle: fileHandle }).strict()).output(nothing),
  /** Reads such a file and says what is wrong with it; nothing is kept until it is saved. */
  readFile: procedure.input(ofKind.extend({ handle: fileHandle }).strict()).output(
    z
      .object({
        fileName: z.string(),
        template: z.custom<LetterTemplate>().nullable(),
        problems,
      })
      .strict(),
  ),
};
