import { describe, expect, it } from 'vitest';
import { attachmentKeys } from '#core/storage/vault/keys.ts';
import type { PassphraseWrap, Vault } from '#core/storage/vault/vaultFile.ts';
import { sampleKey, unwrapWithPassphrase, wrapWithPassphrase } from '#core/storage/vault/wraps.ts';
import type { Instant } from '#shared/domain/common/index.ts';

const now = '2026-11-22T03:00:00.000Z' as Instant;
const storeId = '01900000-0000-7000-8000-000000000001';
const dataKey = Buffer.alloc(32, 7);

const wrap = (passphrase: string) =>
  wrapWithPassphrase({ dataKey, passphrase, storeId, now, cost: 1024 });

function vaultWith(wraps: Vault['wraps'], parts: Partial<Vault> = {}): Vault {
  return {
    format: 'muhibah.vault',
    version: 1,
    storeId,
    kind: 'office',
    createdAt: now,
    schema: 1,
    wraps,
    ...parts,
  };
}

describe('a data key wrapped by a passphrase', () => {
  it('is given back for the passphrase and for no other', async () => {
    const vault = vaultWith([await wrap('kata sandi')]);
    expect(await unwrapWithPassphrase(vault, 'kata sandi')).toEqual(dataKey);
    await expect(unwrapWithPassphrase(vault, 'kata sandi ')).rejects.toMatchObject({
      code: 'wrong_passphrase',
    });
  });

  it('is not in the file, and two wraps of it have nothing in common', async () => {
    const [one, two] = [await wrap('sama'), await wrap('sama')];
    expect(JSON.stringify(one)).not.toContain(dataKey.toString('base64'));
    expect([one.key, one.iv, one.scrypt.salt]).not.toEqual([two.key, two.iv, two.scrypt.salt]);
  });

  it('takes the same letters typed on another keyboard', async () => {
    const vault = vaultWith([await wrap('caf\u00e9 rahasia')]);
    expect(await unwrapWithPassphrase(vault, 'cafe\u0301 rahasia')).toEqual(dataKey);
  });

  it('opens by the second passphrase when there are two', async () => {
    const vault = vaultWith([await wrap('satu'), await wrap('dua')]);
    expect(await unwrapWithPassphrase(vault, 'dua')).toEqual(dataKey);
  });

  it.each([
    ['another store', (_: PassphraseWrap) => ({}), { storeId: storeId.replace(/1$/u, '2') }],
    ['another salt', (it: PassphraseWrap) => ({ scrypt: { ...it.scrypt, salt: 'AAAA' } }), {}],
    ['a cheaper scrypt', (it: PassphraseWrap) => ({ scrypt: { ...it.scrypt, cost: 2048 } }), {}],
    ['another tag', (_: PassphraseWrap) => ({ tag: Buffer.alloc(16).toString('base64') }), {}],
    ['a short tag', (it: PassphraseWrap) => ({ tag: it.tag.slice(0, 4) }), {}],
  ])('does not open with %s', async (_name, alter, parts) => {
    const whole = await wrap('kata sandi');
    const vault = vaultWith([{ ...whole, ...alter(whole) }], parts);
    await expect(unwrapWithPassphrase(vault, 'kata sandi')).rejects.toMatchObject({
      code: 'wrong_passphrase',
    });
  });
});

describe('the key of a sample store', () => {
  const open = { kind: 'sample', key: dataKey.toString('base64') } as const;

  it('is read without a passphrase', () => {
    expect(sampleKey(vaultWith([open], { kind: 'sample' }))).toEqual(dataKey);
  });

  it('is not looked for in an office store', () => {
    expect(() => sampleKey(vaultWith([open]))).toThrow('wrong_passphrase');
  });
});

describe('the keys of attachments', () => {
  it('differ from the data key, from each other and between stores', () => {
    const one = attachmentKeys(dataKey, storeId);
    const two = attachmentKeys(dataKey, storeId.replace(/1$/u, '2'));
    const keys = [dataKey, one.address, one.encryption, two.address, two.encryption];
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(5);
  });
});
