import type Database from '@signalapp/sqlcipher';
import type { SqliteValue } from '@signalapp/sqlcipher';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

type Parameters = readonly SqliteValue<object>[];

const readingStart = /^\s*(?:select|with|pragma|explain|values)\b/iu;

/** Tells whether a statement answers rows; this binding does not say so itself. */
function isReader({ query, sql }: CompiledQuery): boolean {
  if (query.kind === 'SelectQueryNode') return true;
  if ('returning' in query) return true;
  return query.kind === 'RawNode' && readingStart.test(sql);
}

class SqlcipherConnection implements DatabaseConnection {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  executeQuery<Row>(compiled: CompiledQuery): Promise<QueryResult<Row>> {
    // The binding is synchronous; a throw becomes a rejection as Kysely expects.
    return new Promise((resolve) => {
      const statement = this.#database.prepare(compiled.sql);
      const parameters = compiled.parameters as Parameters;
      if (isReader(compiled)) {
        resolve({ rows: statement.all(parameters) as Row[] });
        return;
      }
      const { changes, lastInsertRowid } = statement.run(parameters);
      resolve({
        rows: [],
        numAffectedRows: BigInt(changes),
        insertId: BigInt(lastInsertRowid),
      });
    });
  }

  async *streamQuery(): AsyncIterableIterator<never> {
    await Promise.resolve();
    throw new Error('Streaming is not offered by this store; page through the rows instead.');
  }
}

/**
 * Kysely's driver for the binding: one connection, handed to one caller at a time.
 *
 * A transaction holds the connection until it ends, so that no other work slips in between its statements.
 */
class SqlcipherDriver implements Driver {
  readonly #database: Database;
  readonly #connection: SqlcipherConnection;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(database: Database) {
    this.#database = database;
    this.#connection = new SqlcipherConnection(database);
  }

  async init(): Promise<void> {
    // The connection was opened, unlocked and checked before Kysely saw it.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  releaseConnection(): Promise<void> {
    this.#release();
    return Promise.resolve();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // IMMEDIATE: a writer that cannot write learns it before it did any work.
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  rollbackTransaction(): Promise<void> {
    try {
      this.#database.exec('rollback');
    } catch {
      // After a full disk SQLite has rolled back by itself; the first error is the one to report.
    }
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    this.#database.close();
    return Promise.resolve();
  }
}

/** Kysely dialect over an open connection of `@signalapp/sqlcipher`. */
export function sqlcipherDialect(database: Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqlcipherDriver(database),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
