import { z } from 'zod';
import { givenName, id, instant, line } from '../common/index.ts';

/** Largest attachment that is taken, in bytes (50 MiB); portals want at most 2 MB, scans are often larger. */
export const maxAttachmentBytes = 50 * 1024 * 1024;

/** File kinds that can be attached, recognised by content and never by name. */
export const attachmentMimes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
] as const;
/** A file kind that can be attached. */
export type AttachmentMime = (typeof attachmentMimes)[number];

/** Short name of each file kind, for the processes that read attachments. */
export const attachmentKinds = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/heic': 'heic',
} as const satisfies Record<AttachmentMime, string>;

/** A file attached to a checklist item of a dossier. */
export const attachment = z
  .object({
    id,
    dossierId: id,
    /** Checklist item key. */
    item: line(160),
    fileName: givenName(255),
    mime: z.enum(attachmentMimes),
    bytes: z.number().int().min(1),
    /** SHA-256 of the plaintext, keyed, in hex. */
    hash: z.string().regex(/^[0-9a-f]{64}$/u),
    addedAt: instant,
  })
  .strict();
export type Attachment = z.infer<typeof attachment>;
