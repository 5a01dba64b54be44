import { z } from 'zod';
import { pagePlace, placement } from './place.ts';

/** Why a signature does not hold. */
export const signatureProblems = [
  /** The byte ranges do not cover what they must. */
  'ranges',
  /** The signature's own data cannot be read. */
  'cms',
  /** The bytes are not the ones that were signed. */
  'altered',
  /** A kind or algorithm that this program does not check. */
  'unsupported',
] as const;

const signer = z
  .object({
    /** Common name, for people. */
    name: z.string(),
    /** Whole distinguished names on one line. */
    subject: z.string(),
    issuer: z.string(),
    /** Serial number in hex. */
    serial: z.string(),
    notBefore: z.string(),
    notAfter: z.string(),
    /** Whether the certificate was within its time when it signed, as far as that time is known. */
    inTime: z.boolean(),
    /**
     * `unchecked`: the office has no list of trusted roots; `trusted`: the chain ends in one of them.
     * Revocation is never asked: that would need the network.
     */
    trust: z.enum(['unchecked', 'trusted', 'untrusted']),
  })
  .strict();

/** One signature of a PDF. */
export const pdfSignature = z
  .object({
    field: z.string(),
    kind: z.enum(['signature', 'timestamp']),
    /** Null when the signature holds: these bytes were signed with this certificate's key. */
    problem: z.enum(signatureProblems).nullable(),
    signer: signer.nullable(),
    /** The time that the signer claims, ISO 8601, or null. */
    signedAt: z.string().nullable(),
    /** Time by a timestamp authority whose token holds, or null. */
    stampedAt: z.string().nullable(),
    /** Whether it carries a timestamp that does not hold; absent in what earlier versions kept. */
    badStamp: z.boolean().optional(),
    reason: z.string(),
    /** Whether it uses SHA-1, which no longer counts as safe. */
    weak: z.boolean(),
    /** End of the signed bytes in the file. */
    end: z.number().int(),
    /**
     * What was added to the file after it: nothing, only what later signatures need, or a change of what is shown.
     */
    after: z.enum(['nothing', 'additions', 'content']),
    /** Where it can be seen, or null; absent in what earlier versions kept. */
    place: pagePlace.nullable().optional(),
  })
  .strict();
export type PdfSignature = z.infer<typeof pdfSignature>;

/** What was found in a PDF. */
export const signatureReport = z
  .object({
    bytes: z.number().int(),
    sha256: z.string(),
    pages: z.number().int(),
    signatures: z.array(pdfSignature).max(50),
    /**
     * `valid`: every signature holds and the last covers the whole file; `appended`: they hold, and what was added
     * after the last changes no page (validation data, for example); `changed`: a page was changed after a signature;
     * `invalid`: at least one does not hold.
     */
    verdict: z.enum(['unsigned', 'valid', 'appended', 'changed', 'invalid']),
  })
  .strict();
export type SignatureReport = z.infer<typeof signatureReport>;

/** How a signed PDF compares with the letter that was sent for signature. */
export const letterMatch = z
  .object({
    /** `bytes`: it begins with our very file; `text`: same words in another file; `different`: other words. */
    how: z.enum(['bytes', 'text', 'different']),
    /** Words of our letter that are missing, and words that our letter does not have; a few of each. */
    missing: z.array(z.string()),
    added: z.array(z.string()),
    /** When none is missing or added: words that stand in another place, two exchanged amounts for example; a few. */
    moved: z.array(z.string()).default([]),
  })
  .strict();
export type LetterMatch = z.infer<typeof letterMatch>;

/** What is kept about a signed file that was taken in. */
export const signedReport = z
  .object({
    report: signatureReport,
    match: letterMatch,
    /** Of a visible signature that was asked of the agency's service: where it came to lie. */
    placement: placement.optional(),
  })
  .strict();
export type SignedReport = z.infer<typeof signedReport>;

/** Most words named on each side of a difference. */
const namedWords = 12;

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsOf(text: string): string[] {
  // Ligatures, hyphens at line ends and blanks differ between readers; letters and digits do not.
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function lacking(words: readonly string[], against: readonly string[]): string[] {
  const there = counted(against);
  return [...counted(words)].flatMap(([word, count]) =>
    (there.get(word) ?? 0) < count ? [word] : [],
  );
}

/** Words that the same reader found in both files, but not at the same place: two amounts may have been exchanged. */
function outOfOrder(mine: readonly string[], other: readonly string[]): string[] {
  return [...new Set(mine.filter((word, index) => word !== other[index]))];
}

/**
 * Compares the words of two texts that one reader took from two files: which are missing, which are added, and, when
 * neither is so, which stand in another order.
 */
export function compareTexts(ours: string, theirs: string): Omit<LetterMatch, 'how'> {
  const [mine, other] = [wordsOf(ours), wordsOf(theirs)];
  const missing = lacking(mine, other).slice(0, namedWords);
  const added = lacking(other, mine).slice(0, namedWords);
  const same = missing.length === 0 && added.length === 0;
  return { missing, added, moved: same ? outOfOrder(mine, other).slice(0, namedWords) : [] };
}
