import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id } from '#shared/domain/common/index.ts';
import {
  paperFields,
  paperPatch,
  paperState,
  paperSummary,
  type PaperFinding,
} from '#shared/domain/letters/index.ts';
import { errorCode, fileHandle, nothing, procedure } from './base.ts';

const paperRef = z.object({ dossierId: id, key: z.string().max(160) }).strict();

/** One paper with its own fields, the fields that would be used where they are empty, and its findings. */
export const paperView = z
  .object({
    summary: paperSummary,
    fields: paperFields,
    /** What is printed where a field is empty. */
    suggested: paperFields,
    /** Names of the rows that the letter's words may ask for. */
    rows: z.array(z.string()),
    /** Those whom the paper is about, for rows of each person. */
    people: z.array(z.object({ id, name: z.string() }).strict()),
    rev: z.number().int(),
    findings: z.custom<PaperFinding[]>(),
  })
  .strict();
export type PaperView = z.infer<typeof paperView>;

/** Progress of making several papers; the last message is `done`. */
export const paperProgress = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    done: z.number().int(),
    total: z.number().int(),
    key: z.string(),
  }),
  z.object({
    type: z.literal('done'),
    files: z.array(z.object({ key: z.string(), fileName: z.string() }).strict()),
    failed: z.array(
      z
        .object({ key: z.string(), code: errorCode, params: z.record(z.string(), z.string()) })
        .strict(),
    ),
  }),
]);
export type PaperProgress = z.infer<typeof paperProgress>;

/** Letters and forms of a dossier. */
export const papersContract = {
  list: procedure.input(z.object({ dossierId: id }).strict()).output(z.array(paperSummary)),
  get: procedure.input(paperRef).output(paperView),
  /** Saves the letter's own fields as they are typed. */
  save: procedure
    .input(paperRef.extend({ rev: z.number().int(), patch: paperPatch }).strict())
    .output(paperView),
  /**
   * Takes the next number of the office's register; no number is ever given twice. Errors: number_pattern,
   * number_code_missing, number_taken.
   */
  assignNumber: procedure.input(paperRef).output(paperView),
  /** Says how far a paper got (printed, signed …). */
  setState: procedure.input(paperRef.extend({ state: paperState }).strict()).output(paperView),
  /** Letters as SVG pages for the live preview; forms as the address of a PDF. */
  preview: procedure.input(paperRef).output(
    z
      .object({
        pages: z.array(z.string()),
        pdfUrl: z.string().nullable(),
        widthMm: z.number(),
        heightMm: z.number(),
      })
      .strict(),
  ),
  /** Makes one paper final and gives it to the shell for printing, moved by the offset of the printer. */
  toPrint: procedure
    .input(paperRef.extend({ printer: z.string().max(200).optional() }).strict())
    .output(
      z
        .object({
          handle: z.string(),
          fileName: z.string(),
          url: z.string(),
          /** Size of the paper to print on, in millimetres. */
          widthMm: z.number(),
          heightMm: z.number(),
        })
        .strict(),
    ),
  /** Saves one paper as PDF where the user chose. */
  savePdf: procedure.input(paperRef.extend({ handle: fileHandle }).strict()).output(nothing),
  /** Saves a letter for Word, marked as a copy outside control; error: not_for_word for a form. */
  saveDocx: procedure.input(paperRef.extend({ handle: fileHandle }).strict()).output(nothing),
  /** Makes many papers into a folder, with progress; closing the stream cancels. */
  saveAll: procedure
    .input(
      z
        .object({
          dossierId: id,
          keys: z.array(z.string().max(160)).min(1).max(500),
          folder: fileHandle,
        })
        .strict(),
    )
    .output(eventIterator(paperProgress)),
};
