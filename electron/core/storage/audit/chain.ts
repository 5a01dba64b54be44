import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '#shared/domain/common/index.ts';
import type { AuditEventTable, Queries } from '../database/schema.ts';
import { canTakeBack, scopeOf, type Change, type Scope, type WriteContext } from './changes.ts';

/** What the first event is chained to. */
const genesis = '0'.repeat(64);

type Unsealed = Omit<AuditEventTable, 'hash'>;

/** SHA-256 over everything an event says and over the event before it. */
function seal(event: Unsealed): string {
  const said = [
    event.seq,
    event.id,
    event.at,
    event.actor,
    event.action,
    event.kind,
    event.scope,
    event.targetSeq,
    event.undoable,
    event.requestId,
    event.changes,
    event.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** Appends an event to the chain; the caller's transaction makes it one with the work it tells of. */
export async function appendEvent(
  db: Queries,
  given: {
    id: string;
    at: Instant;
    context: WriteContext;
    changes: readonly Change[];
    /** Set when the event takes another one back, or does it again. */
    travel?: { kind: 'undo' | 'redo'; scope: Scope; targetSeq: number } | undefined;
  },
): Promise<void> {
  const last = await db
    .selectFrom('auditEvent')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { travel } = given;
  const event: Unsealed = {
    seq: (last?.seq ?? 0) + 1,
    id: given.id,
    at: given.at,
    actor: given.context.actor,
    action: given.context.action,
    kind: travel?.kind ?? 'change',
    scope: travel?.scope ?? scopeOf(given.context, given.changes),
    targetSeq: travel?.targetSeq ?? null,
    undoable: !travel && canTakeBack(given.changes) ? 1 : 0,
    requestId: given.context.requestId ?? null,
    changes: JSON.stringify(given.changes),
    previousHash: last?.hash ?? genesis,
  };
  await db
    .insertInto('auditEvent')
    .values({ ...event, hash: seal(event) })
    .execute();
}

/** Result of checking the chain; `brokenAt` is the id of the first event that does not fit. */
export interface ChainReport {
  ok: boolean;
  events: number;
  brokenAt: string | null;
}

const chunk = 500;

/** Checks the audit chain from its first link: order, content and the triggers that guard it. */
export async function verifyChain(db: Queries): Promise<ChainReport> {
  let previousHash = genesis;
  let seq = 0;
  for (;;) {
    const events = await db
      .selectFrom('auditEvent')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(chunk)
      .execute();
    for (const { hash, ...event } of events) {
      const fits =
        event.seq === seq + 1 && event.previousHash === previousHash && seal(event) === hash;
      if (!fits) return { ok: false, events: seq, brokenAt: event.id };
      previousHash = hash;
      seq = event.seq;
    }
    if (events.length < chunk) break;
  }
  const guards = await sql<{ name: string }>`
    select name from sqlite_master where type = 'trigger' and tbl_name = 'audit_event'
  `.execute(db);
  return { ok: guards.rows.length === 2, events: seq, brokenAt: null };
}
