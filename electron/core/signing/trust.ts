import type { X509Certificate } from 'node:crypto';
import type { SignatureReport } from '#shared/domain/signing/index.ts';

type Signer = NonNullable<SignatureReport['signatures'][number]['signer']>;

/** Longest chain that is followed. */
const longestChain = 8;

function isIssuer(issuer: X509Certificate, of: X509Certificate): boolean {
  try {
    return issuer.ca && of.checkIssued(issuer) && of.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function inTime(certificate: X509Certificate, at: Date): boolean {
  return new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);
}

/** Whether a chain from the certificate ends in one of the roots, each link within its time. */
function leadsTo(
  roots: readonly X509Certificate[],
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  at: Date,
): boolean {
  const known = new Set(roots.map((root) => root.fingerprint256));
  let current = certificate;
  for (let length = 0; length < longestChain; length += 1) {
    if (!inTime(current, at)) return false;
    if (known.has(current.fingerprint256)) return true;
    const next = [...roots, ...others].find(
      (candidate) =>
        candidate.fingerprint256 !== current.fingerprint256 && isIssuer(candidate, current),
    );
    if (next === undefined) return false;
    current = next;
  }
  return false;
}

/** A distinguished name on one line: `CN=…, O=…, C=ID`. */
function oneLine(name: string): string {
  return name.split('\n').join(', ');
}

function commonName(subject: string): string {
  return /(?:^| \+ )CN=(.*?)(?= \+ |$)/mu.exec(subject)?.[1] ?? oneLine(subject);
}

/** Who signed, and whether the office trusts who says so. */
export function describeSigner(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): Signer {
  const trusted = roots.length > 0 && leadsTo(roots, certificate, others, at);
  return {
    name: commonName(certificate.subject),
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serial: certificate.serialNumber,
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
    inTime: inTime(certificate, at),
    trust: roots.length === 0 ? 'unchecked' : trusted ? 'trusted' : 'untrusted',
  };
}
