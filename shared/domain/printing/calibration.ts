import type { PageSetUp } from '../letters/index.ts';
import type { PrintOffset } from './printing.ts';

/** Where the sheet's two measuring lines stand from the upper and the left edge, in millimetres. */
export const measuringLineMm = 20;

/** What the officer measured on the printed sheet, in millimetres from the paper's edges. */
export interface Measured {
  leftMm: number;
  topMm: number;
}

/** The offset that puts a printer right, rounded to a tenth of a millimetre. */
export function offsetFromMeasured({ leftMm, topMm }: Measured): PrintOffset {
  const correction = (measured: number) => Math.round((measuringLineMm - measured) * 10) / 10;
  return { xMm: correction(leftMm), yMm: correction(topMm) };
}

/** The calibration sheet: rulers at all four edges, two measuring lines, and what to do with them. */
export interface CalibrationModel {
  layout: 'calibration';
  language: 'id' | 'en';
  title: string;
  /** `YYYY-MM-DD`; fixed, so that the sheet has the same bytes each time. */
  date: string;
  page: PageSetUp;
  letterhead: { logo: null };
  /** Distance of the measuring lines from the edges, in millimetres. */
  lineMm: number;
  /** `F4 (215 × 330 mm)`. */
  paper: string;
  steps: string[];
  leftLine: string;
  topLine: string;
  /** Words at the two lines of exactly 100 mm. */
  hundred: string;
}
