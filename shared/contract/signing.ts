import { z } from 'zod';
import { id } from '#shared/domain/common/index.ts';
import { paperKind, paperState } from '#shared/domain/letters/index.ts';
import {
  connectorChange,
  connectorView,
  letterMatch,
  placement,
  serviceCheck,
  signatureAppearance,
  signatureReport,
} from '#shared/domain/signing/index.ts';
import { bareProcedure, fileHandle, nothing, procedure } from './base.ts';

/** NIK of the one who signs: the service knows people by it. */
const signerNik = z.string().regex(/^\d{16}$/u, 'nik_format');

const paperRef = z.object({ dossierId: id, key: z.string().max(160) }).strict();

/** What a check code turned out to be, and the letters that it belongs to. */
export const codeAnswer = z
  .object({
    /**
     * `genuine`: the office's key made it; `false`: it did not, or something in it was changed; `foreign`, `newer`,
     * `damaged`: no code of a letter, one of a later version, or one that is not whole.
     */
    result: z.enum(['genuine', 'false', 'foreign', 'newer', 'damaged']),
    number: z.string().nullable(),
    date: z.string().nullable(),
    /** Empty for a genuine code whose letter has another number or date now, or is gone. */
    letters: z.array(
      z
        .object({
          dossierId: id,
          dossierTitle: z.string(),
          key: z.string(),
          kind: paperKind,
          state: paperState,
          about: z.array(z.string()),
          subject: z.string(),
          signer: z.string(),
        })
        .strict(),
    ),
  })
  .strict();
export type CodeAnswer = z.infer<typeof codeAnswer>;

/** A signed file of a paper, looked at or taken in. */
export const signedFile = z
  .object({ fileName: z.string(), report: signatureReport, match: letterMatch })
  .strict();
export type SignedFile = z.infer<typeof signedFile>;

/** A signed file that was taken in. */
export const takenFile = signedFile.extend({
  id,
  key: z.string(),
  receivedAt: z.string(),
  source: z.enum(['import', 'connector']),
  /** Of a visible signature by the agency's service: where it came to lie. */
  placement: placement.optional(),
});
export type TakenFile = z.infer<typeof takenFile>;

/** Proof and signature: check codes, and signed PDFs that come back. */
export const signingContract = {
  /** Says whether a scanned or pasted code is genuine. */
  checkCode: procedure.input(z.object({ text: z.string().max(2000) }).strict()).output(codeAnswer),
  /** Reads the code in a picture; errors: file_unreadable, file_too_large. Null when there is none. */
  readCode: procedure
    .input(z.object({ handle: fileHandle }).strict())
    .output(z.object({ text: z.string().nullable() }).strict()),
  /** Makes a chosen PDF readable for the window, which paints its pages to find a code. */
  openPdf: procedure
    .input(z.object({ handle: fileHandle }).strict())
    .output(z.object({ url: z.string() }).strict()),
  /** Signed files of a dossier's papers, oldest first. */
  list: procedure.input(z.object({ dossierId: id }).strict()).output(z.array(takenFile)),
  /** Looks at a signed PDF and compares it with the letter; nothing is kept. */
  inspect: procedure.input(paperRef.extend({ handle: fileHandle }).strict()).output(signedFile),
  /** Keeps a signed PDF unchanged as the paper's final form; errors: signed_refused, file_unreadable. */
  takeIn: procedure
    .input(
      paperRef
        .extend({
          handle: fileHandle,
          /** The officer saw the difference and takes the file all the same. */
          acceptDifference: z.boolean(),
        })
        .strict(),
    )
    .output(takenFile),
  /** A signed file to look at. */
  view: procedure
    .input(z.object({ dossierId: id, id }).strict())
    .output(z.object({ url: z.string(), mime: z.string() }).strict()),
  /** Saves a signed file, byte for byte, where the user chose. */
  saveCopy: procedure
    .input(z.object({ dossierId: id, id, handle: fileHandle }).strict())
    .output(nothing),
  /** The agency's signing service, without its password. */
  connector: bareProcedure.output(connectorView),
  /** Keeps its settings; error: signing_address. */
  setConnector: procedure.input(connectorChange).output(connectorView),
  /** What the service says of a signer; errors: signing_offline and those of the service. */
  signerStatus: procedure
    .input(z.object({ nik: signerNik }).strict())
    .output(z.object({ message: z.string() }).strict()),
  /** Has a paper signed; what cannot be reached leaves it waiting. The passphrase is used once and not kept. */
  send: procedure
    .input(
      paperRef
        .extend({
          nik: signerNik,
          passphrase: z.string().min(1).max(500),
          /** In place of the office's choice, for this letter; error for `visible` without a box: signing_no_box. */
          appearance: signatureAppearance.optional(),
        })
        .strict(),
    )
    .output(takenFile),
  /** What the agency's service says of a chosen file or of one that was taken in; nothing is kept. */
  serviceCheck: procedure
    .input(
      z.union([
        z.object({ handle: fileHandle }).strict(),
        z.object({ dossierId: id, id }).strict(),
      ]),
    )
    .output(serviceCheck),
  /** Makes a paper final and notes that it waits to be signed by other means. */
  wait: procedure.input(paperRef).output(nothing),
  /** Keys of a dossier's papers that wait to be signed. */
  waiting: procedure.input(z.object({ dossierId: id }).strict()).output(z.array(z.string())),
  /** Takes a paper off the queue. */
  giveUp: procedure.input(paperRef).output(nothing),
  /** Certificates that the office trusts as roots. */
  roots: bareProcedure.output(
    z.array(z.object({ fingerprint: z.string(), name: z.string(), notAfter: z.string() }).strict()),
  ),
  /** Adds a root certificate from a file (PEM or DER); errors: certificate_invalid. */
  addRoot: procedure.input(z.object({ handle: fileHandle }).strict()).output(nothing),
  removeRoot: procedure
    .input(z.object({ fingerprint: z.string().max(200) }).strict())
    .output(nothing),
};
