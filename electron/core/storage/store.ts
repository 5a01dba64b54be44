import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from '@signalapp/sqlcipher';
import { CamelCasePlugin, Kysely } from 'kysely';
import { AppError } from '#shared/contract/errors.ts';
import { appendEvent, verifyChain, type ChainReport } from './audit/chain.ts';
import type { Change, Entity, Scope, WriteContext } from './audit/changes.ts';
import { changesOf, history, undoState, type HistoryEvent } from './audit/history.ts';
import { restore } from './audit/restore.ts';
import { backUp } from './database/backup.ts';
import { sqlcipherDialect } from './database/dialect.ts';
import type { Queries, Tables } from './database/schema.ts';
import { translating } from './errors.ts';
import type { FileVault } from './files/fileVault.ts';
import {
  readRepositories,
  writeRepositories,
  type ReadRepositories,
  type WriteRepositories,
} from './repositories/index.ts';
import type { StoreDeps } from './session.ts';
import type { LetterSeal } from './vault/letterSeal.ts';

/** Repositories of a read, with the audit trail. */
export type ReadSession = ReadRepositories & {
  audit: {
    /** History of a dossier, a person or the office, newest first. */
    history(scope: Scope, limit?: number): Promise<HistoryEvent[]>;
    canUndo(scope: Scope): Promise<boolean>;
    canRedo(scope: Scope): Promise<boolean>;
  };
};

/** Repositories of a write: everything done with them is one transaction. */
export type WriteSession = WriteRepositories & {
  audit: ReadSession['audit'];
  /** Whether a write with the same `requestId` was done before: then change nothing and answer the present. */
  isRepeat: boolean;
};

/** News of a finished write. */
export interface StoreChange {
  entities: Entity[];
  dossierId: string | null;
}

type Session = { mode: 'read'; session: ReadSession } | { mode: 'write'; session: WriteSession };

/** What a store is made of; put together by `openStore`. */
export interface StoreParts {
  directory: string;
  kind: 'office' | 'sample';
  storeId: string;
  database: Database;
  dataKey: Buffer;
  files: FileVault;
  seal: LetterSeal;
  deps: StoreDeps;
}

function auditReads(db: Queries): ReadSession['audit'] {
  return {
    history: (scope, limit) => history(db, scope, limit),
    canUndo: async (scope) => (await undoState(db, scope)).undo.length > 0,
    canRedo: async (scope) => (await undoState(db, scope)).redo.length > 0,
  };
}

/**
 * An open store.
 *
 * All reading and writing goes through `read` and `write`. Both hold the one connection until their work ends, so
 * slow work (files, letters) belongs before or after them. A `read` inside either joins it; a `write` inside either
 * is a mistake of the program and is refused.
 */
export class Store {
  readonly directory: string;
  readonly kind: 'office' | 'sample';
  readonly storeId: string;
  /** The encrypted files of attachments and logos. */
  readonly files: FileVault;
  /** Makes the check values on letters. */
  readonly seal: LetterSeal;
  readonly #parts: StoreParts;
  readonly #db: Kysely<Tables>;
  readonly #running = new AsyncLocalStorage<Session>();
  readonly #listeners = new Set<(change: StoreChange) => void>();
  #closing: Promise<void> | undefined;

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.directory = parts.directory;
    this.kind = parts.kind;
    this.storeId = parts.storeId;
    this.files = parts.files;
    this.seal = parts.seal;
    this.#db = new Kysely<Tables>({
      dialect: sqlcipherDialect(parts.database),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    });
  }

  /** Reads from one state of the store. */
  async read<T>(work: (session: ReadSession) => Promise<T>): Promise<T> {
    const outer = this.#running.getStore();
    if (outer) return work(outer.session);
    return this.#whileOpen(() =>
      this.#db.connection().execute((db) => {
        const session = { ...readRepositories(db), audit: auditReads(db) };
        return this.#running.run({ mode: 'read', session }, () => work(session));
      }),
    );
  }

  /**
   * Does work in one transaction and appends its audit event.
   *
   * Work that changes nothing leaves no event. When it throws, nothing of it stays.
   *
   * @throws AppError `disk_full`, `read_only`, `store_damaged`, and whatever the repositories throw.
   */
  async write<T>(context: WriteContext, work: (session: WriteSession) => Promise<T>): Promise<T> {
    return this.#transact(context, work);
  }

  /**
   * Takes the latest change of a dossier, a person or the office back, as a new event.
   *
   * @param then work of the same transaction, for example the dossier's summary.
   * @throws AppError `nothing_to_undo`.
   */
  async undo<T>(
    scope: Scope,
    actor: string,
    then: (session: WriteSession) => Promise<T>,
  ): Promise<T> {
    return this.#travel('undo', scope, actor, then);
  }

  /** Does the change again that was last taken back; otherwise like {@link undo}. */
  async redo<T>(
    scope: Scope,
    actor: string,
    then: (session: WriteSession) => Promise<T>,
  ): Promise<T> {
    return this.#travel('redo', scope, actor, then);
  }

  /** Checks the audit chain from its first link. */
  async verifyAudit(): Promise<ChainReport> {
    return this.#whileOpen(() => this.#db.connection().execute((db) => verifyChain(db)));
  }

  /**
   * Copies the database, verified, into the store's `backups` folder and keeps the newest five.
   *
   * @returns the folder of the backup.
   */
  async backUp(): Promise<string> {
    const { directory, database, dataKey, deps } = this.#parts;
    return this.#whileOpen(() =>
      // Holding the connection keeps transactions away: VACUUM INTO does not run inside one.
      this.#db
        .connection()
        .execute(() => backUp({ directory, database, dataKey, now: deps.clock.now() })),
    );
  }

  /** Tells a listener of every finished write; the answer unsubscribes. */
  subscribe(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * A copy of the data key, for the process that starts this one again should it die.
   *
   * SECURITY: nothing else may ask for it; whoever holds it can read the store.
   */
  keyForResume(): Buffer {
    if (this.#closing) throw new AppError('locked');
    return Buffer.from(this.#parts.dataKey);
  }

  /** Finishes what runs, writes the log into the file and lets other programs in. Closing twice is harmless. */
  async close(): Promise<void> {
    this.#closing ??= this.#db
      .connection()
      .execute(() => Promise.resolve())
      .then(() => this.#db.destroy())
      .finally(() => {
        // SECURITY: the key leaves memory with the store.
        this.#parts.dataKey.fill(0);
        this.files.forget();
        this.seal.forget();
      });
    return this.#closing;
  }

  #whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing) return Promise.reject(new AppError('locked'));
    return translating(work);
  }

  async #transact<T>(
    context: WriteContext,
    work: (session: WriteSession, db: Queries) => Promise<T>,
    travel?: { kind: 'undo' | 'redo'; scope: Scope; targetSeq: number },
  ): Promise<T> {
    if (this.#running.getStore()) throw new Error('A write inside a read or write of the store.');
    const { clock, newId } = this.#parts.deps;
    const changes: Change[] = [];
    const answer = await this.#whileOpen(() =>
      this.#db.transaction().execute(async (db) => {
        const session: WriteSession = {
          ...writeRepositories({
            db,
            now: () => clock.now(),
            newId,
            record: (change) => changes.push(change),
          }),
          audit: auditReads(db),
          isRepeat: await isRepeat(db, context.requestId),
        };
        const result = await this.#running.run({ mode: 'write', session }, () => work(session, db));
        if (changes.length > 0 || travel) {
          await appendEvent(db, { id: newId(), at: clock.now(), context, changes, travel });
        }
        return result;
      }),
    );
    this.#tell({
      entities: [...new Set(changes.map((change) => change.entity))],
      dossierId: context.dossierId ?? null,
    });
    return answer;
  }

  async #travel<T>(
    kind: 'undo' | 'redo',
    scope: Scope,
    actor: string,
    then: (session: WriteSession) => Promise<T>,
  ): Promise<T> {
    const travel = { kind, scope, targetSeq: 0 };
    const dossierId = scope.startsWith('dossier:') ? scope.slice('dossier:'.length) : undefined;
    const context = { actor, action: kind, ...(dossierId === undefined ? {} : { dossierId }) };
    return this.#transact(
      context,
      async (session, db) => {
        const target = (await undoState(db, scope))[kind].at(-1);
        if (target === undefined) throw new AppError('nothing_to_undo');
        travel.targetSeq = target;
        const changes = await changesOf(db, target);
        // Backwards in time the last change goes first.
        for (const change of kind === 'undo' ? changes.reverse() : changes) {
          await restore(session, change, kind === 'undo' ? change.before : change.after);
        }
        return then(session);
      },
      travel,
    );
  }

  #tell(change: StoreChange): void {
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch {
        // What was saved is saved: a listener's mistake must not report it as lost.
      }
    }
  }
}

async function isRepeat(db: Queries, requestId: string | undefined): Promise<boolean> {
  if (requestId === undefined) return false;
  const row = await db
    .selectFrom('auditEvent')
    .select('seq')
    .where('requestId', '=', requestId)
    .executeTakeFirst();
  return row !== undefined;
}
