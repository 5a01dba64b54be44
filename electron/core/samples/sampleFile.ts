import { z } from 'zod';
import { allowanceClass } from '#shared/domain/allowances/index.ts';
import { costKind, dossierSections, payer } from '#shared/domain/dossiers/index.ts';
import { documentKinds } from '#shared/domain/letters/index.ts';
import { letterhead, letterheadVariant, office, signatory } from '#shared/domain/office/index.ts';
import { passport, person } from '#shared/domain/people/index.ts';
import { stepEvent } from '#shared/domain/tracking/index.ts';

/** A day counted from today; negative ones are past. */
const day = z.number().int().min(-2000).max(4000);
const text = z.string().max(4000);
const answer = z.enum(['yes', 'no', 'unknown']);

const samplePerson = person
  .pick({
    name: true,
    category: true,
    position: true,
    unit: true,
    birthPlace: true,
    birthDate: true,
    sex: true,
  })
  .extend({
    key: z.string(),
    nip: person.shape.nip.default(''),
    rank: person.shape.rank.default(''),
    nik: person.shape.nik.default(''),
    phone: person.shape.phone.default(''),
    email: person.shape.email.default(''),
    passport: z
      .strictObject({
        kind: passport.shape.kind,
        number: passport.shape.number,
        issued: day,
        expires: day,
      })
      .optional(),
  })
  .strict();

/** Own data of a document of the trip, with days counted from today and people by their key. */
const samplePaper = z.strictObject({
  /** Texts of parts by the part's key. */
  sections: z.record(z.string(), text).default({}),
  agenda: z
    .array(z.strictObject({ day, time: text, activity: text, place: text, note: text.default('') }))
    .default([]),
  /** Class of the daily allowance by person. */
  classes: z.record(z.string(), allowanceClass).default({}),
  rates: z
    .array(
      z.strictObject({
        currency: z.string(),
        hundredths: z.number().int().positive(),
        day,
        source: text,
      }),
    )
    .default([]),
  /** Amount of each suggested row of transport or other costs, in rupiah, in their order. */
  amounts: z.array(z.number().int().positive()).default([]),
  /** Real cost by person, in rupiah. */
  real: z.record(z.string(), z.number().int().positive()).default({}),
});
export type SamplePaper = z.infer<typeof samplePaper>;

const sampleDossier = z.strictObject({
  key: z.string(),
  title: dossierSections.title,
  track: dossierSections.track.default('official'),
  purpose: dossierSections.purpose,
  departs: day,
  returns: day,
  event: z.strictObject({ name: text, organiser: text, starts: day, ends: day }),
  invitation: z.strictObject({ from: text, number: text, date: day.optional() }),
  legs: z.array(
    z.strictObject({
      country: z.string(),
      city: text,
      arrives: day,
      departs: day,
      visa: answer,
      relations: answer,
    }),
  ),
  travellers: z.array(z.strictObject({ person: z.string(), role: text })),
  funding: z.array(
    z.strictObject({
      payer,
      institution: text,
      covers: z.array(costKind),
      amount: z.number().int().optional(),
      currency: z.string().optional(),
      budgetAccount: text.default(''),
    }),
  ),
  reasoning: dossierSections.reasoning,
  /** Where the dossier changed after its approvals: the earlier return, and who went then but not now. */
  approved: z
    .strictObject({ returns: day.optional(), withPeople: z.array(z.string()).optional() })
    .optional(),
  /** Documents that somebody worked on, by their kind. */
  papers: z.partialRecord(z.enum(documentKinds), samplePaper).default({}),
  /** Items whose paper is in hand: a document, or `document@person`. */
  received: z.array(z.string()),
  events: z.array(
    z.strictObject({
      /** An agency, or `agency@person`. */
      step: z.string(),
      kind: stepEvent.shape.kind,
      day,
      reference: text,
      note: text.default(''),
    }),
  ),
});
export type SampleDossier = z.infer<typeof sampleDossier>;

/** Sample data as shipped, with days counted from today so that it never grows old. */
export const sampleFile = z.strictObject({
  office: office
    .pick({
      level: true,
      regionName: true,
      provinceName: true,
      unitName: true,
      unitCode: true,
      city: true,
      address: true,
      phone: true,
      email: true,
      timeZone: true,
      numberPattern: true,
      paper: true,
    })
    .extend({
      letterhead: letterhead.omit({ logo: true }),
      letterheads: z
        .array(
          z
            .object({ variant: letterheadVariant, letterhead: letterhead.omit({ logo: true }) })
            .strict(),
        )
        .default([]),
      signatories: z.array(signatory.omit({ id: true })),
    })
    .strict(),
  people: z.array(samplePerson),
  dossiers: z.array(sampleDossier),
});
export type SampleFile = z.infer<typeof sampleFile>;
