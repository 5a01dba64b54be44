import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/common/index.ts';
import type { Queries, TemplateTable } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkStored, readJson } from './documents.ts';

/** What a template is for: the words of a letter, a taught form, a portal's fields. */
export type TemplateArea = 'letter' | 'form' | 'portal';

/** One version of a template that the office made; `document` null means that it was withdrawn. */
export interface StoredTemplate<Document> {
  key: string;
  version: number;
  document: Document | null;
  note: string;
  createdAt: Instant;
}

/** Reads the office's own templates. Documents are checked with the schema that the caller gives. */
export function templateReads(db: Queries) {
  const checked = <Schema extends z.ZodType>(
    row: TemplateTable,
    schema: Schema,
  ): StoredTemplate<z.output<Schema>> => {
    const id = `${row.area}/${row.key}/${row.version}`;
    return {
      key: row.key,
      version: row.version,
      document:
        row.document === null
          ? null
          : checkStored(schema, readJson(row.document, 'template', id), 'template', id),
      note: row.note,
      createdAt: row.createdAt as Instant,
    };
  };

  return {
    /** The newest version of each template of an area, withdrawn ones included; error: record_damaged. */
    async latest<Schema extends z.ZodType>(
      area: TemplateArea,
      schema: Schema,
    ): Promise<StoredTemplate<z.output<Schema>>[]> {
      const rows = await db
        .selectFrom('template')
        .selectAll()
        .where('area', '=', area)
        .orderBy('key')
        .orderBy('version')
        .execute();
      const newest = new Map(rows.map((row) => [row.key, row]));
      return [...newest.values()].map((row) => checked(row, schema));
    },
    /** All versions of one template, oldest first; error: record_damaged. */
    async versions<Schema extends z.ZodType>(
      area: TemplateArea,
      key: string,
      schema: Schema,
    ): Promise<StoredTemplate<z.output<Schema>>[]> {
      const rows = await db
        .selectFrom('template')
        .selectAll()
        .where('area', '=', area)
        .where('key', '=', key)
        .orderBy('version')
        .execute();
      return rows.map((row) => checked(row, schema));
    },
  };
}

/** Reads and writes the office's own templates; no version is ever changed or deleted. */
export function templateWrites(writing: Writing) {
  const { db } = writing;
  return {
    ...templateReads(db),
    /**
     * Keeps a new version of a template; null withdraws it. The caller has checked the document.
     *
     * @param expected the newest version that the caller saw; 0 for none. Error: conflict.
     * @returns the number of the new version.
     */
    async add(
      area: TemplateArea,
      key: string,
      given: { document: object | null; note: string; expected?: number },
    ): Promise<number> {
      const present = await db
        .selectFrom('template')
        .select((build) => build.fn.max('version').as('last'))
        .where('area', '=', area)
        .where('key', '=', key)
        .executeTakeFirst();
      const last = present?.last ?? 0;
      if (given.expected !== undefined && given.expected !== last) {
        throw new AppError('conflict', { current: String(last) });
      }
      const row: TemplateTable = {
        id: writing.newId(),
        area,
        key,
        version: last + 1,
        document: given.document === null ? null : JSON.stringify(given.document),
        note: given.note,
        createdAt: writing.now(),
      };
      await db.insertInto('template').values(row).execute();
      const { area: ofArea, key: ofKey, version, note } = row;
      writing.record({
        entity: 'template',
        id: row.id,
        before: null,
        after: { area: ofArea, key: ofKey, version, note, withdrawn: row.document === null },
      });
      return row.version;
    },
  };
}
