import { z } from 'zod';
import { calendarDate, id, instant } from '#shared/domain/common/index.ts';
import { dossier, dossierPatch, purpose, track } from '#shared/domain/dossiers/index.ts';
import { stage } from '#shared/domain/tracking/index.ts';
import { fileHandle, nothing, procedure } from './base.ts';

/** A dossier with what the window needs to edit it. */
export const dossierView = z
  .object({
    dossier,
    rev: z.number().int(),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
    /** Ids of travellers whose directory entry changed since they were frozen. */
    outdatedTravellers: z.array(id),
  })
  .strict();
export type DossierView = z.infer<typeof dossierView>;

/** A row of the dossier list. */
export const dossierRow = z
  .object({
    id,
    title: z.string(),
    track,
    purpose: purpose.nullable(),
    countries: z.array(z.string()),
    cities: z.array(z.string()),
    departsOn: calendarDate.nullable(),
    returnsOn: calendarDate.nullable(),
    travellers: z.array(z.string()),
    stage,
    nextDue: z
      .object({
        date: calendarDate,
        item: z.string(),
        label: z.string(),
        labelEn: z.string(),
        /** Working days from today, negative when past; null without a calendar for the year. */
        workingDaysLeft: z.number().int().nullable(),
      })
      .strict()
      .nullable(),
    /** What holds it up, in the rule pack's words; null when nothing does. */
    blockedBy: z
      .object({ item: z.string(), label: z.string(), labelEn: z.string() })
      .strict()
      .nullable(),
    itemsDone: z.number().int(),
    itemsTotal: z.number().int(),
    problems: z.number().int(),
    updatedAt: instant,
    archived: z.boolean(),
  })
  .strict();
export type DossierRow = z.infer<typeof dossierRow>;

/** One entry of a dossier's history. */
export const historyEntry = z
  .object({
    id,
    at: instant,
    actor: z.string(),
    action: z.string(),
    /** Sections or things that changed, as keys under `history.subject.*`. */
    subjects: z.array(z.string()),
    undone: z.boolean(),
  })
  .strict();
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Dossiers: the list, one dossier, saving as typed, undo, copies, files. */
export const dossiersContract = {
  /** All dossiers as rows; the window filters and sorts. */
  list: procedure
    .input(z.object({ query: z.string().max(200), archived: z.boolean() }).strict())
    .output(z.array(dossierRow)),
  create: procedure.input(z.object({ title: z.string().max(200) }).strict()).output(dossierView),
  get: procedure.input(z.object({ id }).strict()).output(dossierView),
  /**
   * Saves sections as they are typed. `saveId` makes a repeat after a lost answer harmless.
   * Errors: conflict (someone saved in between), not_found, invalid_input, disk_full, read_only.
   */
  save: procedure
    .input(z.object({ id, rev: z.number().int(), saveId: id, patch: dossierPatch }).strict())
    .output(dossierView),
  /** Adds people of the directory with a frozen snapshot each. */
  addTravellers: procedure
    .input(z.object({ id, people: z.array(id).min(1).max(100) }).strict())
    .output(dossierView),
  /** Freezes a traveller again from the directory, with the passport to travel with. */
  refreshTraveller: procedure
    .input(z.object({ id, travellerId: id, passportId: id.nullable() }).strict())
    .output(dossierView),
  /** Takes back the latest change of the dossier, its marks, attachments, papers or tracking; error: nothing_to_undo. */
  undo: procedure.input(z.object({ id }).strict()).output(dossierView),
  redo: procedure.input(z.object({ id }).strict()).output(dossierView),
  /** A new dossier with the content of an earlier one and empty dates, numbers, marks and tracking. */
  duplicate: procedure.input(z.object({ id }).strict()).output(dossierView),
  archive: procedure.input(z.object({ id, archived: z.boolean() }).strict()).output(nothing),
  history: procedure.input(z.object({ id }).strict()).output(z.array(historyEntry)),
  /** Writes the dossier as a file for another office or computer. */
  exportFile: procedure.input(z.object({ id, handle: fileHandle }).strict()).output(nothing),
  /** Reads a dossier file; error: dossier_file_invalid with the field. */
  importFile: procedure.input(z.object({ handle: fileHandle }).strict()).output(dossierView),
};
