import { z } from 'zod';
import { id, instant } from '#shared/domain/common/index.ts';
import { printOffset, printSettings } from '#shared/domain/printing/index.ts';
import { bareProcedure, nothing, procedure } from './base.ts';

const printerName = z.string().max(200);

/** One print as the log tells it. */
export const printEntry = z
  .object({
    id,
    key: z.string(),
    printedAt: instant,
    copies: z.number().int(),
    printer: z.string(),
    paper: z.string(),
    /** Whether the final PDF of today is still the one that was printed. */
    current: z.boolean(),
  })
  .strict();
export type PrintEntry = z.infer<typeof printEntry>;

/** Printers, their offsets, and what was printed. */
export const printingContract = {
  settings: bareProcedure.output(printSettings),
  /** Keeps a printer's offset; both zero takes it away. */
  setOffset: procedure
    .input(z.object({ printer: printerName.min(1), offset: printOffset }).strict())
    .output(printSettings),
  /** The sheet with rulers for a printer, moved by the offset that it has now; for the shell to print. */
  calibrationSheet: procedure.input(z.object({ printer: printerName }).strict()).output(
    z
      .object({
        handle: z.string(),
        fileName: z.string(),
        url: z.string(),
        widthMm: z.number(),
        heightMm: z.number(),
      })
      .strict(),
  ),
  /** Notes that a paper was printed and says so of the paper, unless it is signed already. Error: not_found. */
  record: procedure
    .input(
      z
        .object({
          dossierId: id,
          key: z.string().max(160),
          copies: z.number().int().min(1).max(99),
          printer: printerName,
        })
        .strict(),
    )
    .output(nothing),
  /** What was printed of a dossier, newest first. */
  log: procedure.input(z.object({ dossierId: id }).strict()).output(z.array(printEntry)),
};
