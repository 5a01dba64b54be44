import type { CalendarDate } from '../common/index.ts';
import type { Dossier, Traveller } from './dossier.ts';

/** Months after the return for which a passport should still be valid (reference KLU-14: usual check, grade D). */
const validityMonths = 6;

/** Services of the foreign ministry that are asked for one traveller. */
export interface ConsularServices {
  newPassport: boolean;
  replacement: boolean;
  exitPermit: boolean;
  visaRecommendation: boolean;
}

/**
 * Proposes the services from what the dossier knows; the officer can change the ticks on the form.
 *
 * An official traveller needs an exit permit; a service passport that is missing is new, one that ends too soon is
 * replaced; a visa recommendation is asked where the office said that a visa is required (KLU-04, KLU-15).
 */
export function proposeServices(dossier: Dossier, traveller: Traveller): ConsularServices {
  const { passport } = traveller.snapshot;
  const hasOfficialPassport = passport !== null && passport.kind !== 'ordinary';
  return {
    newPassport: !hasOfficialPassport,
    replacement: hasOfficialPassport && endsTooSoon(passport.expiresOn, dossier.travel.returnsOn),
    exitPermit: true,
    visaRecommendation: dossier.legs.some(({ visaRequired }) => visaRequired === 'yes'),
  };
}

/** Whether a passport ends within six months after the return; false while a date is unknown. */
function endsTooSoon(expiresOn: CalendarDate | null, returnsOn: CalendarDate | null): boolean {
  if (expiresOn === null || returnsOn === null) return false;
  const [year = 0, month = 1] = returnsOn.split('-').map(Number);
  const months = year * 12 + (month - 1) + validityMonths;
  // The day may not exist in that month; as text it still stands where it belongs.
  const limit = [Math.floor(months / 12), (months % 12) + 1].map((part) =>
    String(part).padStart(2, '0'),
  );
  return expiresOn < `${limit.join('-')}${returnsOn.slice(7)}`;
}
