import type { Passport } from '#shared/domain/people/index.ts';
import { daysBetween } from '../ui/calendarMath.ts';

/** How long a passport still is valid, in the unit that is told. */
export type PassportState =
  | { state: 'unknown' }
  | { state: 'expired'; on: string }
  | { state: 'today' }
  | { state: 'days'; count: number }
  | { state: 'months'; count: number }
  | { state: 'valid'; until: string };

/** Up to how many months the distance is told instead of the date. */
const toldMonths = 12;

/** Whole months from one date to another. */
function wholeMonths(from: string, until: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = until.split('-').map(Number);
  return (year - fromYear) * 12 + (month - fromMonth) - (day < fromDay ? 1 : 0);
}

/**
 * How long a passport is still valid today.
 *
 * Tells facts only; whether that is long enough for a trip is for the rules to say.
 */
export function passportState(passport: Pick<Passport, 'expiresOn'>, today: string): PassportState {
  const { expiresOn } = passport;
  if (expiresOn === null) return { state: 'unknown' };
  const days = daysBetween(today, expiresOn);
  if (days < 0) return { state: 'expired', on: expiresOn };
  if (days === 0) return { state: 'today' };
  const months = wholeMonths(today, expiresOn);
  if (months < 1) return { state: 'days', count: days };
  return months < toldMonths
    ? { state: 'months', count: months }
    : { state: 'valid', until: expiresOn };
}
