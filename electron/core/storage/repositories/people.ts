import { AppError, isAppError } from '#shared/contract/errors.ts';
import {
  emptyPersonDraft,
  person,
  type Person,
  type PersonDraft,
} from '#shared/domain/people/index.ts';
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
import { matchingRefs, searchWrites } from './search.ts';

/** A person with the revision to save against. */
export interface StoredPerson {
  person: Person;
  rev: number;
}

/** The directory as listed: people with the number of open dossiers that each is in, and rows that cannot be read. */
export interface PeopleList {
  people: { person: Person; rev: number; dossiers: number }[];
  damaged: DamagedRecord[];
}

interface PersonRow {
  id: string;
  document: string;
  name: string;
  rev: number;
}

function read(row: PersonRow): Person {
  return checkStored(person, readJson(row.document, 'person', row.id), 'person', row.id);
}

/** Titles are written small and large: `dr.` stands beside `Dr.`, which SQLite's own order does not do. */
const byName = new Intl.Collator('id');

/** Reads the directory of people. */
export function peopleReads(db: Queries) {
  const columns = ['id', 'document', 'name', 'rev'] as const;

  async function get(id: string): Promise<StoredPerson> {
    const row = await db
      .selectFrom('person')
      .select(columns)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new AppError('not_found', { record: 'person' });
    return { person: read(row), rev: row.rev };
  }

  return {
    /** One person; errors: not_found, record_damaged. */
    get,

    /** People by name, those that match the words; empty words match everybody. */
    async list({ query = '', archived = false } = {}): Promise<PeopleList> {
      const refs = await matchingRefs(db, query, ['person']);
      let selection = db
        .selectFrom('person')
        .select(columns)
        .select((build) =>
          build
            .selectFrom('dossierTraveller')
            .innerJoin('dossier', 'dossier.id', 'dossierTraveller.dossierId')
            .whereRef('dossierTraveller.personId', '=', 'person.id')
            .where('dossier.archived', '=', 0)
            .select((count) => count.fn.count<number>('dossier.id').distinct().as('dossiers'))
            .as('dossiers'),
        )
        .where('archived', '=', archived ? 1 : 0);
      if (refs) selection = selection.where('id', 'in', refs);
      const rows = await selection.orderBy('id').execute();
      rows.sort((one, other) => byName.compare(one.name, other.name));
      const list: PeopleList = { people: [], damaged: [] };
      for (const row of rows) {
        try {
          list.people.push({ person: read(row), rev: row.rev, dossiers: row.dossiers ?? 0 });
        } catch (error) {
          if (!isAppError(error)) throw error;
          list.damaged.push({ record: 'person', id: row.id, name: row.name });
        }
      }
      return list;
    },
  };
}

/** Reads and writes the directory of people. */
export function peopleWrites(writing: Writing) {
  const { db } = writing;
  const reads = peopleReads(db);
  const search = searchWrites(db);

  async function index(value: Person): Promise<void> {
    await search.put({
      kind: 'person',
      ref: value.id,
      dossierId: null,
      title: value.name,
      detail: [value.position, value.unit].filter(Boolean).join(', '),
      words: [value.position, value.unit, value.institution, value.rank],
      numbers: [value.nip, value.nik, ...value.passports.map((passport) => passport.number)],
    });
  }

  async function change(id: string, patch: Partial<Person>, rev?: number): Promise<StoredPerson> {
    const present = await reads.get(id);
    expectRevision(present.rev, rev);
    const difference = differences(present.person, patch);
    if (!difference) return present;
    const next = checkInput(person, { ...present.person, ...difference.after, id });
    await db
      .updateTable('person')
      .set({
        document: JSON.stringify(next),
        name: next.name,
        archived: next.archived ? 1 : 0,
        rev: present.rev + 1,
        updatedAt: writing.now(),
      })
      .where('id', '=', id)
      .execute();
    await index(next);
    writing.record({ entity: 'person', id, ...difference });
    return { person: next, rev: present.rev + 1 };
  }

  return {
    ...reads,
    /** Adds a person; what is not given stays empty. */
    async create(draft: Partial<PersonDraft>): Promise<StoredPerson> {
      const value = checkInput(person, {
        ...emptyPersonDraft(),
        ...draft,
        id: writing.newId(),
        archived: false,
      });
      const now = writing.now();
      await db
        .insertInto('person')
        .values({
          id: value.id,
          document: JSON.stringify(value),
          name: value.name,
          archived: 0,
          rev: 1,
          createdAt: now,
          updatedAt: now,
        })
        .execute();
      await index(value);
      writing.record({ entity: 'person', id: value.id, before: null, after: value });
      return { person: value, rev: 1 };
    },
    /** Saves parts of a person; errors: conflict, not_found, invalid_input. */
    patch: (id: string, patch: Partial<PersonDraft>, rev?: number) => change(id, patch, rev),
    /** Puts a person away, or takes them back. */
    setArchived: (id: string, archived: boolean) => change(id, { archived }),
    /** Puts parts back as undo and redo say. */
    restore: (id: string, parts: Partial<Person>) => change(id, parts),
  };
}
