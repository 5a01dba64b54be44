import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Bytes of the HMAC that are kept: 80 bits, far beyond what can be guessed without the key. */
const keptBytes = 10;

function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/gu) ?? []).map((group) => alphabet[parseInt(group, 2)] ?? '').join('');
}

/** Makes the check values of the office's letters; its key comes from the store's data key and never leaves here. */
export class LetterSeal {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** The check value of a text: HMAC-SHA-256 cut to 80 bits, as 16 characters of base 32. */
  checkOf(text: string): string {
    const full = createHmac('sha256', this.#key).update(text, 'utf8').digest();
    return base32(full.subarray(0, keptBytes));
  }

  /** Forgets the key; values made afterwards are good for nothing. */
  forget(): void {
    this.#key.fill(0);
  }
}
