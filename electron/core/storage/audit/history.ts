import type { Instant } from '#shared/domain/common/index.ts';
import type { Queries } from '../database/schema.ts';
import { readJson } from '../repositories/documents.ts';
import type { Change, Scope } from './changes.ts';

/** How far back undo reaches, in events of one scope. */
const reach = 1000;

/** Where undo and redo stand: the events to take back or to do again next, newest last. */
export interface UndoState {
  undo: number[];
  redo: number[];
}

/** One entry of a history. */
export interface HistoryEvent {
  id: string;
  at: Instant;
  actor: string;
  action: string;
  /** What changed: `title`, `travel` … for parts of a document, else the kind of thing. */
  subjects: string[];
  undone: boolean;
}

/**
 * Replays a scope's events into undo and redo stacks.
 *
 * History is never rewritten: an undo is an event of its own that names the one it takes back.
 */
export async function undoState(db: Queries, scope: Scope): Promise<UndoState> {
  const events = await db
    .selectFrom('auditEvent')
    .select(['seq', 'kind', 'targetSeq', 'undoable'])
    .where('scope', '=', scope)
    .orderBy('seq', 'desc')
    .limit(reach)
    .execute();
  const state: UndoState = { undo: [], redo: [] };
  for (const event of events.reverse()) {
    const target = event.targetSeq ?? event.seq;
    if (event.kind === 'undo') {
      state.undo = state.undo.filter((seq) => seq !== target);
      state.redo.push(target);
    } else if (event.kind === 'redo') {
      state.redo = state.redo.filter((seq) => seq !== target);
      state.undo.push(target);
    } else if (event.undoable === 1) {
      state.undo.push(target);
      state.redo = [];
    }
  }
  return state;
}

/** Reads what an event changed. */
export async function changesOf(db: Queries, seq: number): Promise<Change[]> {
  const row = await db
    .selectFrom('auditEvent')
    .select('changes')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return readJson(row.changes, 'auditEvent', String(seq)) as Change[];
}

function subjectsOf(changes: readonly Change[]): string[] {
  const subjects = changes.flatMap((change) => {
    const isDocument = ['dossier', 'person', 'office'].includes(change.entity);
    return isDocument && change.before !== null && change.after !== null
      ? Object.keys(change.after)
      : [change.entity];
  });
  return [...new Set(subjects)];
}

/** The history of a scope, newest first. */
export async function history(db: Queries, scope: Scope, limit = 500): Promise<HistoryEvent[]> {
  const [state, rows] = [
    await undoState(db, scope),
    await db
      .selectFrom('auditEvent')
      .select(['seq', 'id', 'at', 'actor', 'action', 'changes'])
      .where('scope', '=', scope)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute(),
  ];
  const undone = new Set(state.redo);
  return rows.map((row) => ({
    id: row.id,
    at: row.at as Instant,
    actor: row.actor,
    action: row.action,
    subjects: subjectsOf(readJson(row.changes, 'auditEvent', row.id) as Change[]),
    undone: undone.has(row.seq),
  }));
}
