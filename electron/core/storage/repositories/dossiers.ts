import { AppError, isAppError } from '#shared/contract/errors.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { dossier, type Dossier, type DossierPatch } from '#shared/domain/dossiers/index.ts';
import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import {
  checkInput,
  checkStored,
  differences,
  expectRevision,
  readJson,
  type DamagedRecord,
} from './documents.ts';
import {
  emptySummary,
  extractedColumns,
  readRow,
  rowColumns,
  searchEntry,
  summaryColumns,
  dossierSummary,
  type DossierSummary,
  type ListedDossier,
} from './dossierRows.ts';
import { matchingRefs, searchWrites } from './search.ts';

/** A dossier with the revision to save against. */
export interface StoredDossier {
  dossier: Dossier;
  rev: number;
}

/** Rows of the list, and those that cannot be read, by name. */
export interface DossierList {
  rows: ListedDossier[];
  damaged: DamagedRecord[];
}

/** Reads dossiers. */
export function dossierReads(db: Queries) {
  return {
    /** One dossier; errors: not_found, record_damaged. */
    async get(id: string): Promise<StoredDossier> {
      const row = await db
        .selectFrom('dossier')
        .select(['document', 'rev'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw new AppError('not_found', { record: 'dossier' });
      const document = readJson(row.document, 'dossier', id);
      return { dossier: checkStored(dossier, document, 'dossier', id), rev: row.rev };
    },

    /** Titles of dossiers by id; those that there are not are left out. */
    async titles(ids: readonly string[]): Promise<Map<string, string>> {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return new Map();
      const rows = await db
        .selectFrom('dossier')
        .select(['id', 'title'])
        .where('id', 'in', wanted)
        .execute();
      return new Map(rows.map(({ id, title }) => [id, title]));
    },

    /** Dossiers as rows, the latest first; words match the dossier, its papers and its tracking. */
    async list({ query = '', archived = false } = {}): Promise<DossierList> {
      const refs = await matchingRefs(db, query, ['dossier', 'paper', 'tracking']);
      let selection = db
        .selectFrom('dossier')
        .select(rowColumns)
        .where('archived', '=', archived ? 1 : 0);
      if (refs) selection = selection.where('id', 'in', [...new Set(refs)]);
      const list: DossierList = { rows: [], damaged: [] };
      for (const row of await selection.orderBy('updatedAt', 'desc').execute()) {
        try {
          list.rows.push(readRow(row));
        } catch (error) {
          if (!isAppError(error)) throw error;
          list.damaged.push({ record: 'dossier', id: row.id, name: row.title });
        }
      }
      return list;
    },

    /** Open dossiers whose summary was computed for another day, or never. */
    async needingSummary(today: CalendarDate): Promise<string[]> {
      const rows = await db
        .selectFrom('dossier')
        .select('id')
        .where('archived', '=', 0)
        .where('summarisedFor', 'is distinct from', today)
        .execute();
      return rows.map((row) => row.id);
    },

    /** Identifiers of all dossiers, the archived ones included. */
    async ids(): Promise<string[]> {
      const rows = await db.selectFrom('dossier').select('id').orderBy('createdAt').execute();
      return rows.map((row) => row.id);
    },
  };
}

/** Reads and writes dossiers. */
export function dossierWrites(writing: Writing) {
  const { db } = writing;
  const reads = dossierReads(db);
  const search = searchWrites(db);

  async function follow(value: Dossier): Promise<void> {
    await db.deleteFrom('dossierTraveller').where('dossierId', '=', value.id).execute();
    if (value.travellers.length > 0) {
      const rows = value.travellers.map((traveller) => ({
        dossierId: value.id,
        travellerId: traveller.id,
        personId: traveller.personId,
        name: traveller.snapshot.name,
      }));
      await db.insertInto('dossierTraveller').values(rows).execute();
    }
    await search.put(searchEntry(value));
  }

  async function change(id: string, patch: Partial<Dossier>, rev?: number): Promise<StoredDossier> {
    const present = await reads.get(id);
    expectRevision(present.rev, rev);
    const difference = differences(present.dossier, patch);
    if (!difference) return present;
    const now = writing.now();
    const next = checkInput(dossier, {
      ...present.dossier,
      ...difference.after,
      id,
      updatedAt: now,
    });
    await db
      .updateTable('dossier')
      .set({
        document: JSON.stringify(next),
        rev: present.rev + 1,
        ...extractedColumns(next),
        summarisedFor: null,
        updatedAt: now,
      })
      .where('id', '=', id)
      .execute();
    await follow(next);
    writing.record({ entity: 'dossier', id, ...difference });
    return { dossier: next, rev: present.rev + 1 };
  }

  return {
    ...reads,
    /** Stores a new dossier, made by `emptyDossier`, a copy or an import; error: invalid_input. */
    async create(given: Dossier): Promise<StoredDossier> {
      const value = checkInput(dossier, given);
      await db
        .insertInto('dossier')
        .values({
          id: value.id,
          document: JSON.stringify(value),
          rev: 1,
          ...extractedColumns(value),
          ...summaryColumns(emptySummary),
          summarisedFor: null,
          createdAt: value.createdAt,
          updatedAt: value.updatedAt,
        })
        .execute();
      await follow(value);
      writing.record({ entity: 'dossier', id: value.id, before: null, after: value });
      return { dossier: value, rev: 1 };
    },
    /** Saves sections; unchanged ones are passed over. Errors: conflict, not_found, invalid_input. */
    patch: (id: string, patch: DossierPatch, rev?: number) => change(id, defined(patch), rev),
    /** Puts a dossier away, or takes it back. */
    setArchived: (id: string, archived: boolean) => change(id, { archived }),
    /** Moves a dossier to another version of the rule pack. */
    setRulePack: (id: string, rulePack: string) => change(id, { rulePack }),
    /** Puts parts back as undo and redo say. */
    restore: (id: string, parts: Partial<Dossier>) => change(id, parts),
    /** Has what the list shows of open dossiers computed anew: the rules themselves have changed. */
    async forgetSummaries(): Promise<void> {
      await db
        .updateTable('dossier')
        .set({ summarisedFor: null })
        .where('archived', '=', 0)
        .execute();
    },
    /** Keeps what the list shows; derived, so no part of the history. */
    async setSummary(id: string, summary: DossierSummary, today: CalendarDate): Promise<void> {
      await db
        .updateTable('dossier')
        .set({ ...summaryColumns(checkInput(dossierSummary, summary)), summarisedFor: today })
        .where('id', '=', id)
        .execute();
    },
  };
}

function defined(patch: DossierPatch): Partial<Dossier> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
