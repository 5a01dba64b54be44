import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { AttachmentKeys } from '../vault/keys.ts';

/** Beginning of an encrypted file: name and version of the format; then 12 bytes IV, ciphertext, 16 bytes tag. */
const magic = Buffer.from('MUHIBAH\u0001', 'latin1');
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts one file in pieces (AES-256-GCM) and computes its content address on the way. */
export class Sealer {
  readonly #iv = randomBytes(ivBytes);
  readonly #cipher;
  readonly #address;

  constructor(keys: AttachmentKeys) {
    this.#cipher = createCipheriv('aes-256-gcm', keys.encryption, this.#iv);
    this.#cipher.setAAD(magic);
    this.#address = createHmac('sha256', keys.address);
  }

  /** The bytes before the content. */
  head(): Buffer {
    return Buffer.concat([magic, this.#iv]);
  }

  /** Encrypts the next piece. */
  add(chunk: Uint8Array): Buffer {
    this.#address.update(chunk);
    return this.#cipher.update(chunk);
  }

  /** The bytes after the content, and the content address in hex. */
  finish(): { tail: Buffer; hash: string } {
    const rest = this.#cipher.final();
    return {
      tail: Buffer.concat([rest, this.#cipher.getAuthTag()]),
      hash: this.#address.digest('hex'),
    };
  }
}

/**
 * Decrypts a file and checks it against its address.
 *
 * @returns null when a bit was altered, or when it is another file than its name says.
 */
export function openSealed(sealed: Buffer, keys: AttachmentKeys, hash: string): Buffer | null {
  const start = magic.length + ivBytes;
  if (sealed.length < start + tagBytes || !sealed.subarray(0, magic.length).equals(magic)) {
    return null;
  }
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keys.encryption,
    sealed.subarray(magic.length, start),
    { authTagLength: tagBytes },
  );
  decipher.setAAD(magic);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    const content = Buffer.concat([
      decipher.update(sealed.subarray(start, sealed.length - tagBytes)),
      decipher.final(),
    ]);
    // SECURITY: an intact file under another file's name is no answer either.
    const address = createHmac('sha256', keys.address).update(content).digest();
    return timingSafeEqual(address, Buffer.from(hash, 'hex')) ? content : null;
  } catch {
    return null;
  }
}
