import { z } from 'zod';
import type { attachment } from '#shared/domain/attachments/index.ts';
import { id } from '#shared/domain/common/index.ts';
import { dossierPatch } from '#shared/domain/dossiers/index.ts';
import {
  itemMark,
  type Checklist,
  type ChecklistDifference,
  type ItemExplanation,
} from '#shared/domain/rules/index.ts';
import { fileHandle, nothing, procedure } from './base.ts';

/** A rule pack by name. */
export interface PackName {
  id: string;
  version: string;
  title: string;
  /** `YYYY-MM-DD`. */
  compiled: string;
}

/** By which pack a dossier is judged, and whether there is a newer one. */
export interface PackStanding {
  /** The pack that was used. */
  used: PackName;
  /** The pack that the dossier was prepared with when it is not on this computer, else null. */
  absent: string | null;
  /** A newer pack that applies only on request, or null. */
  newer: PackName | null;
}

/** The checklist as evaluated now, with the marks and files behind it. */
export interface ChecklistView {
  pack: PackStanding;
  checklist: Checklist;
  marks: z.infer<typeof itemMark>[];
  attachments: z.infer<typeof attachment>[];
}

/** What a question of "what if" may change in the scratch copy. */
export const whatIfChanges = dossierPatch.pick({
  track: true,
  purpose: true,
  familyReason: true,
  event: true,
  travel: true,
  legs: true,
  funding: true,
  travellers: true,
});

/** The checklist of a dossier: items, marks, files. */
export const checklistContract = {
  get: procedure.input(z.object({ dossierId: id }).strict()).output(z.custom<ChecklistView>()),
  /** What lies behind one item: every rule that asks, what its dates rest on, an example; error: not_found. */
  explain: procedure
    .input(z.object({ dossierId: id, item: z.string().max(160) }).strict())
    .output(z.custom<ItemExplanation>()),
  /** What would differ if the dossier were otherwise; nothing is written. */
  whatIf: procedure
    .input(z.object({ dossierId: id, changes: whatIfChanges }).strict())
    .output(z.custom<ChecklistDifference>()),
  /** What would differ with the newer pack; null when there is none. Nothing is written. */
  packChange: procedure
    .input(z.object({ dossierId: id }).strict())
    .output(z.custom<ChecklistDifference | null>()),
  /** Judges the dossier by the newer pack from now on; error: conflict when that pack is not the newer one. */
  applyPack: procedure
    .input(z.object({ dossierId: id, pack: z.string().max(100) }).strict())
    .output(z.custom<ChecklistView>()),
  /** Keeps what the officer says of an item: not applicable with a reason, requested, received. */
  mark: procedure
    .input(z.object({ dossierId: id, mark: itemMark }).strict())
    .output(z.custom<ChecklistView>()),
  /** Attaches files to an item; errors: file_type, file_not_pdf (called a PDF and none), file_too_large, file_empty, disk_full. */
  attach: procedure
    .input(
      z
        .object({
          dossierId: id,
          item: z.string().max(160),
          handles: z.array(fileHandle).min(1).max(20),
        })
        .strict(),
    )
    .output(z.custom<ChecklistView>()),
  detach: procedure
    .input(z.object({ dossierId: id, attachmentId: id }).strict())
    .output(z.custom<ChecklistView>()),
  /** Gives the attachment as an address that the window can show (`app://bundle/file/…`). */
  view: procedure
    .input(z.object({ attachmentId: id }).strict())
    .output(z.object({ url: z.string(), fileName: z.string(), mime: z.string() }).strict()),
  /** Writes a copy of the attachment where the user chose. */
  saveCopy: procedure
    .input(z.object({ attachmentId: id, handle: fileHandle }).strict())
    .output(nothing),
};
