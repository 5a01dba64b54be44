import { z } from 'zod';
import {
  calendarDate,
  countryCode,
  id,
  instant,
  line,
  money,
  paragraphs,
} from '../common/index.ts';
import { personSnapshot } from '../people/index.ts';

/** Kinds of request. Only `new` is made by this version; the others follow with the letters for changes. */
export const requestKind = z.enum(['new']);

/** Official travel (perjalanan dinas) or travel for an important reason (alasan penting). */
export const track = z.enum(['official', 'important_reason']);
export type Track = z.infer<typeof track>;

/** Purposes by track. Source: `reference/pdln-rules-seed.yaml`, purposes. */
export const purposesByTrack = {
  official: [
    'kerja_sama',
    'diklat',
    'tugas_belajar',
    'studi_banding',
    'seminar',
    'promosi',
    'persahabatan',
    'pertemuan',
    'penandatanganan',
  ],
  important_reason: ['ibadah', 'pengobatan', 'keluarga'],
} as const satisfies Record<Track, readonly string[]>;
export const purposes = [...purposesByTrack.official, ...purposesByTrack.important_reason] as const;
export const purpose = z.enum(purposes);
export type Purpose = z.infer<typeof purpose>;

/** Family reasons inside purpose `keluarga`. Source: the seed, purposes.keluarga.sub. */
export const familyReason = z.enum([
  'wisuda',
  'pendidikan_anggota_keluarga',
  'mendampingi_pengobatan',
  'pernikahan',
  'kedukaan',
]);
export type FamilyReason = z.infer<typeof familyReason>;

/** One destination: country, city and the days there. */
export const leg = z
  .object({
    id,
    country: countryCode.nullable(),
    city: line(100),
    arrivesOn: calendarDate.nullable(),
    departsOn: calendarDate.nullable(),
    /** Whether holders of the passport used need a visa here; the office answers, nothing is assumed. */
    visaRequired: z.enum(['yes', 'no', 'unknown']),
    /** Whether Indonesia has diplomatic relations with the country; the office answers. */
    diplomaticRelations: z.enum(['yes', 'no', 'unknown']),
  })
  .strict();
export type Leg = z.infer<typeof leg>;

/** Who pays: the government, a donor, or the traveller. Source: SIMPEL funding sources (S25, B). */
export const payer = z.enum(['government', 'donor', 'own']);
export type Payer = z.infer<typeof payer>;

/** What a funding line pays for. */
export const costKind = z.enum([
  'ticket',
  'daily_allowance',
  'lodging',
  'local_transport',
  'registration',
  'visa_and_passport',
  'insurance',
  'other',
]);

export const fundingLine = z
  .object({
    id,
    payer,
    /** Institution that pays, as printed. */
    institution: line(300),
    covers: z.array(costKind).max(8),
    /** Amount, or null while unknown. */
    amount: money.nullable(),
    /** Budget account (kode rekening / DPA number) for public money. */
    budgetAccount: line(200),
  })
  .strict();
export type FundingLine = z.infer<typeof fundingLine>;

/** One traveller of a dossier with a frozen copy of their data. */
export const traveller = z
  .object({
    id,
    /** The person in the directory, or null for one who came with an imported dossier. */
    personId: id.nullable(),
    snapshot: personSnapshot,
    frozenAt: instant,
    /** Why this person is needed: the justification of the role that the KAK asks for. */
    role: paragraphs(4000),
  })
  .strict();
export type Traveller = z.infer<typeof traveller>;

/** Parts of a dossier that an officer edits, each saved on its own as it is typed. */
export const dossierSections = {
  title: line(200),
  track,
  purpose: purpose.nullable(),
  familyReason: familyReason.nullable(),
  event: z
    .object({
      name: line(300),
      organiser: line(300),
      startsOn: calendarDate.nullable(),
      endsOn: calendarDate.nullable(),
    })
    .strict(),
  invitation: z
    .object({ from: line(300), number: line(200), date: calendarDate.nullable() })
    .strict(),
  travel: z
    .object({
      departsOn: calendarDate.nullable(),
      returnsOn: calendarDate.nullable(),
      departureCity: line(100),
    })
    .strict(),
  legs: z.array(leg).max(20),
  funding: z.array(fundingLine).max(40),
  reasoning: z
    .object({
      background: paragraphs(),
      urgency: paragraphs(),
      objectives: paragraphs(),
      costBenefit: paragraphs(),
      followUp: paragraphs(),
    })
    .strict(),
  travellers: z.array(traveller).max(100),
  notes: paragraphs(),
};

/** What can be changed in one save: any of the sections, each whole. */
export const dossierPatch = z.object(dossierSections).partial().strict();
export type DossierPatch = z.infer<typeof dossierPatch>;

/** A dossier (berkas): one overseas trip of one delegation. */
export const dossier = z
  .object({
    id,
    kind: requestKind,
    ...dossierSections,
    createdAt: instant,
    updatedAt: instant,
    /** Version of the rule pack that it is prepared with. */
    rulePack: z.string().max(100),
    archived: z.boolean(),
  })
  .strict();
export type Dossier = z.infer<typeof dossier>;

/** Makes an empty dossier; id, time and rule pack come from the caller. */
export function emptyDossier(given: {
  id: string;
  now: Dossier['createdAt'];
  rulePack: string;
  title?: string;
}): Dossier {
  return {
    id: given.id,
    kind: 'new',
    title: given.title ?? '',
    track: 'official',
    purpose: null,
    familyReason: null,
    event: { name: '', organiser: '', startsOn: null, endsOn: null },
    invitation: { from: '', number: '', date: null },
    travel: { departsOn: null, returnsOn: null, departureCity: '' },
    legs: [],
    funding: [],
    reasoning: { background: '', urgency: '', objectives: '', costBenefit: '', followUp: '' },
    travellers: [],
    notes: '',
    createdAt: given.now,
    updatedAt: given.now,
    rulePack: given.rulePack,
    archived: false,
  };
}
