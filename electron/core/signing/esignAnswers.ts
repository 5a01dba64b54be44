import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { ServiceCheck } from '#shared/domain/signing/index.ts';

/** Status code with which the service tells a wrong passphrase (seen in public clients of the API, grade C). */
const wrongPassphrase = 2031;

const failure = z.object({
  status_code: z.coerce.number().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // No JSON: a proxy's page, for example.
    return null;
  }
}

/** The service's own words on one line, without anything secret. */
function quoted(words: string, secrets: readonly string[], most = 200): string {
  let open = words;
  // SECURITY: the longest first; of one that begins with another the rest would stay.
  const longestFirst = secrets.toSorted((left, right) => right.length - left.length);
  for (const secret of longestFirst) if (secret !== '') open = open.replaceAll(secret, '…');
  return open
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, most);
}

/** What a refusal means; the service's own words are shown without anything secret. */
export function refusal(status: number, bytes: Uint8Array, secrets: readonly string[]): AppError {
  if (status === 401 || status === 403) return new AppError('signing_credentials');
  const said = failure.safeParse(jsonOf(bytes));
  if (!said.success) return new AppError('signing_answer', { what: String(status) });
  const { data } = said;
  // It stands inside a sentence of ours.
  const words = quoted(data.error ?? data.message ?? '', secrets).replace(/[.!\s]+$/u, '');
  const message = words || String(status);
  return data.status_code === wrongPassphrase
    ? new AppError('signing_passphrase', { message })
    : new AppError('signing_refused', { message });
}

const text = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);

/** The answer to a check as public clients of the API describe it (grade C); every part may be missing. */
const verified = z.object({
  jumlah_signature: z.coerce.number().int().nullish().catch(null),
  summary: text,
  notes: text,
  details: z
    .array(
      z.object({
        info_signer: z
          .object({ signer_name: text, issuer_dn: text, cert_user_certified: flag })
          .nullish()
          .catch(null),
        signature_document: z
          .object({ signed_in: text, document_integrity: flag, signed_using_tsa: flag })
          .nullish()
          .catch(null),
      }),
    )
    .max(50)
    .nullish()
    .catch(null),
});

/** What the service found in a signed PDF; error: signing_answer when the answer says nothing of the kind. */
export function checkOf(
  bytes: Uint8Array,
  secrets: readonly string[],
  askedAt: string,
): ServiceCheck {
  const said = verified.safeParse(jsonOf(bytes));
  const say = (words: string | null | undefined) => quoted(words ?? '', secrets, 500);
  if (!said.success) throw new AppError('signing_answer', { what: 'verify' });
  const { jumlah_signature: count = null, summary, notes, details } = said.data;
  // An answer in which nothing is known is no answer: silence must not look like a check.
  if (count === null && say(summary) === '' && (details ?? []).length === 0) {
    throw new AppError('signing_answer', { what: 'verify' });
  }
  return {
    summary: say(summary),
    notes: say(notes),
    count,
    signers: (details ?? []).map(({ info_signer: signer, signature_document: document }) => ({
      name: say(signer?.signer_name),
      issuer: say(signer?.issuer_dn),
      signedAt: say(document?.signed_in),
      intact: document?.document_integrity ?? null,
      certified: signer?.cert_user_certified ?? null,
      stamped: document?.signed_using_tsa ?? null,
    })),
    askedAt,
  };
}
