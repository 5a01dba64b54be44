import { z } from 'zod';
import {
  dossierSections,
  fundingLine,
  leg,
  traveller,
  type Dossier,
  type Traveller,
} from './dossier.ts';

/** What an approval is about of one traveller. */
const approvedPerson = z
  .object({
    id: traveller.shape.id,
    name: traveller.shape.snapshot.shape.name,
    nip: traveller.shape.snapshot.shape.nip,
    rank: traveller.shape.snapshot.shape.rank,
    position: traveller.shape.snapshot.shape.position,
    institution: traveller.shape.snapshot.shape.institution,
  })
  .strict();
export type ApprovedPerson = z.infer<typeof approvedPerson>;

/**
 * The facts of a trip that an approval is about: who, where, when, what for and who pays.
 *
 * Kept with the approval, so that a later change can be told apart from what was approved.
 */
export const tripFacts = z
  .object({
    purpose: dossierSections.purpose,
    event: dossierSections.event.pick({ name: true, organiser: true }).strict(),
    travel: dossierSections.travel.pick({ departsOn: true, returnsOn: true }).strict(),
    legs: z
      .array(
        leg
          .pick({ id: true, country: true, city: true, arrivesOn: true, departsOn: true })
          .strict(),
      )
      .max(20),
    funding: z.array(fundingLine).max(40),
    travellers: z.array(approvedPerson).max(100),
  })
  .strict();
export type TripFacts = z.infer<typeof tripFacts>;

function personOf({ id, snapshot }: Traveller): ApprovedPerson {
  const { name, nip, rank, position } = snapshot;
  const institution = snapshot.institution.trim() === '' ? snapshot.unit : snapshot.institution;
  return { id, name, nip, rank, position, institution };
}

/** The facts of a dossier as it stands. */
export function tripFactsOf(
  dossier: Pick<Dossier, 'purpose' | 'event' | 'travel' | 'legs' | 'funding' | 'travellers'>,
): TripFacts {
  const { purpose, event, travel } = dossier;
  return {
    purpose,
    event: { name: event.name, organiser: event.organiser },
    travel: { departsOn: travel.departsOn, returnsOn: travel.returnsOn },
    legs: dossier.legs.map(({ id, country, city, arrivesOn, departsOn }) => ({
      id,
      country,
      city,
      arrivesOn,
      departsOn,
    })),
    funding: dossier.funding.map((line) => ({ ...line, covers: [...line.covers] })),
    travellers: dossier.travellers.map(personOf),
  };
}
