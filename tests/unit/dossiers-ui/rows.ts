import type { DossierRow } from '#shared/contract/index.ts';
import { calendarDate, instant } from '#shared/domain/common/index.ts';
import { emptyDossier, type Dossier, type Leg } from '#shared/domain/dossiers/index.ts';
import { emptyPersonDraft, snapshotPerson } from '#shared/domain/people/index.ts';

/** A calendar date for a test. */
export const date = (text: string) => calendarDate.parse(text);

/** A stable id for a test. */
export const idOf = (number: number) =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A row of the list with what a test cares about. */
export function row(change: Partial<DossierRow>): DossierRow {
  return {
    id: idOf(1),
    title: 'Muhibah ke Niigata',
    track: 'official',
    purpose: 'kerja_sama',
    countries: ['JP'],
    cities: ['Niigata'],
    departsOn: date('2027-04-12'),
    returnsOn: date('2027-04-16'),
    travellers: ['Dr. Sari Dewi, M.Si.'],
    stage: 'gubernur',
    nextDue: null,
    blockedBy: null,
    itemsDone: 0,
    itemsTotal: 0,
    problems: 0,
    updatedAt: instant.parse('2026-11-22T03:00:00.000Z'),
    archived: false,
    ...change,
  };
}

/** An empty dossier with what a test cares about. */
export function dossier(change: Partial<Dossier> = {}): Dossier {
  return {
    ...emptyDossier({
      id: idOf(1),
      now: instant.parse('2026-11-22T03:00:00.000Z'),
      rulePack: 'test',
    }),
    ...change,
  };
}

/** A leg with what a test cares about. */
export function leg(number: number, change: Partial<Leg> = {}): Leg {
  return {
    id: idOf(number),
    country: 'JP',
    city: 'Niigata',
    arrivesOn: null,
    departsOn: null,
    visaRequired: 'unknown',
    diplomaticRelations: 'unknown',
    ...change,
  };
}

/** A traveller by number. */
export function traveller(number: number): Dossier['travellers'][number] {
  return {
    id: idOf(number),
    personId: null,
    snapshot: snapshotPerson({ ...emptyPersonDraft(), name: `Peserta ${String(number)}` }),
    frozenAt: instant.parse('2026-11-22T03:00:00.000Z'),
    role: '',
  };
}
