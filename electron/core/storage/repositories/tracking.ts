import { AppError } from '#shared/contract/errors.ts';
import { stepEvent, type StepEvent } from '#shared/domain/tracking/index.ts';
import type { Queries, StepEventTable } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkInput, checkStored, readJson } from './documents.ts';
import { searchWrites } from './search.ts';

const columns = [
  'id',
  'step',
  'kind',
  'date',
  'reference',
  'note',
  'recordedAt',
  'approved',
] as const;

/** An event as its row has it; events without an approved trip have no such field. */
function eventOf({ approved, ...row }: Pick<StepEventTable, (typeof columns)[number]>): StepEvent {
  const facts = approved === null ? {} : { approved: readJson(approved, 'stepEvent', row.id) };
  return checkStored(stepEvent, { ...row, ...facts }, 'stepEvent', row.id);
}

/** Reads what happened at the steps of a dossier's route. */
export function trackingReads(db: Queries) {
  return {
    /** All events of a dossier in the order in which they happened; error: record_damaged. */
    async list(dossierId: string): Promise<StepEvent[]> {
      const rows = await db
        .selectFrom('stepEvent')
        .select(columns)
        .where('dossierId', '=', dossierId)
        .orderBy('date')
        .orderBy('recordedAt')
        .orderBy('id')
        .execute();
      return rows.map(eventOf);
    },
  };
}

/** Reads and writes events. */
export function trackingWrites(writing: Writing) {
  const { db } = writing;
  const search = searchWrites(db);

  async function put(dossierId: string, given: StepEvent): Promise<StepEvent> {
    const event = checkInput(stepEvent, given);
    const { approved, ...row } = event;
    await db
      .insertInto('stepEvent')
      .values({
        dossierId,
        ...row,
        approved: approved === undefined ? null : JSON.stringify(approved),
      })
      .execute();
    if (event.reference !== '' || event.note !== '') {
      await search.put({
        kind: 'tracking',
        ref: event.id,
        dossierId,
        title: event.reference === '' ? event.note.slice(0, 80) : event.reference,
        detail: event.step,
        words: [event.note],
        numbers: [event.reference],
      });
    }
    writing.record({
      entity: 'stepEvent',
      id: event.id,
      before: null,
      after: { dossierId, ...event },
    });
    return event;
  }

  return {
    ...trackingReads(db),
    /** Records what happened at a step now; error: invalid_input. */
    record: (dossierId: string, event: Omit<StepEvent, 'id' | 'recordedAt'>) =>
      put(dossierId, { ...event, id: writing.newId(), recordedAt: writing.now() }),
    /** Stores an event as it is: an import, or one put back by undo. */
    put,
    /** Takes an event back that was recorded by mistake; error: not_found. */
    async remove(eventId: string): Promise<void> {
      const row = await db
        .selectFrom('stepEvent')
        .select(['dossierId', ...columns])
        .where('id', '=', eventId)
        .executeTakeFirst();
      if (!row) throw new AppError('not_found', { record: 'stepEvent' });
      await db.deleteFrom('stepEvent').where('id', '=', eventId).execute();
      await search.remove('tracking', eventId);
      const { dossierId, ...stored } = row;
      const before = { dossierId, ...eventOf(stored) };
      writing.record({ entity: 'stepEvent', id: eventId, before, after: null });
    },
  };
}
