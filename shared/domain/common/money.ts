import { z } from 'zod';

/** An amount of money in integer minor units (rupiah have none that are used: 1 unit = Rp1; USD 1 = 100). */
export const money = z
  .object({
    amount: z.number().int().min(0).max(9_000_000_000_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/u, { error: 'currency_code' }),
  })
  .strict();
export type Money = z.infer<typeof money>;

/** Number of minor-unit digits of the currencies that the product prints; others are taken as 2. */
export function minorDigits(currency: string): number {
  return currency === 'IDR' || currency === 'JPY' || currency === 'KRW' || currency === 'VND'
    ? 0
    : 2;
}
