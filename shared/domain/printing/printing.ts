import { z } from 'zod';
import { givenName } from '../common/index.ts';

/** Farthest that a printer's sheet is moved, in millimetres; more is a wrong paper size, not an offset. */
export const farthestOffsetMm = 20;

const millimetres = z
  .number()
  .min(-farthestOffsetMm)
  .max(farthestOffsetMm)
  .transform((value) => Math.round(value * 10) / 10);

/** How far a printer puts everything from where it belongs, made good by moving the page the other way. */
export const printOffset = z
  .object({
    /** To the right, in millimetres. */
    xMm: millimetres,
    /** Downwards, in millimetres. */
    yMm: millimetres,
  })
  .strict();
export type PrintOffset = z.infer<typeof printOffset>;

/** The printers of this computer as the office set them up. */
export const printSettings = z
  .object({
    /** By the system's name of the printer. */
    offsets: z.record(givenName(200), printOffset),
    /** The printer that was used last, or an empty text. */
    last: givenName(200),
  })
  .strict();
export type PrintSettings = z.infer<typeof printSettings>;

/** Settings before anything was printed. */
export function emptyPrintSettings(): PrintSettings {
  return { offsets: {}, last: '' };
}

/** The offset of a printer; without one the page stays where it is. */
export function offsetOf(settings: PrintSettings, printer: string): PrintOffset {
  return settings.offsets[printer] ?? { xMm: 0, yMm: 0 };
}

/** Usual names of paper sizes in the order in which they are looked for, in millimetres. */
const namedSizes = [
  { name: 'A4', widthMm: 210, heightMm: 297 },
  { name: 'F4', widthMm: 215, heightMm: 330 },
  { name: 'Folio', widthMm: 215.9, heightMm: 330.2 },
  { name: 'Legal', widthMm: 215.9, heightMm: 355.6 },
] as const;

/** Name of a paper size for people: `F4 (215 × 330 mm)`; an own size is named by its measures. */
export function paperSizeName(widthMm: number, heightMm: number): string {
  const near = (left: number, right: number) => Math.abs(left - right) < 0.3;
  const known = namedSizes.find(
    (size) => near(size.widthMm, widthMm) && near(size.heightMm, heightMm),
  );
  const measures = `${Math.round(widthMm)} × ${Math.round(heightMm)} mm`;
  return known === undefined ? measures : `${known.name} (${measures})`;
}
