import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import { attachmentMimes, maxAttachmentBytes } from '#shared/domain/attachments/index.ts';
import { hasCode, translateError, translating } from '../errors.ts';
import type { AttachmentKeys } from '../vault/keys.ts';
import { makeFolder, moveIntoPlace } from './atomicWrite.ts';
import { recogniseContent, sniffedBytes, type AttachmentMime } from './contentType.ts';
import { openSealed, Sealer } from './sealing.ts';

/** A file as the vault keeps it. */
export interface StoredFile {
  /** Content address: HMAC-SHA-256 of the plaintext in hex. */
  hash: string;
  bytes: number;
  mime: AttachmentMime;
}

/** How a file is called in messages, and which kinds are taken; all of {@link attachmentMimes} when not given. */
export interface FileIntake {
  name?: string;
  accept?: readonly AttachmentMime[];
}

const chunkBytes = 256 * 1024;
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
/** Folder of files that are still being written. */
const incoming = 'incoming';

/**
 * The encrypted files beside the database.
 *
 * A file is written under a temporary name, fsynced and renamed before any row speaks of it, so a row never points
 * at half a file. What a crash leaves behind is swept when the store is opened.
 */
export class FileVault {
  readonly #folder: string;
  readonly #keys: AttachmentKeys;
  /** Files that were read whole and found as they were taken in, by what the file system says of them since. */
  readonly #verified = new Map<string, string>();
  #isForgotten = false;

  constructor(folder: string, keys: AttachmentKeys) {
    this.#folder = folder;
    this.#keys = keys;
  }

  /** Removes what a crash left half written. */
  async sweep(): Promise<void> {
    await rm(join(this.#folder, incoming), { recursive: true, force: true });
  }

  /**
   * Takes a file of the user's computer into the vault.
   *
   * @throws AppError `file_gone`, `file_empty`, `file_too_large`, `file_type`, `file_not_pdf`, `file_unreadable`, `disk_full`, `read_only`.
   */
  async putFile(path: string, intake: FileIntake = {}): Promise<StoredFile> {
    return naming({ ...intake, name: intake.name ?? basename(path) }, async () => {
      const source = await openSource(path);
      try {
        return await this.#put(readChunks(source), intake.accept);
      } finally {
        await source.close();
      }
    });
  }

  /**
   * Takes bytes into the vault.
   *
   * @throws AppError `file_empty`, `file_too_large`, `file_type`, `file_not_pdf`, `disk_full`, `read_only`.
   */
  async putBytes(bytes: Uint8Array, intake: FileIntake = {}): Promise<StoredFile> {
    return naming(intake, async () => {
      checkSize(bytes.byteLength);
      return this.#put([bytes], intake.accept);
    });
  }

  /**
   * Reads a file and verifies it; altered bytes are never handed out.
   *
   * @param name how the file is called in messages.
   * @throws AppError `file_gone` when it is lost, `record_damaged` when it was altered.
   */
  async read(hash: string, name = ''): Promise<Buffer> {
    let sealed: Buffer;
    try {
      sealed = await readFile(this.#pathOf(hash));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) throw new AppError('file_gone', { name }, { cause: error });
      throw translateError(error);
    }
    const content = openSealed(sealed, this.#keys, hash);
    if (!content) throw new AppError('record_damaged', { record: 'file', id: hash, name });
    return content;
  }

  /**
   * Tells whether a file is still as it was taken in.
   *
   * It is read whole and verified once, and again when its size or time changed; whoever alters a file and puts its
   * time back is found out by {@link read}.
   */
  async check(hash: string): Promise<'intact' | 'gone' | 'damaged'> {
    const path = this.#pathOf(hash);
    const seen = await stat(path).catch(() => null);
    if (seen === null) return 'gone';
    const state = `${String(seen.size)} ${String(seen.mtimeMs)}`;
    if (this.#verified.get(hash) === state) return 'intact';
    try {
      await this.read(hash);
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (error.code === 'file_gone') return 'gone';
      if (error.code === 'record_damaged') return 'damaged';
      throw error;
    }
    this.#verified.set(hash, state);
    return 'intact';
  }

  /** Tells whether the file of an address is there, without reading it. */
  async has(hash: string): Promise<boolean> {
    return stat(this.#pathOf(hash)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  /** Forgets the keys; the vault cannot be used afterwards. */
  forget(): void {
    this.#isForgotten = true;
    this.#keys.encryption.fill(0);
    this.#keys.address.fill(0);
  }

  #pathOf(hash: string): string {
    if (this.#isForgotten) throw new AppError('locked');
    // SECURITY: an address is hex and nothing else; no row can lead out of the folder.
    if (!/^[0-9a-f]{64}$/u.test(hash)) throw new AppError('file_gone');
    return join(this.#folder, hash.slice(0, 2), hash);
  }

  async #put(
    chunks: Chunks,
    accept: readonly AttachmentMime[] = attachmentMimes,
  ): Promise<StoredFile> {
    return translating(async () => {
      if (this.#isForgotten) throw new AppError('locked');
      await makeFolder(join(this.#folder, incoming));
      const temporary = join(this.#folder, incoming, randomUUID());
      try {
        const stored = await this.#write(temporary, chunks, accept);
        const path = this.#pathOf(stored.hash);
        await makeFolder(dirname(path));
        // The same content again replaces an equal file, which also heals a damaged one.
        await moveIntoPlace(temporary, path);
        return stored;
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw error;
      }
    });
  }

  async #write(
    path: string,
    chunks: Chunks,
    accept: readonly AttachmentMime[],
  ): Promise<StoredFile> {
    const sealer = new Sealer(this.#keys);
    const target = await open(path, 'wx', 0o600);
    try {
      let mime: AttachmentMime | undefined;
      let bytes = 0;
      await target.writeFile(sealer.head());
      for await (const chunk of chunks) {
        bytes += chunk.byteLength;
        checkSize(bytes);
        mime ??= await recogniseContent(chunk.subarray(0, sniffedBytes), accept);
        await target.writeFile(sealer.add(chunk));
      }
      if (mime === undefined) throw new AppError('file_empty');
      const { tail, hash } = sealer.finish();
      await target.writeFile(tail);
      await target.sync();
      return { hash, bytes, mime };
    } finally {
      await target.close();
    }
  }
}

/** Adds the file's name to an error about the file; what is only called a PDF is told apart from other kinds. */
async function naming<T>({ name = '', accept }: FileIntake, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error) || !error.code.startsWith('file_')) throw error;
    const mayBePdf = accept?.includes('application/pdf') ?? true;
    const isCalledPdf = error.code === 'file_type' && mayBePdf && /\.pdf$/iu.test(name);
    const code = isCalledPdf ? 'file_not_pdf' : error.code;
    throw new AppError(code, { ...error.params, name }, { cause: error.cause });
  }
}

function checkSize(bytes: number): void {
  if (bytes === 0) throw new AppError('file_empty');
  if (bytes > maxAttachmentBytes) {
    throw new AppError('file_too_large', { limit: `${maxAttachmentBytes / 1024 / 1024} MB` });
  }
}

/** Opens a file to read it; its size is looked at before its content. */
async function openSource(path: string): Promise<FileHandle> {
  let source: FileHandle | undefined;
  try {
    const seen = await stat(path);
    // SECURITY: no pipes, no devices; they have no end.
    if (!seen.isFile()) throw new AppError('file_unreadable');
    checkSize(seen.size);
    source = await open(path, 'r');
    return source;
  } catch (error) {
    await source?.close();
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) throw new AppError('file_gone', {}, { cause: error });
    if (hasCode(error, 'EACCES', 'EPERM', 'EBUSY', 'EIO')) {
      throw new AppError('file_unreadable', {}, { cause: error });
    }
    throw error;
  }
}

async function* readChunks(source: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await source.read(Buffer.alloc(chunkBytes), 0, chunkBytes);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
