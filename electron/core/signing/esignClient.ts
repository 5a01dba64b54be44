import { AppError } from '#shared/contract/errors.ts';
import { maxAttachmentBytes } from '#shared/domain/attachments/index.ts';
import {
  placeParameters,
  type PagePlace,
  type PlaceNumbers,
  type ServiceCheck,
} from '#shared/domain/signing/index.ts';
import { checkOf, refusal } from './esignAnswers.ts';

/** Why a secure connection was not trusted: a key under `signing:certificate.*`. */
type Distrust = 'expired' | 'name' | 'untrusted' | 'handshake';

const certificateCodes =
  /^(?:UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_|INVALID_CA|PATH_LENGTH|HOSTNAME_MISMATCH|ERR_TLS_)/u;

/** Why a connection that failed was not trusted, or null when it failed for another reason. */
export function distrustOf(error: unknown): Distrust | null {
  const { cause } = error as { cause?: { code?: unknown } };
  const code = typeof cause?.code === 'string' ? cause.code : '';
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'expired';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') return 'name';
  if (certificateCodes.test(code)) return 'untrusted';
  return code === 'EPROTO' || code.startsWith('ERR_SSL_') ? 'handshake' : null;
}

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
      // SECURITY: a redirect would carry the passphrase to another address; it is an answer like any other that is none.
      redirect: 'manual',
      signal: AbortSignal.timeout(milliseconds),
    });
    const most = response.ok ? maxAttachmentBytes : mostErrorBytes;
    return { status: response.status, bytes: await readBody(response, most) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = distrustOf(error);
    if (reason !== null) throw new AppError('signing_certificate', { reason });
    // SECURITY: no cause: what the network library says may hold the address with what was sent.
    throw new AppError('signing_unreachable');
  }
}

/** A PDF with the name that the service is told. */
interface NamedPdf {
  pdf: Uint8Array;
  name: string;
}

function filePart({ pdf }: NamedPdf): Blob {
  return new Blob([Uint8Array.from(pdf)], { type: 'application/pdf' });
}

/** Where the signature is to be seen, and what its QR code holds. */
export interface VisibleSignature {
  place: PagePlace;
  numbers: PlaceNumbers;
  qrText: string;
}

/**
 * Has a PDF signed (`POST /api/sign/pdf`), with a QR code at a place of the page or without a picture.
 *
 * The service draws the QR code itself (`image=false`, `linkQR`).
 *
 * SECURITY: the passphrase is in this call's body and nowhere else: not kept, not logged, not in an error.
 * Errors: signing_unreachable, signing_certificate, signing_credentials, signing_passphrase, signing_refused, signing_answer.
 */
export async function signWithService(
  service: EsignService,
  document: NamedPdf,
  signer: { nik: string; passphrase: string },
  {
    visible = null,
    milliseconds = longestMilliseconds,
  }: { visible?: VisibleSignature | null; milliseconds?: number } = {},
): Promise<Uint8Array> {
  const form = new FormData();
  form.append('file', filePart(document), document.name);
  form.append('nik', signer.nik);
  form.append('passphrase', signer.passphrase);
  form.append('tampilan', visible === null ? 'invisible' : 'visible');
  if (visible !== null) {
    form.append('image', 'false');
    form.append('linkQR', visible.qrText);
    const place = placeParameters(visible.place, visible.numbers);
    for (const [name, value] of Object.entries(place)) form.append(name, value);
  }
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

/** Asks the service to check a signed PDF (`POST /api/sign/verify`). */
export async function verifyWithService(
  service: EsignService,
  document: NamedPdf,
  askedAt: string,
  milliseconds = longestMilliseconds,
): Promise<ServiceCheck> {
  const form = new FormData();
  form.append('signed_file', filePart(document), document.name);
  const { status, bytes } = await ask(service, '/api/sign/verify', form, milliseconds);
  const secrets = [service.password];
  if (status !== 200) throw refusal(status, bytes, secrets);
  return checkOf(bytes, secrets, askedAt);
}
