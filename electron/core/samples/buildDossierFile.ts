import { addDays } from '#shared/domain/calendars/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { emptyDossier, type Dossier, tripFactsOf } from '#shared/domain/dossiers/index.ts';
import { dossierFileVersion, type DossierFile } from '#shared/domain/exchange/index.ts';
import { emptyOffice, type Office } from '#shared/domain/office/index.ts';
import { emptyPersonDraft, snapshotPerson, type PersonDraft } from '#shared/domain/people/index.ts';
import type { Clock, NewId } from '#core/context/index.ts';
import type { SampleDossier, SampleFile } from './sampleFile.ts';
import { samplePapers } from './samplePapers.ts';

/** What building sample data needs. */
export interface SampleSources {
  clock: Clock;
  newId: NewId;
  rulePack: string;
}

/** The sample office, set up. */
export function sampleOffice(
  sample: SampleFile,
  { newId, clock }: Pick<SampleSources, 'newId' | 'clock'>,
): Office {
  const { signatories, letterhead, letterheads, ...rest } = sample.office;
  const confirmedOn = clock.today(sample.office.timeZone);
  return {
    ...emptyOffice(),
    ...rest,
    letterhead: { ...letterhead, logo: null },
    letterheads: letterheads.map(({ variant, letterhead: own }) => ({
      variant,
      letterhead: { ...own, logo: null },
    })),
    signatories: signatories.map((signatory) => ({ ...signatory, id: newId(), confirmedOn })),
    setUp: true,
  };
}

/** A sample person as typed into the directory. */
export function samplePersonDraft(
  source: SampleFile['people'][number],
  institution: string,
  today: CalendarDate,
  newId: NewId,
): PersonDraft {
  const { name, category, nip, rank, position, unit, birthPlace, birthDate, sex, passport } =
    source;
  const { nik, phone, email } = source;
  // Members of the council and other parties do not work for the government: their unit is their institution.
  const isOutside = category === 'pihak_lain' || (category?.startsWith('dprd_') ?? false);
  return {
    ...emptyPersonDraft(),
    ...{ name, category, nip, rank, position, birthPlace, birthDate, sex },
    ...{ nik, phone, email },
    unit: isOutside ? '' : unit,
    institution: isOutside ? unit : institution,
    passports:
      passport === undefined
        ? []
        : [
            {
              id: newId(),
              kind: passport.kind,
              number: passport.number,
              nameInPassport: '',
              issuedAt: '',
              issuedOn: addDays(today, passport.issued) as CalendarDate,
              expiresOn: addDays(today, passport.expires) as CalendarDate,
            },
          ],
  };
}

/**
 * Turns a sample dossier into a dossier file with dates counted from today.
 *
 * @param people directory entries by sample key, with the id that the directory gave them or null without one.
 */
export function buildDossierFile(
  source: SampleDossier,
  office: Office,
  people: ReadonlyMap<string, { id: string | null; draft: PersonDraft }>,
  { clock, newId, rulePack }: SampleSources,
): DossierFile {
  const today = clock.today(office.timeZone);
  const now = clock.now();
  const on = (day: number) => addDays(today, day) as CalendarDate;
  const travellerIds = new Map<string, string>();
  const travellers = source.travellers.map(({ person, role }) => {
    const found = people.get(person);
    if (found === undefined) throw new Error(`sample person ${person} is missing`);
    const id = newId();
    travellerIds.set(person, id);
    return { id, personId: found.id, snapshot: snapshotPerson(found.draft), frozenAt: now, role };
  });
  /** `kemlu@kabag` → `kemlu@<traveller id>`. */
  const keyed = (key: string) => {
    const [name = '', person] = key.split('@');
    if (person === undefined) return name;
    const travellerId = travellerIds.get(person);
    if (travellerId === undefined) throw new Error(`sample traveller ${person} is missing`);
    return `${name}@${travellerId}`;
  };
  const dossier: Dossier = {
    ...emptyDossier({ id: newId(), now, rulePack, title: source.title }),
    track: source.track,
    purpose: source.purpose,
    event: {
      name: source.event.name,
      organiser: source.event.organiser,
      startsOn: on(source.event.starts),
      endsOn: on(source.event.ends),
    },
    invitation: {
      from: source.invitation.from,
      number: source.invitation.number,
      date: source.invitation.date === undefined ? null : on(source.invitation.date),
    },
    travel: {
      departsOn: on(source.departs),
      returnsOn: on(source.returns),
      departureCity: office.city,
    },
    legs: source.legs.map((leg) => ({
      id: newId(),
      country: leg.country,
      city: leg.city,
      arrivesOn: on(leg.arrives),
      departsOn: on(leg.departs),
      visaRequired: leg.visa,
      diplomaticRelations: leg.relations,
    })),
    funding: source.funding.map(({ amount, currency, ...line }) => ({
      ...line,
      id: newId(),
      amount: amount === undefined ? null : { amount, currency: currency ?? 'IDR' },
    })),
    reasoning: source.reasoning,
    travellers,
  };
  // The trip as it was approved; some samples changed afterwards.
  const { returns = source.returns, withPeople = [] } = source.approved ?? {};
  const approved = tripFactsOf({
    ...dossier,
    travel: { ...dossier.travel, returnsOn: on(returns) },
    travellers: [
      ...travellers,
      ...withPeople.flatMap((person) => {
        const draft = people.get(person)?.draft;
        if (draft === undefined) throw new Error(`sample person ${person} is missing`);
        const snapshot = snapshotPerson(draft);
        return [{ id: newId(), personId: null, snapshot, frozenAt: now, role: '' }];
      }),
    ],
  });
  return {
    format: 'muhibah.dossier',
    version: dossierFileVersion,
    office,
    dossier,
    marks: source.received.map((item) => ({
      item: keyed(item),
      notApplicableReason: null,
      requestedOn: null,
      receivedOn: on(Math.min(-1, (source.invitation.date ?? -2) + 1)),
      note: '',
    })),
    tracking: source.events.map((event) => ({
      id: newId(),
      ...(event.kind === 'granted' ? { approved } : {}),
      step: keyed(event.step),
      kind: event.kind,
      date: on(event.day),
      reference: event.reference,
      note: event.note,
      recordedAt: now,
    })),
    papers: samplePapers(source.papers, dossier, { travellerIds, today, newId }),
  };
}
