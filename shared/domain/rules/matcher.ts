import { z } from 'zod';
import { countryCode } from '../common/index.ts';
import { familyReason, payer, purpose, track } from '../dossiers/index.ts';
import { officeLevel } from '../office/index.ts';
import { travellerCategory } from '../people/index.ts';

/** Setneg's kinds of activity. Source: SE B-32 point 3 (S21, C). */
export const activities = [
  'tugas_belajar',
  'kurir_ahli',
  'olahraga',
  'kunjungan_presiden',
  'kunjungan_menteri',
  'kemanusiaan',
  'forum_lintas_kl',
  'inspeksi',
  'pengamanan',
  'promosi',
  'pelatihan',
  'studi_banding_seminar',
  'sidang_kerja_sama',
  'seremonial',
] as const;
export const activity = z.enum(activities);
export type Activity = z.infer<typeof activity>;

/**
 * How a traveller's service passport stands on the day of return: `ending` is valid then, but for less than the
 * pack's number of months after it. A diplomatic passport counts as one; an ordinary passport does not.
 */
export const servicePassportStates = ['missing', 'expired', 'ending', 'valid'] as const;
const servicePassport = z.enum(servicePassportStates);
export type ServicePassport = z.infer<typeof servicePassport>;

const answer = z.enum(['yes', 'no', 'unknown']);
const anyOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).min(1).max(40);

/**
 * When a rule applies: fields are AND-ed, the values of one field OR-ed, an absent field asks nothing.
 *
 * There is no expression language on purpose: each field that matched becomes one clause of *because*.
 */
export const matcher = z
  .strictObject({
    track: anyOf(track),
    purpose: anyOf(purpose),
    family_reason: anyOf(familyReason),
    activity: anyOf(activity),
    funding: anyOf(payer),
    country: anyOf(countryCode),
    /** Whether a visa is needed on any leg. */
    visa: anyOf(answer),
    /** Whether there are diplomatic relations, on any leg. */
    relations: anyOf(answer),
    office_level: anyOf(officeLevel),
    /** Of one and the same traveller, together with `service_passport`. */
    category: anyOf(travellerCategory),
    service_passport: anyOf(servicePassport),
  })
  .partial();
export type Matcher = z.infer<typeof matcher>;
