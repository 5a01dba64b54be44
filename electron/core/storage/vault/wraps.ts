import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/common/index.ts';
import { keyBytes } from './keys.ts';
import type { PassphraseWrap, Vault } from './vaultFile.ts';

/**
 * Cost N of scrypt: about 0.3 to 0.5 s and 64 MiB on an office laptop.
 *
 * The number is stored with each wrap, so a later version can raise it for new passphrases.
 */
export const defaultScryptCost = 65_536;
const blockSize = 8;
const parallelization = 1;

function passphraseKey(passphrase: string, from: PassphraseWrap['scrypt']): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      // The same passphrase typed on another keyboard or system must give the same bytes.
      passphrase.normalize('NFKC'),
      Buffer.from(from.salt, 'base64'),
      keyBytes,
      {
        N: from.cost,
        r: from.blockSize,
        p: from.parallelization,
        maxmem: 128 * from.cost * from.blockSize * from.parallelization + 16 * 1024 * 1024,
      },
      (error, key) => {
        if (error) reject(error);
        else resolve(key);
      },
    );
  });
}

// SECURITY: the wrap is bound to its store and its parameters; a wrap copied or altered does not open.
function bindingOf(storeId: string, parameters: PassphraseWrap['scrypt']): Buffer {
  const { cost, blockSize: r, parallelization: p, salt } = parameters;
  return Buffer.from(`muhibah/wrap/passphrase/1/${storeId}/${cost}/${r}/${p}/${salt}`, 'utf8');
}

/** Wraps the data key with a passphrase. */
export async function wrapWithPassphrase(given: {
  dataKey: Uint8Array;
  passphrase: string;
  storeId: string;
  now: Instant;
  cost: number;
}): Promise<PassphraseWrap> {
  const parameters = {
    cost: given.cost,
    blockSize,
    parallelization,
    salt: randomBytes(16).toString('base64'),
  };
  const key = await passphraseKey(given.passphrase, parameters);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(bindingOf(given.storeId, parameters));
  const sealed = Buffer.concat([cipher.update(given.dataKey), cipher.final()]);
  key.fill(0);
  return {
    kind: 'passphrase',
    createdAt: given.now,
    scrypt: parameters,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    key: sealed.toString('base64'),
  };
}

async function openWrap(
  wrap: PassphraseWrap,
  passphrase: string,
  storeId: string,
): Promise<Buffer | null> {
  const key = await passphraseKey(passphrase, wrap.scrypt);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrap.iv, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(bindingOf(storeId, wrap.scrypt));
    decipher.setAuthTag(Buffer.from(wrap.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(wrap.key, 'base64')), decipher.final()]);
  } catch {
    // GCM cannot tell a wrong passphrase from an altered wrap, and neither can we.
    return null;
  } finally {
    key.fill(0);
  }
}

/**
 * Unwraps the data key of an office's store with a passphrase.
 *
 * @throws AppError `wrong_passphrase`, also for a sample store, which has none.
 */
export async function unwrapWithPassphrase(vault: Vault, passphrase: string): Promise<Buffer> {
  for (const wrap of vault.wraps) {
    if (!isPassphraseWrap(wrap)) continue;
    const dataKey = await openWrap(wrap, passphrase, vault.storeId);
    if (dataKey?.length === keyBytes) return dataKey;
  }
  throw new AppError('wrong_passphrase');
}

/**
 * Reads the open key of a sample store.
 *
 * @throws AppError `wrong_passphrase` for an office's store: it wants one.
 */
export function sampleKey(vault: Vault): Buffer {
  if (vault.kind !== 'sample') throw new AppError('wrong_passphrase');
  for (const wrap of vault.wraps) {
    if (wrap.kind !== 'sample' || typeof wrap.key !== 'string') continue;
    const key = Buffer.from(wrap.key, 'base64');
    if (key.length === keyBytes) return key;
  }
  throw new AppError('store_damaged', { part: 'vault' });
}

/** Tells whether a wrap is one by passphrase. */
export function isPassphraseWrap(wrap: Vault['wraps'][number]): wrap is PassphraseWrap {
  return wrap.kind === 'passphrase';
}
