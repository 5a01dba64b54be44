import { hkdfSync } from 'node:crypto';

/** Length of every key in bytes. */
export const keyBytes = 32;

/** The keys that protect attachments. */
export interface AttachmentKeys {
  /** AES-256-GCM key of the files' content. */
  encryption: Buffer;
  /** HMAC-SHA-256 key of the content addresses. */
  address: Buffer;
}

function derive(dataKey: Uint8Array, storeId: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, storeId, `muhibah/${purpose}/1`, keyBytes));
}

/**
 * Derives the attachments' keys from the data key.
 *
 * The address is keyed so that nobody can test from the file names whether a known document is in the store.
 */
export function attachmentKeys(dataKey: Uint8Array, storeId: string): AttachmentKeys {
  return {
    // SECURITY: one key for one purpose; the database's key never encrypts files.
    encryption: derive(dataKey, storeId, 'attachments/encryption'),
    address: derive(dataKey, storeId, 'attachments/address'),
  };
}

/**
 * Derives the key of the check codes on letters.
 *
 * Derived, not drawn: a store that comes back from an old backup still knows the codes on letters sent since.
 */
export function letterKey(dataKey: Uint8Array, storeId: string): Buffer {
  return derive(dataKey, storeId, 'letters/check');
}
