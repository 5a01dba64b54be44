import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { id, instant } from '#shared/domain/common/index.ts';
import { hasCode, translateError } from '../errors.ts';
import { writeFileAtomically } from '../files/atomicWrite.ts';

/** Version of the vault file that this program writes; a higher one is refused. */
const vaultVersion = 1;

const base64 = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/u);

/** The data key, encrypted by AES-256-GCM under a key made of a passphrase by scrypt. */
const passphraseWrap = z
  .object({
    kind: z.literal('passphrase'),
    createdAt: instant,
    scrypt: z
      .object({
        // SECURITY: bounds, so that a forged vault file cannot demand gigabytes of memory.
        cost: z.number().int().min(1024).max(1_048_576),
        blockSize: z.number().int().min(8).max(16),
        parallelization: z.number().int().min(1).max(4),
        salt: base64,
      })
      .strict(),
    iv: base64,
    tag: base64,
    key: base64,
  })
  .strict();
export type PassphraseWrap = z.infer<typeof passphraseWrap>;

/** The data key in the open: only in the sample store, which holds nothing but invented data. */
const sampleWrap = z.object({ kind: z.literal('sample'), key: base64 }).strict();

/** A wrap of a kind that a later version knows; kept as it is when this version rewrites the file. */
const unknownWrap = z.looseObject({
  kind: z.string().refine((kind) => kind !== 'passphrase' && kind !== 'sample'),
});

const vault = z
  .object({
    format: z.literal('muhibah.vault'),
    version: z.literal(vaultVersion),
    storeId: id,
    kind: z.enum(['office', 'sample']),
    createdAt: instant,
    /** Version of the database's schema, so that a newer store is recognised before it is unlocked. */
    schema: z.number().int().min(1),
    wraps: z
      .array(z.union([passphraseWrap, sampleWrap, unknownWrap]))
      .min(1)
      .max(20),
  })
  .strict()
  // SECURITY: an office's key is never in the open, whatever the file says.
  .refine(
    (value) => value.kind === 'sample' || value.wraps.every((wrap) => wrap.kind !== 'sample'),
  );
export type Vault = z.infer<typeof vault>;

const head = z.looseObject({ format: z.literal('muhibah.vault'), version: z.number().int() });

/** Path of the vault file of a store. */
export function vaultPath(directory: string): string {
  return join(directory, 'vault.json');
}

/**
 * Reads the vault file of a store.
 *
 * @throws AppError `store_missing`, `store_newer` or `store_damaged`.
 */
export async function readVault(directory: string): Promise<Vault> {
  let text: string;
  try {
    text = await readFile(vaultPath(directory), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) throw new AppError('store_missing');
    throw translateError(error);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new AppError('store_damaged', { part: 'vault' }, { cause: error });
  }
  const opening = head.safeParse(content);
  if (opening.success && opening.data.version > vaultVersion) throw new AppError('store_newer');
  const parsed = vault.safeParse(content);
  if (!parsed.success) {
    throw new AppError('store_damaged', { part: 'vault' }, { cause: parsed.error });
  }
  return parsed.data;
}

/** Writes the vault file of a store in one step. */
export async function writeVault(directory: string, content: Vault): Promise<void> {
  await writeFileAtomically(vaultPath(directory), `${JSON.stringify(content, null, 2)}\n`);
}
