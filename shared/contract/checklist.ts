import { z } from 'zod';
import type { attachment } from '#shared/domain/attachments/index.ts';
import { id } from '#shared/domain/common/index.ts';
import { itemMark, type Checklist } from '#shared/domain/rules/index.ts';
import { fileHandle, nothing, procedure } from './base.ts';

/** The checklist as evaluated now, with the marks and files behind it. */
export interface ChecklistView {
  checklist: Checklist;
  marks: z.infer<typeof itemMark>[];
  attachments: z.infer<typeof attachment>[];
}

/** The checklist of a dossier: items, marks, files. */
export const checklistContract = {
  get: procedure.input(z.object({ dossierId: id }).strict()).output(z.custom<ChecklistView>()),
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
