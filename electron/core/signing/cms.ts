import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  TSTInfo,
  type Attribute,
  type SignerInfo,
} from 'pkijs';

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  signingTime: '1.2.840.113549.1.9.5',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  subjectKey: '2.5.29.14',
  pss: '1.2.840.113549.1.1.10',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

/** Hashes by their identifier. */
const hashes: Readonly<Record<string, string>> = {
  [oid.sha1]: 'sha1',
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Signature algorithms whose identifier names the hash: RSA with PKCS #1 v1.5, and ECDSA. */
const signatureHashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

/** What a signature's own data says, and whether it holds for the bytes. */
export interface CheckedCms {
  holds: boolean;
  weak: boolean;
  /** Certificate of the signer with the others that came along, as DER. */
  signer: X509Certificate | null;
  others: X509Certificate[];
  signedAt: Date | null;
  stampedAt: Date | null;
  /** Whether it carries a timestamp that does not hold. */
  badStamp: boolean;
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

/** Length of the DER value that begins the bytes, or null; what follows in the file is padding. */
export function derLength(bytes: Uint8Array): number | null {
  const first = bytes[1];
  if (bytes[0] !== 0x30 || first === undefined) return null;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count === 0 || count > 4 || bytes.length < 2 + count) return null;
  let length = 0;
  for (const byte of bytes.subarray(2, 2 + count)) length = length * 256 + byte;
  return 2 + count + length;
}

function signedDataOf(bytes: Uint8Array): SignedData {
  const content = ContentInfo.fromBER(bufferOf(bytes));
  if (content.contentType !== oid.signedData) throw new Error('not signed data');
  return new SignedData({ schema: content.content as unknown });
}

function certificateOf(certificate: Certificate): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(certificate.toSchema().toBER()));
  } catch {
    return null;
  }
}

function certificatesOf(data: SignedData): Certificate[] {
  return (data.certificates ?? []).filter((item) => item instanceof Certificate);
}

function attributeOf(list: readonly Attribute[] | undefined, type: string): unknown {
  return list?.find((attribute) => attribute.type === type)?.values[0] as unknown;
}

function timeOf(value: unknown): Date | null {
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime
    ? value.toDate()
    : null;
}

function bytesOf(value: unknown): Buffer | null {
  return value instanceof asn1js.OctetString ? Buffer.from(value.valueBlock.valueHexView) : null;
}

/** The certificate that the signer info names, among those that came along. */
function signerOf(data: SignedData, { sid }: SignerInfo): Certificate | null {
  const certificates = certificatesOf(data);
  if (sid instanceof IssuerAndSerialNumber) {
    return (
      certificates.find(
        ({ serialNumber, issuer }) =>
          serialNumber.isEqual(sid.serialNumber) && issuer.isEqual(sid.issuer),
      ) ?? null
    );
  }
  const wanted = bytesOf(sid);
  const found = certificates.find((certificate) => {
    const extension = certificate.extensions?.find(({ extnID }) => extnID === oid.subjectKey);
    const identifier = bytesOf(extension?.parsedValue);
    return wanted !== null && identifier?.equals(wanted) === true;
  });
  return found ?? null;
}

/** Whether the attribute that binds the certificate (ESS signing-certificate-v2), where there is one, means it. */
function boundTo(certificate: X509Certificate, info: SignerInfo): boolean {
  const value = attributeOf(info.signedAttrs?.attributes, oid.signingCertificate);
  if (value === undefined) return true;
  const ids = value instanceof asn1js.Sequence ? value.valueBlock.value[0] : null;
  const id = ids instanceof asn1js.Sequence ? ids.valueBlock.value[0] : null;
  if (!(id instanceof asn1js.Sequence)) return false;
  const [first, second] = id.valueBlock.value;
  const named = first instanceof asn1js.Sequence ? first.valueBlock.value[0] : null;
  const algorithm = named instanceof asn1js.ObjectIdentifier ? named.getValue() : oid.sha256;
  const hash = hashes[algorithm];
  const expected = bytesOf(first instanceof asn1js.Sequence ? second : first);
  if (hash === undefined || expected === null) return false;
  return createHash(hash).update(certificate.raw).digest().equals(expected);
}

/** Whether the signature value was made with the certificate's key over these bytes. */
function madeWith(certificate: X509Certificate, info: SignerInfo, signed: Uint8Array): boolean {
  const { publicKey: key } = certificate;
  const algorithm = info.signatureAlgorithm.algorithmId;
  const hash = signatureHashes[algorithm] ?? hashes[info.digestAlgorithm.algorithmId];
  const value = info.signature.valueBlock.valueHexView;
  if (hash === undefined) return false;
  const type = key.asymmetricKeyType;
  if (algorithm === oid.pss && (type === 'rsa' || type === 'rsa-pss')) {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return verify(
      hash,
      signed,
      { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO },
      value,
    );
  }
  // The kind of key decides how it is checked; a value of another kind does not hold.
  return (type === 'rsa' || type === 'ec') && verify(hash, signed, key, value);
}

interface Verified {
  holds: boolean;
  certificate: X509Certificate | null;
}

/** Checks one signer info over the bytes (RFC 5652 §5.4 to 5.6). */
function verified(data: SignedData, info: SignerInfo, content: Uint8Array): Verified {
  const named = signerOf(data, info);
  const certificate = named === null ? null : certificateOf(named);
  const hash = hashes[info.digestAlgorithm.algorithmId];
  if (certificate === null || hash === undefined) return { holds: false, certificate };
  const attributes = info.signedAttrs;
  if (attributes === undefined) {
    return { holds: madeWith(certificate, info, content), certificate };
  }
  const digest = createHash(hash).update(content).digest();
  const type = attributeOf(attributes.attributes, oid.contentType);
  const holds =
    bytesOf(attributeOf(attributes.attributes, oid.messageDigest))?.equals(digest) === true &&
    type instanceof asn1js.ObjectIdentifier &&
    type.getValue() === data.encapContentInfo.eContentType &&
    boundTo(certificate, info) &&
    madeWith(certificate, info, new Uint8Array(attributes.encodedValue));
  return { holds, certificate };
}

/** A time by an authority, with its certificate. */
interface Stamp {
  at: Date;
  certificate: X509Certificate | null;
}

/** The time of an RFC 3161 token over these bytes, or null when the token does not hold. */
function stampOf(token: SignedData, over: Uint8Array): Stamp | null {
  const content = token.encapContentInfo.eContent?.getValue();
  const [info] = token.signerInfos;
  if (content === undefined || info === undefined) return null;
  if (token.encapContentInfo.eContentType !== oid.timestampInfo) return null;
  const { holds, certificate } = verified(token, info, new Uint8Array(content));
  if (!holds) return null;
  const parsed = TSTInfo.fromBER(content);
  const { hashAlgorithm, hashedMessage } = parsed.messageImprint;
  const hash = hashes[hashAlgorithm.algorithmId];
  if (hash === undefined) return null;
  const own = createHash(hash).update(over).digest();
  return own.equals(Buffer.from(hashedMessage.valueBlock.valueHexView))
    ? { at: parsed.genTime, certificate }
    : null;
}

/** The timestamp that a signature carries: its time where it holds. */
function carriedStamp(info: SignerInfo): Pick<CheckedCms, 'stampedAt' | 'badStamp'> {
  const value = attributeOf(info.unsignedAttrs?.attributes, oid.timestampToken);
  if (value === undefined) return { stampedAt: null, badStamp: false };
  let at: Date | null = null;
  try {
    if (value instanceof asn1js.BaseBlock) {
      const token = signedDataOf(new Uint8Array(value.toBER()));
      at = stampOf(token, info.signature.valueBlock.valueHexView)?.at ?? null;
    }
  } catch {
    // A token that cannot be read holds as little as one for another signature.
  }
  return { stampedAt: at, badStamp: at === null };
}

/**
 * Checks the CMS data of a PDF signature against the signed bytes.
 *
 * `document` is a timestamp over the file itself (ETSI.RFC3161). Throws when the data cannot be read.
 */
export function checkCms(
  cms: Uint8Array,
  content: Uint8Array,
  kind: 'signature' | 'document',
): CheckedCms {
  const data = signedDataOf(cms);
  const info = data.signerInfos[0];
  if (info === undefined || data.signerInfos.length !== 1) throw new Error('one signer expected');
  const others = certificatesOf(data).flatMap((item) => certificateOf(item) ?? []);
  const weak = info.digestAlgorithm.algorithmId === oid.sha1;
  if (kind === 'document') {
    const stamp = stampOf(data, content);
    const signer = stamp?.certificate ?? null;
    const stampedAt = stamp?.at ?? null;
    return {
      holds: signer !== null,
      weak,
      signer,
      others,
      signedAt: null,
      stampedAt,
      badStamp: false,
    };
  }
  // SECURITY: a signature that carries its own content says nothing about the file around it.
  if (data.encapContentInfo.eContent !== undefined) throw new Error('detached data expected');
  const { holds, certificate } = verified(data, info, content);
  return {
    holds,
    weak,
    signer: certificate,
    others,
    signedAt: timeOf(attributeOf(info.signedAttrs?.attributes, oid.signingTime)),
    ...(holds ? carriedStamp(info) : { stampedAt: null, badStamp: false }),
  };
}
