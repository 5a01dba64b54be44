import { z } from 'zod';
import type { CalendarDate } from '../common/index.ts';

/** Classes of the daily allowance abroad. Source: reference/pdln.md §4, PMK 181/PMK.05/2019 (S43, C). */
export const allowanceClasses = ['A', 'B', 'C', 'D'] as const;
export const allowanceClass = z.enum(allowanceClasses);
export type AllowanceClass = z.infer<typeof allowanceClass>;

const wholeUnits = z.number().int().min(1).max(100_000);

/** Daily allowances abroad of one year: a file under `assets/allowances`. */
export const allowanceTable = z.strictObject({
  id: z.string().min(1).max(60),
  year: z.number().int().min(2000).max(2999),
  currency: z.string().regex(/^[A-Z]{3}$/u),
  /** Instrument as far as it is known. */
  basis: z.string().min(1).max(300),
  source: z.array(z.string().max(40)).min(1),
  grade: z.enum(['A', 'B', 'C', 'D']),
  /** Whole units of the currency a day for classes A, B, C and D, by ISO country code. */
  rates: z.record(
    z.string().regex(/^[A-Z]{2}$/u),
    z.tuple([wholeUnits, wholeUnits, wholeUnits, wholeUnits]),
  ),
});
export type AllowanceTable = z.infer<typeof allowanceTable>;

/** The allowance of a class in a country for one day, in minor units; null when the table has none. */
export function allowanceOf(
  table: AllowanceTable,
  country: string,
  of: AllowanceClass,
): { amount: number; currency: string } | null {
  const rate = table.rates[country]?.[allowanceClasses.indexOf(of)];
  return rate === undefined ? null : { amount: rate * 100, currency: table.currency };
}

/** The newest table that is not of a later year than the travel; without a date, the newest. */
export function allowanceTableFor(
  tables: readonly AllowanceTable[],
  date: CalendarDate | null,
): AllowanceTable | null {
  const year = date === null ? 2999 : Number(date.slice(0, 4));
  const usable = tables.filter((table) => table.year <= year);
  return usable.reduce<AllowanceTable | null>(
    (best, table) => (best === null || table.year > best.year ? table : best),
    null,
  );
}
