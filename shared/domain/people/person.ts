import { z } from 'zod';
import { calendarDate, id, line, nik, nip } from '../common/index.ts';

/**
 * Traveller categories that decide the route and the papers.
 * Source: `reference/pdln-rules-seed.yaml`, traveller_categories.
 */
export const travellerCategories = [
  'gubernur',
  'wakil_gubernur',
  'bupati_wali_kota',
  'wakil_bupati_wali_kota',
  'dprd_provinsi',
  'dprd_kab_kota',
  'asn_jpt_madya_provinsi',
  'asn_provinsi',
  'asn_kab_kota',
  'pihak_lain',
] as const;
export const travellerCategory = z.enum(travellerCategories);
export type TravellerCategory = z.infer<typeof travellerCategory>;

/** Kinds of Indonesian passport: paspor dinas (service), diplomatik, biasa (ordinary). */
export const passportKinds = ['service', 'diplomatic', 'ordinary'] as const;

/** One passport of a person; dates stay null until known. */
export const passport = z
  .object({
    id,
    kind: z.enum(passportKinds),
    number: z.string().regex(/^$|^[A-Z0-9]{5,12}$/u, { error: 'passport_number' }),
    /** Name as printed in the passport, often without titles; empty means the same as the person's name. */
    nameInPassport: line(),
    issuedAt: line(100),
    issuedOn: calendarDate.nullable(),
    expiresOn: calendarDate.nullable(),
  })
  .strict();
export type Passport = z.infer<typeof passport>;

const personFields = {
  /** Full name with titles exactly as typed. */
  name: line(),
  category: travellerCategory.nullable(),
  nip,
  nik,
  /** Pangkat/golongan, for example `Pembina Tk. I (IV/b)`. */
  rank: line(),
  /** Jabatan. */
  position: line(300),
  /** Unit kerja / perangkat daerah. */
  unit: line(300),
  institution: line(300),
  birthPlace: line(100),
  birthDate: calendarDate.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  address: line(500),
  phone: line(40),
  email: z
    .string()
    .max(200)
    .regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/u, { error: 'email_format' }),
};

/** A person of the office's directory. */
export const person = z
  .object({ id, ...personFields, passports: z.array(passport).max(20), archived: z.boolean() })
  .strict();
export type Person = z.infer<typeof person>;

/** What may be typed about a person; everything has a default so that half-filled people can be kept. */
export const personDraft = person.omit({ id: true, archived: true });
export type PersonDraft = z.infer<typeof personDraft>;

/** A person as they were when they joined a dossier; later changes in the directory do not touch it. */
export const personSnapshot = z.object({ ...personFields, passport: passport.nullable() }).strict();
export type PersonSnapshot = z.infer<typeof personSnapshot>;

/** An empty person to start typing from. */
export function emptyPersonDraft(): PersonDraft {
  return {
    name: '',
    category: null,
    nip: '',
    nik: '',
    rank: '',
    position: '',
    unit: '',
    institution: '',
    birthPlace: '',
    birthDate: null,
    sex: null,
    address: '',
    phone: '',
    email: '',
    passports: [],
  };
}

/**
 * Freezes a person for a dossier.
 *
 * Takes the passport to travel with by id; without one it prefers a service passport, then the one that expires last.
 */
export function snapshotPerson(source: Person | PersonDraft, passportId?: string): PersonSnapshot {
  const { passports } = source;
  const byExpiry = [...passports].sort((a, b) =>
    (b.expiresOn ?? '').localeCompare(a.expiresOn ?? ''),
  );
  const chosen =
    passports.find((item) => item.id === passportId) ??
    byExpiry.find((item) => item.kind === 'service') ??
    byExpiry[0] ??
    null;
  return {
    name: source.name,
    category: source.category,
    nip: source.nip,
    nik: source.nik,
    rank: source.rank,
    position: source.position,
    unit: source.unit,
    institution: source.institution,
    birthPlace: source.birthPlace,
    birthDate: source.birthDate,
    sex: source.sex,
    address: source.address,
    phone: source.phone,
    email: source.email,
    passport: chosen,
  };
}
