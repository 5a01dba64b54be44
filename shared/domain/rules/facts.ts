import { addMonths } from '../calendars/index.ts';
import type { Dossier, Payer, Traveller } from '../dossiers/index.ts';
import type { Office } from '../office/index.ts';
import type { Activity, ServicePassport } from './matcher.ts';

type Answer = 'yes' | 'no' | 'unknown';

/** What the rules may ask about a dossier as a whole, each value with the countries that give it. */
export interface DossierFacts {
  track: Dossier['track'];
  purpose: Dossier['purpose'];
  familyReason: Dossier['familyReason'];
  activity: Activity | null;
  funding: ReadonlySet<Payer>;
  countries: readonly string[];
  /** Countries of the legs by the answer about a visa. */
  visa: Readonly<Record<Answer, readonly string[]>>;
  /** Countries of the legs by the answer about diplomatic relations. */
  relations: Readonly<Record<Answer, readonly string[]>>;
  officeLevel: Office['level'];
}

/** What the rules may ask about one traveller. */
export interface TravellerFacts {
  id: string;
  name: string;
  category: Traveller['snapshot']['category'];
  servicePassport: ServicePassport;
}

function byAnswer(
  dossier: Dossier,
  answerOf: (leg: Dossier['legs'][number]) => Answer,
): Record<Answer, string[]> {
  const result: Record<Answer, string[]> = { yes: [], no: [], unknown: [] };
  for (const leg of dossier.legs) {
    const list = result[answerOf(leg)];
    const country = leg.country ?? '';
    if (!list.includes(country)) list.push(country);
  }
  return result;
}

/** Reads the facts of a dossier; `activityOf` is the pack's table from purpose to Setneg's activity kind. */
export function dossierFacts(
  dossier: Dossier,
  office: Pick<Office, 'level'>,
  activityOf: ReadonlyMap<string, Activity>,
): DossierFacts {
  const ordered = dossier.purpose === null ? null : (activityOf.get(dossier.purpose) ?? null);
  return {
    track: dossier.track,
    purpose: dossier.purpose,
    familyReason: dossier.purpose === 'keluarga' ? dossier.familyReason : null,
    activity: ordered,
    funding: new Set(dossier.funding.map((item) => item.payer)),
    countries: [...new Set(dossier.legs.flatMap((item) => item.country ?? []))],
    visa: byAnswer(dossier, (item) => item.visaRequired),
    relations: byAnswer(dossier, (item) => item.diplomaticRelations),
    officeLevel: office.level,
  };
}

/** Tells how a traveller's service passport stands on a day of return; without a day nothing expires. */
function servicePassportState(
  snapshot: Traveller['snapshot'],
  returnsOn: string | null,
  monthsAfterReturn: number,
): ServicePassport {
  const { passport } = snapshot;
  if (passport === null || passport.kind === 'ordinary' || passport.number === '') return 'missing';
  if (returnsOn === null || passport.expiresOn === null) return 'valid';
  if (passport.expiresOn < returnsOn) return 'expired';
  return passport.expiresOn < addMonths(returnsOn, monthsAfterReturn) ? 'ending' : 'valid';
}

/** Reads the facts of one traveller. */
export function travellerFacts(
  traveller: Traveller,
  returnsOn: string | null,
  monthsAfterReturn: number,
): TravellerFacts {
  return {
    id: traveller.id,
    name: traveller.snapshot.name,
    category: traveller.snapshot.category,
    servicePassport: servicePassportState(traveller.snapshot, returnsOn, monthsAfterReturn),
  };
}
