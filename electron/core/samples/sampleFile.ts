import { z } from 'zod';
import { costKind, dossierSections, payer } from '#shared/domain/dossiers/index.ts';
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
