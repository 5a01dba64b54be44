import { createHash, X509Certificate } from 'node:crypto';
import type { PdfSignature, SignatureReport } from '#shared/domain/signing/index.ts';
import { checkCms, derLength, type CheckedCms } from './cms.ts';
import {
  openSignedPdf,
  signatureName,
  type FoundSignature,
  type OpenedPdf,
} from './findSignatures.ts';
import { describeSigner } from './trust.ts';

/** Signatures that are checked in one file; a file with more is refused. */
const mostSignatures = 50;

const detached = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached']);

/** The signed bytes, when the ranges are what they must be: all of the file up to an end, but for the contents. */
function signedBytes(
  file: Uint8Array,
  { ranges, contents }: FoundSignature,
): { content: Uint8Array; end: number } | null {
  const [start = -1, length = -1, from = -1, rest = -1] = ranges;
  const whole = ranges.every((number) => Number.isSafeInteger(number) && number >= 0);
  const end = from + rest;
  if (ranges.length !== 4 || !whole || start !== 0) return null;
  if (length >= from || end > file.length || rest === 0) return null;
  // SECURITY: the gap holds this signature's own contents as one hex string, and nothing else.
  const gap = Buffer.from(file.subarray(length, from)).toString('latin1');
  if (!/^<[0-9A-Fa-f\s]*>$/u.test(gap)) return null;
  const inGap = Buffer.from(gap.slice(1, -1).replace(/\s/gu, ''), 'hex');
  if (!inGap.equals(Buffer.from(contents))) return null;
  return { content: Buffer.concat([file.subarray(0, length), file.subarray(from, end)]), end };
}

/** The CMS data in the contents, when only padding follows it. */
function cmsOf(contents: Uint8Array): Uint8Array | null {
  const length = derLength(contents);
  if (length === null || length > contents.length) return null;
  return contents.subarray(length).every((byte) => byte === 0)
    ? contents.subarray(0, length)
    : null;
}

/** `D:20270112093000+07'00'` as ISO 8601, or null. */
function pdfDate(text: string | null): string | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/u.exec(
    text ?? '',
  );
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, , sign, hours, minutes] = found;
  const zone = sign === undefined ? 'Z' : `${sign}${hours ?? '00'}:${minutes ?? '00'}`;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function checked(
  cms: Uint8Array,
  content: Uint8Array,
  kind: 'signature' | 'document',
): CheckedCms | null {
  try {
    return checkCms(cms, content, kind);
  } catch {
    return null;
  }
}

function checkOne(
  file: Uint8Array,
  found: FoundSignature,
  roots: readonly X509Certificate[],
  now: Date,
): PdfSignature {
  const isStamp = found.subFilter === 'ETSI.RFC3161';
  const base: PdfSignature = {
    field: found.field,
    kind: isStamp ? 'timestamp' : 'signature',
    problem: null,
    signer: null,
    signedAt: pdfDate(found.written),
    stampedAt: null,
    reason: found.reason,
    weak: false,
    end: 0,
    after: 'nothing',
    place: found.place,
  };
  const signed = signedBytes(file, found);
  if (signed === null) return { ...base, problem: 'ranges' };
  const placed = { ...base, end: signed.end };
  if (!isStamp && !detached.has(found.subFilter)) return { ...placed, problem: 'unsupported' };
  const cms = cmsOf(found.contents);
  const result =
    cms === null ? null : checked(cms, signed.content, isStamp ? 'document' : 'signature');
  if (result === null) return { ...placed, problem: 'cms' };
  const signedAt = result.signedAt?.toISOString() ?? placed.signedAt;
  const at = result.stampedAt ?? (signedAt === null ? now : new Date(signedAt));
  return {
    ...placed,
    problem: result.holds ? null : 'altered',
    signer: result.signer === null ? null : describeSigner(result.signer, result.others, roots, at),
    signedAt,
    stampedAt: result.stampedAt?.toISOString() ?? null,
    badStamp: result.badStamp,
    weak: result.weak,
  };
}

/** What the file looked like when it was signed. */
async function revision(file: Uint8Array, end: number): Promise<OpenedPdf | null> {
  try {
    return await openSignedPdf(file.subarray(0, end));
  } catch {
    return null;
  }
}

/**
 * Whether fields of signatures show only what later signatures brought.
 *
 * SECURITY: a field that nobody signed, or one that was signed already, could be drawn over the words of a page.
 */
function fieldsHold(then: OpenedPdf, whole: OpenedPdf): boolean {
  const signedThen = new Set(then.signatures.map(({ contents }) => signatureName(contents)));
  return [...whole.fields].every(([key, now]) => {
    const before = then.fields.get(key);
    if (before?.look === now.look) return true;
    const isNew = now.signature !== null && !signedThen.has(now.signature);
    if (isNew && (before?.signature ?? null) === null) return true;
    return before === undefined && !now.drawn;
  });
}

/** What came after a signature: nothing, additions, or a change of what the pages show. */
async function afterOf(
  file: Uint8Array,
  whole: OpenedPdf,
  end: number,
): Promise<PdfSignature['after']> {
  if (end === file.length) return 'nothing';
  const then = await revision(file, end);
  if (then === null) return 'content';
  const isSame = then.pages === whole.pages && then.shown === whole.shown;
  return isSame && fieldsHold(then, whole) ? 'additions' : 'content';
}

function verdictOf(signatures: readonly PdfSignature[]): SignatureReport['verdict'] {
  if (signatures.length === 0) return 'unsigned';
  if (signatures.some(({ problem }) => problem !== null)) return 'invalid';
  if (signatures.some(({ after }) => after === 'content')) return 'changed';
  return signatures.at(-1)?.after === 'nothing' ? 'valid' : 'appended';
}

/**
 * Says who signed a PDF, when, and whether anything changed since.
 *
 * Runs in a process of its own: the file may be hostile. Throws when it cannot be read as a PDF at all.
 *
 * @param roots certificates (PEM or DER) that the office trusts; without any, issuers stay unchecked.
 */
export async function inspectSignatures(
  file: Uint8Array,
  roots: readonly (string | Uint8Array)[],
  now: Date,
): Promise<SignatureReport> {
  const whole = await openSignedPdf(file);
  if (whole.signatures.length > mostSignatures) throw new Error('too many signatures');
  const anchors = roots.map((root) => new X509Certificate(root));
  const signatures: PdfSignature[] = [];
  for (const found of whole.signatures) {
    signatures.push(checkOne(file, found, anchors, now));
  }
  signatures.sort((left, right) => left.end - right.end);
  for (const signature of signatures) {
    if (signature.problem === 'ranges') continue;
    signature.after = await afterOf(file, whole, signature.end);
  }
  return {
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
    pages: whole.pages,
    signatures,
    verdict: verdictOf(signatures),
  };
}
