import type { Passport } from '#shared/domain/people/index.ts';
import { shiftMonths } from './dateMath.ts';

/** How a traveller's passport stands against the journey, as a key under `passportState.*`. */
export type PassportState =
  | 'none'
  | 'number_missing'
  | 'expiry_missing'
  | 'expired'
  | 'expires_before_return'
  | 'short'
  | 'valid';

/**
 * Months that a passport should still be valid after the return.
 * Source: reference/pdln.md KLU-14, grade D: a usual check, not a rule of law; it only warns.
 */
export const monthsAfterReturn = 6;

/** Judges a passport for a journey; without a return date it is judged for today. */
export function passportState(
  passport: Pick<Passport, 'number' | 'expiresOn'> | null,
  given: { today: string; returnsOn: string | null },
): PassportState {
  if (passport === null) return 'none';
  if (passport.number === '') return 'number_missing';
  const { expiresOn } = passport;
  if (expiresOn === null) return 'expiry_missing';
  if (expiresOn < given.today) return 'expired';
  const until = given.returnsOn ?? given.today;
  if (expiresOn < until) return 'expires_before_return';
  return expiresOn < shiftMonths(until, monthsAfterReturn) ? 'short' : 'valid';
}

/** Whether a passport's state stops the journey, deserves a look, or is in order. */
export function passportSeverity(state: PassportState): 'error' | 'warning' | 'ok' {
  switch (state) {
    case 'expired':
    case 'expires_before_return':
      return 'error';
    case 'none':
    case 'number_missing':
    case 'expiry_missing':
    case 'short':
      return 'warning';
    case 'valid':
      return 'ok';
  }
}
