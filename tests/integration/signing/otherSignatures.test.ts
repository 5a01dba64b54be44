import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectSignatures } from '#core/signing/inspectSignatures.ts';
import { OpensslSigner, type KeyKind } from '#tests/fixtures/signing/openssl.ts';
import { signWith } from '#tests/fixtures/signing/placeholder.ts';
import { withTimestamp } from '#tests/fixtures/signing/withTimestamp.ts';
import { pdfsigText } from '#tests/fixtures/signing/pdfsig.ts';

const folder = mkdtempSync(join(tmpdir(), 'muhibah-other-'));
const signers = new Map<KeyKind, OpensslSigner>();
let authority: OpensslSigner;
let plain: Uint8Array;

beforeAll(async () => {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('Nomor 000.1.3.3/045/BKS/2027', { x: 60, y: 700 });
  plain = await document.save({ useObjectStreams: false });
  for (const kind of ['rsa', 'p256', 'p384', 'rsa-pss'] as const) {
    signers.set(kind, new OpensslSigner(kind, 'Laras Purnama Contoh'));
  }
  authority = new OpensslSigner('p256', 'Cap Waktu Uji');
});

afterAll(() => {
  for (const signer of [...signers.values(), authority]) signer.dispose();
  rmSync(folder, { recursive: true, force: true });
});

function signer(kind: KeyKind): OpensslSigner {
  const found = signers.get(kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

const inspect = (pdf: Uint8Array) => inspectSignatures(pdf, [], new Date('2027-02-01T00:00:00Z'));

/** What poppler says of each signature: valid, not valid, or that it could not check it. */
function pdfsig(pdf: Uint8Array): string[] {
  const text = pdfsigText(pdf, folder);
  return [...text.matchAll(/Signature Validation: (.*)\./gu)].map(([, words = '']) => words);
}

/** The same file with one signed byte of its page changed. */
function altered(pdf: Uint8Array): Uint8Array {
  const other = Uint8Array.from(pdf);
  const at = Buffer.from(other).indexOf('/MediaBox');
  other[at + 12] = (other[at + 12] ?? 0) ^ 1;
  return other;
}

describe('signatures that openssl made', () => {
  it.each([
    ['rsa', 'sha256', 'adbe.pkcs7.detached'],
    ['rsa', 'sha512', 'ETSI.CAdES.detached'],
    ['p256', 'sha256', 'adbe.pkcs7.detached'],
    ['p256', 'sha256', 'ETSI.CAdES.detached'],
    ['p384', 'sha384', 'ETSI.CAdES.detached'],
    ['rsa-pss', 'sha256', 'ETSI.CAdES.detached'],
    ['rsa-pss', 'sha384', 'adbe.pkcs7.detached'],
  ] as const)(
    'of %s with %s as %s hold, and no longer once a byte changed; poppler agrees',
    async (kind, hash, subFilter) => {
      const cades = subFilter === 'ETSI.CAdES.detached';
      const make = (content: Uint8Array) => signer(kind).cms(content, { hash, cades });
      const signed = await signWith(plain, make, { subFilter });
      const report = await inspect(signed);
      expect(report.verdict).toBe('valid');
      expect(report.signatures).toMatchObject([
        { kind: 'signature', problem: null, weak: false, signer: { name: 'Laras Purnama Contoh' } },
      ]);
      expect(pdfsig(signed)).toEqual(['Signature is Valid']);

      const changed = altered(signed);
      expect(await inspect(changed)).toMatchObject({
        verdict: 'invalid',
        signatures: [{ problem: 'altered' }],
      });
      expect(pdfsig(changed)).toEqual(['Digest Mismatch']);
    },
  );

  it('carry the time of a timestamp authority, unless its token is for another signature', async () => {
    const sign = (stamp: (value: Uint8Array) => Uint8Array) =>
      signWith(plain, (content) => withTimestamp(signer('p256').cms(content), stamp), {
        subFilter: 'ETSI.CAdES.detached',
      });
    const before = Date.now();
    const stamped = await sign((value) => authority.timestamp(value));
    const report = await inspect(stamped);
    expect(report.verdict).toBe('valid');
    const at = Date.parse(report.signatures[0]?.stampedAt ?? '');
    expect(at).toBeGreaterThan(before - 5000);
    expect(at).toBeLessThan(Date.now() + 5000);
    expect(pdfsig(stamped)).toEqual(['Signature is Valid']);

    const foreign = await sign(() => authority.timestamp(Buffer.from('something else')));
    const [signature] = (await inspect(foreign)).signatures;
    expect(signature).toMatchObject({ problem: null, stampedAt: null, badStamp: true });
  });

  it('of a timestamp authority over the whole document hold, with name and time; openssl agrees', async () => {
    let covered: Uint8Array = new Uint8Array();
    let token: Uint8Array = new Uint8Array();
    const make = (content: Uint8Array) => {
      covered = content;
      token = authority.timestamp(content, 'sha512');
      return token;
    };
    const stamped = await signWith(plain, make, { subFilter: 'ETSI.RFC3161' });
    const report = await inspect(stamped);
    expect(report.verdict).toBe('valid');
    expect(report.signatures).toMatchObject([
      { kind: 'timestamp', problem: null, signer: { name: 'Cap Waktu Uji' } },
    ]);
    expect(report.signatures[0]?.stampedAt).not.toBeNull();
    expect(authority.holdsTimestamp(token, covered)).toBe(true);

    expect((await inspect(altered(stamped))).verdict).toBe('invalid');
    expect(authority.holdsTimestamp(token, altered(covered))).toBe(false);
    // Poppler 22.12 finds such a signature and says that it cannot check it; openssl is the other hand here.
    const [said = ''] = pdfsig(stamped);
    expect(['Signature has not yet been verified', 'Signature is Valid']).toContain(said);
  });

  it('of one key do not hold under another’s certificate, nor with a value that was cut', async () => {
    const [own, other] = [signer('p256'), authority];
    const swapped = await signWith(
      plain,
      (content) => {
        const [mine, theirs] = [own.cms(content), other.cms(content)];
        // The last bytes of the data are the signature's value; both are ECDSA with P-256.
        const tail = 60;
        return Buffer.concat([mine.subarray(0, -tail), theirs.subarray(-tail)]);
      },
      { subFilter: 'adbe.pkcs7.detached' },
    );
    expect((await inspect(swapped)).verdict).toBe('invalid');
    expect(pdfsig(swapped)).not.toContain('Signature is Valid');
  });
});
