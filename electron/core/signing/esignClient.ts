import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { maxAttachmentBytes } from '#shared/domain/attachments/index.ts';

/** Where the service is and how it knows the office. */
export interface EsignService {
  baseUrl: string;
  user: string;
  password: string;
}

/** Longest wait for an answer. */
const longestMilliseconds = 60_000;
/** Largest answer that is no PDF. */
const mostErrorBytes = 64 * 1024;
/** Status code with which the service tells a wrong passphrase (seen in public clients of the API, grade C). */
const wrongPassphrase = 2031;

const failure = z.object({
  status_code: z.coerce.number().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

async function readBody(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // SECURITY: whatever length the answer claims, no more than this is read.
  const body = response.body as AsyncIterable<Uint8Array> | null;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > most) throw new AppError('signing_answer', { what: 'size' });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function ask(
  service: EsignService,
  path: string,
  body: FormData | null,
  milliseconds: number,
): Promise<{ status: number; bytes: Uint8Array }> {
  const credentials = Buffer.from(`${service.user}:${service.password}`).toString('base64');
  try {
    const response = await fetch(`${service.baseUrl.replace(/\/+$/u, '')}${path}`, {
      method: body === null ? 'GET' : 'POST',
      headers: { authorization: `Basic ${credentials}` },
      ...(body === null ? {} : { body }),
      // SECURITY: a redirect would carry the passphrase to another address.
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    });
    const most = response.ok ? maxAttachmentBytes : mostErrorBytes;
    return { status: response.status, bytes: await readBody(response, most) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    // SECURITY: no cause: what the network library says may hold the address with what was sent.
    throw new AppError('signing_unreachable');
  }
}

/** What a refusal means; the service's own words are shown without anything secret. */
function refusal(status: number, bytes: Uint8Array, secrets: readonly string[]): AppError {
  if (status === 401 || status === 403) return new AppError('signing_credentials');
  let said = failure.safeParse(null);
  try {
    said = failure.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    // No JSON: a proxy's page, for example.
  }
  if (!said.success) return new AppError('signing_answer', { what: String(status) });
  if (said.data.status_code === wrongPassphrase) return new AppError('signing_passphrase');
  let words = said.data.error ?? said.data.message ?? '';
  for (const secret of secrets) if (secret !== '') words = words.replaceAll(secret, '…');
  const message = words.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 200);
  return new AppError('signing_refused', { message: message === '' ? String(status) : message });
}

/**
 * Has a PDF signed (`POST /api/sign/pdf`), without a picture on the page.
 *
 * SECURITY: the passphrase is in this call's body and nowhere else: not kept, not logged, not in an error.
 * Errors: signing_unreachable, signing_credentials, signing_passphrase, signing_refused, signing_answer.
 */
export async function signWithService(
  service: EsignService,
  document: { pdf: Uint8Array; name: string },
  signer: { nik: string; passphrase: string },
  milliseconds = longestMilliseconds,
): Promise<Uint8Array> {
  const form = new FormData();
  const file = new Blob([Uint8Array.from(document.pdf)], { type: 'application/pdf' });
  form.append('file', file, document.name);
  form.append('nik', signer.nik);
  form.append('passphrase', signer.passphrase);
  form.append('tampilan', 'invisible');
  const { status, bytes } = await ask(service, '/api/sign/pdf', form, milliseconds);
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (status === 200 && isPdf) return bytes;
  const secrets = [signer.passphrase, service.password, signer.nik];
  throw refusal(status, bytes, secrets);
}

/** What the service says of a signer (`GET /api/user/status/{nik}`), in its own words. */
export async function userStatus(
  service: EsignService,
  nik: string,
  milliseconds = longestMilliseconds,
): Promise<string> {
  const path = `/api/user/status/${encodeURIComponent(nik)}`;
  const { status, bytes } = await ask(service, path, null, milliseconds);
  if (status !== 200) throw refusal(status, bytes, [service.password, nik]);
  const told = refusal(status, bytes, [service.password, nik]);
  if (told.code !== 'signing_refused') throw told;
  return told.params['message'] ?? '';
}
