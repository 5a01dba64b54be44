import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { calendarDate, id } from '#shared/domain/common/index.ts';
import { bareProcedure, procedure } from './base.ts';

/** One thing to do on the home screen, most urgent first. */
export const deskTask = z
  .object({
    dossierId: id,
    dossierTitle: z.string(),
    group: z.enum(['late', 'today', 'week', 'waiting', 'returned', 'later']),
    /** Item or step key to go to. */
    target: z.object({ section: z.enum(['checklist', 'tracking']), key: z.string() }).strict(),
    /** The item's name in Indonesian, or the key of the step's agency. */
    label: z.string(),
    labelEn: z.string(),
    /** Whose paper it is; empty for those of the whole delegation. */
    traveller: z.string(),
    verb: z.enum(['prepare', 'send', 'repair', 'ask', 'report']),
    due: calendarDate.nullable(),
    basis: z.string(),
    grade: z.enum(['A', 'B', 'C', 'D']),
    note: z.string(),
  })
  .strict();
export type DeskTask = z.infer<typeof deskTask>;

/** The home screen. */
export const deskView = z
  .object({
    today: calendarDate,
    tasks: z.array(deskTask),
    abroad: z.array(
      z
        .object({
          dossierId: id,
          title: z.string(),
          travellers: z.array(z.string()),
          returnsOn: calendarDate,
        })
        .strict(),
    ),
    departures: z.array(
      z
        .object({
          dossierId: id,
          title: z.string(),
          departsOn: calendarDate,
          travellers: z.number().int(),
        })
        .strict(),
    ),
    freezes: z.array(
      z
        .object({
          id: z.string(),
          from: calendarDate,
          to: calendarDate,
          basis: z.string(),
          grade: z.string(),
        })
        .strict(),
    ),
  })
  .strict();
export type DeskView = z.infer<typeof deskView>;

/** A hit of the global search. */
export const searchHit = z
  .object({
    kind: z.enum(['dossier', 'person', 'paper', 'tracking']),
    id: z.string(),
    dossierId: id.nullable(),
    title: z.string(),
    detail: z.string(),
  })
  .strict();
export type SearchHit = z.infer<typeof searchHit>;

/** What spans the dossiers: home, search, and news of changes. */
export const deskContract = {
  home: bareProcedure.output(deskView),
  search: procedure
    .input(z.object({ query: z.string().max(200) }).strict())
    .output(z.array(searchHit)),
  /** Topics that changed, so that the window reads them again. */
  changes: bareProcedure.output(eventIterator(z.object({ topics: z.array(z.string()) }).strict())),
};
