import { z } from 'zod';
import { calendarDate, id, instant } from '#shared/domain/common/index.ts';
import { purpose, track, type Dossier } from '#shared/domain/dossiers/index.ts';
import { countryName } from '#shared/domain/language/index.ts';
import { stage } from '#shared/domain/tracking/index.ts';
import type { DossierTable } from '../database/schema.ts';
import { checkStored, readJson } from './documents.ts';

/** What the list shows of a dossier's checklist and route; computed by the use cases and kept for the list. */
export const dossierSummary = z
  .object({
    stage,
    nextDue: z
      .object({ date: calendarDate, item: z.string(), label: z.string() })
      .strict()
      .nullable(),
    blockedBy: z.object({ item: z.string(), label: z.string() }).strict().nullable(),
    itemsDone: z.number().int().min(0),
    itemsTotal: z.number().int().min(0),
    problems: z.number().int().min(0),
  })
  .strict();
export type DossierSummary = z.infer<typeof dossierSummary>;

/** A dossier as the list shows it, read from columns alone. */
const listedDossier = dossierSummary.extend({
  id,
  title: z.string(),
  track,
  purpose: purpose.nullable(),
  countries: z.array(z.string()),
  cities: z.array(z.string()),
  departsOn: calendarDate.nullable(),
  returnsOn: calendarDate.nullable(),
  travellers: z.array(z.string()),
  updatedAt: instant,
  archived: z.boolean(),
});
export type ListedDossier = z.infer<typeof listedDossier>;

/** Columns that the list reads; the document itself is not among them. */
export const rowColumns = [
  'id',
  'title',
  'track',
  'purpose',
  'countries',
  'cities',
  'departsOn',
  'returnsOn',
  'travellerNames',
  'stage',
  'nextDueOn',
  'nextDueItem',
  'nextDueLabel',
  'blockedByItem',
  'blockedByLabel',
  'itemsDone',
  'itemsTotal',
  'problems',
  'updatedAt',
  'archived',
] as const satisfies readonly (keyof DossierTable)[];

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))];
}

/** Columns that repeat parts of the document for lists. */
export function extractedColumns(value: Dossier) {
  return {
    title: value.title,
    track: value.track,
    purpose: value.purpose,
    departsOn: value.travel.departsOn,
    returnsOn: value.travel.returnsOn,
    countries: JSON.stringify(unique(value.legs.map((leg) => leg.country ?? ''))),
    cities: JSON.stringify(unique(value.legs.map((leg) => leg.city))),
    travellerNames: JSON.stringify(value.travellers.map((traveller) => traveller.snapshot.name)),
    archived: value.archived ? 1 : 0,
  } as const;
}

/** Columns of a summary. */
export function summaryColumns(summary: DossierSummary) {
  return {
    stage: summary.stage,
    nextDueOn: summary.nextDue?.date ?? null,
    nextDueItem: summary.nextDue?.item ?? null,
    nextDueLabel: summary.nextDue?.label ?? null,
    blockedByItem: summary.blockedBy?.item ?? null,
    blockedByLabel: summary.blockedBy?.label ?? null,
    itemsDone: summary.itemsDone,
    itemsTotal: summary.itemsTotal,
    problems: summary.problems,
  };
}

/** The summary of a dossier that was never evaluated. */
export const emptySummary: DossierSummary = {
  stage: 'draft',
  nextDue: null,
  blockedBy: null,
  itemsDone: 0,
  itemsTotal: 0,
  problems: 0,
};

/**
 * Reads a row of the list from its columns.
 *
 * @throws AppError `record_damaged`, naming the dossier.
 */
export function readRow(row: Pick<DossierTable, (typeof rowColumns)[number]>): ListedDossier {
  const name = row.id;
  const value = {
    id: row.id,
    title: row.title,
    track: row.track,
    purpose: row.purpose,
    countries: readJson(row.countries, 'dossier', name),
    cities: readJson(row.cities, 'dossier', name),
    departsOn: row.departsOn,
    returnsOn: row.returnsOn,
    travellers: readJson(row.travellerNames, 'dossier', name),
    stage: row.stage,
    nextDue:
      row.nextDueOn === null
        ? null
        : { date: row.nextDueOn, item: row.nextDueItem, label: row.nextDueLabel },
    blockedBy:
      row.blockedByItem === null ? null : { item: row.blockedByItem, label: row.blockedByLabel },
    itemsDone: row.itemsDone,
    itemsTotal: row.itemsTotal,
    problems: row.problems,
    updatedAt: row.updatedAt,
    archived: row.archived === 1,
  };
  return checkStored(listedDossier, value, 'dossier', name);
}

/** What the search finds of a dossier. */
export function searchEntry(value: Dossier) {
  const places = value.legs.flatMap(({ country, city }) =>
    country === null ? [city] : [city, countryName(country, 'id'), countryName(country, 'en')],
  );
  const names = value.travellers.map((traveller) => traveller.snapshot.name);
  return {
    kind: 'dossier',
    ref: value.id,
    dossierId: value.id,
    title: value.title,
    detail: unique([value.event.name, ...value.legs.map((leg) => leg.city)]).join(', '),
    words: [
      value.event.name,
      value.event.organiser,
      value.invitation.from,
      value.notes,
      ...unique(places),
      ...names,
    ],
    numbers: [
      value.invitation.number,
      ...value.travellers.flatMap(({ snapshot }) => [
        snapshot.nip,
        snapshot.passport?.number ?? '',
      ]),
    ],
  } as const;
}
