import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/common/index.ts';
import { tripFacts, type TripFacts } from '#shared/domain/dossiers/index.ts';
import {
  emptyPaperFields,
  isPerTraveller,
  paperFields,
  paperKind,
  paperState,
  partsOfKey,
  type PaperFields,
  type PaperKind,
  type PaperState,
} from '#shared/domain/letters/index.ts';
import type { IssuedPaper } from '#shared/domain/rules/index.ts';
import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkInput, checkStored, differences, expectRevision, readJson } from './documents.ts';
import { searchWrites } from './search.ts';

/** One final PDF of a paper with what it was made from. */
export interface PaperIssue {
  id: string;
  madeAt: Instant;
  templateVersion: string;
  /** SHA-256 of the PDF in hex. */
  pdfSha256: string;
  /** Hash of the data that the paper shows; another one today means that the paper is stale. */
  staleHash: string;
}

/** A paper's own data; papers that nobody touched have no row. */
export interface StoredPaper {
  key: string;
  kind: PaperKind;
  /** Traveller id of papers that are made for each traveller; null for all others. */
  travellerId: string | null;
  fields: PaperFields;
  state: PaperState;
  rev: number;
  /** The latest final PDF. */
  issue: PaperIssue | null;
}

const issuedPaper = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  departsOn: z.string().nullable(),
  returnsOn: z.string().nullable(),
}) satisfies z.ZodType<IssuedPaper>;

const issueColumns = ['id', 'madeAt', 'templateVersion', 'pdfSha256', 'staleHash'] as const;
/** Takes a paper key apart; error: invalid_input for a kind that there is not. */
function partsOf(key: string): { kind: PaperKind; travellerId: string | null } {
  const { kind: name, of } = partsOfKey(key);
  const kind = checkInput(paperKind, name);
  // `taught_form@<form>@<traveller>`: the form comes before the traveller.
  if (kind === 'taught_form') return { kind, travellerId: key.split('@')[2] ?? null };
  return { kind, travellerId: isPerTraveller(kind) ? of : null };
}

/** Reads papers. */
export function paperReads(db: Queries) {
  async function rows(dossierId: string, key?: string): Promise<StoredPaper[]> {
    let papers = db.selectFrom('paper').selectAll().where('dossierId', '=', dossierId);
    let issues = db
      .selectFrom('paperIssue')
      .select(['key', ...issueColumns])
      .where('dossierId', '=', dossierId);
    if (key !== undefined) {
      papers = papers.where('key', '=', key);
      issues = issues.where('key', '=', key);
    }
    const latest = new Map<string, PaperIssue>();
    for (const { key: of, ...issue } of await issues.orderBy('id').execute()) {
      latest.set(of, { ...issue, madeAt: issue.madeAt as Instant });
    }
    return (await papers.orderBy('key').execute()).map((row) => {
      const id = `${dossierId}/${row.key}`;
      return {
        key: row.key,
        kind: checkStored(paperKind, row.kind, 'paper', id),
        travellerId: row.travellerId,
        fields: checkStored(paperFields, readJson(row.fields, 'paper', id), 'paper', id),
        state: checkStored(paperState, row.state, 'paper', id),
        rev: row.rev,
        issue: latest.get(row.key) ?? null,
      };
    });
  }

  return {
    /** Papers of a dossier that somebody touched; error: record_damaged. */
    list: (dossierId: string) => rows(dossierId),
    /** One paper; an untouched one has empty fields, state `none` and revision 0. */
    async get(dossierId: string, key: string): Promise<StoredPaper> {
      const [stored] = await rows(dossierId, key);
      return (
        stored ?? {
          key,
          ...partsOf(key),
          fields: emptyPaperFields(),
          state: 'none',
          rev: 0,
          issue: null,
        }
      );
    },
    /** Papers of any dossier that carry this date, with their numbers. */
    dated: (date: string): Promise<{ dossierId: string; key: string; number: string }[]> =>
      db
        .selectFrom('paper')
        .select(['dossierId', 'key', 'number'])
        .where('date', '=', date)
        .where('number', '!=', '')
        .orderBy('dossierId')
        .orderBy('key')
        .execute(),
    /** SHA-256 of every final PDF of a paper. */
    async issueHashes(dossierId: string, key: string): Promise<Set<string>> {
      const rows = await db
        .selectFrom('paperIssue')
        .select('pdfSha256')
        .where('dossierId', '=', dossierId)
        .where('key', '=', key)
        .execute();
      return new Set(rows.map(({ pdfSha256 }) => pdfSha256));
    },
    /** What the latest final PDF of each paper says of people and dates; papers made before that was kept have none. */
    async issued(dossierId: string): Promise<Map<string, IssuedPaper>> {
      const rows = await db
        .selectFrom('paperIssue')
        .select(['key', sql<string | null>`snapshot -> '$.about'`.as('about')])
        .where('dossierId', '=', dossierId)
        .orderBy('id')
        .execute();
      const latest = new Map<string, IssuedPaper>();
      for (const { key, about } of rows) {
        const read = about === null ? null : issuedPaper.safeParse(JSON.parse(about));
        if (read?.success === true) latest.set(key, read.data);
        else latest.delete(key);
      }
      return latest;
    },
    /** The trip as the final PDFs of some kinds of papers have it, the latest first; older issues kept no trip. */
    async requested(
      dossierId: string,
      kinds: readonly PaperKind[],
    ): Promise<{ madeAt: Instant; facts: TripFacts }[]> {
      const rows = await db
        .selectFrom('paperIssue')
        .select(['key', 'madeAt', sql<string | null>`snapshot -> '$.facts'`.as('facts')])
        .where('dossierId', '=', dossierId)
        .orderBy('id', 'desc')
        .execute();
      return rows.flatMap(({ key, madeAt, facts }) => {
        if (facts === null || !kinds.some((kind) => key.split('@', 1)[0] === kind)) return [];
        const read = tripFacts.safeParse(JSON.parse(facts));
        return read.success ? [{ madeAt: madeAt as Instant, facts: read.data }] : [];
      });
    },
    /** The data that an issue was made from; error: not_found. */
    async snapshot(issueId: string): Promise<unknown> {
      const row = await db
        .selectFrom('paperIssue')
        .select('snapshot')
        .where('id', '=', issueId)
        .executeTakeFirst();
      if (!row) throw new AppError('not_found', { record: 'paperIssue' });
      return readJson(row.snapshot, 'paperIssue', issueId);
    },
  };
}

/** Reads and writes papers. */
export function paperWrites(writing: Writing) {
  const { db } = writing;
  const reads = paperReads(db);
  const search = searchWrites(db);

  async function store(dossierId: string, paper: StoredPaper): Promise<StoredPaper> {
    const values = {
      fields: JSON.stringify(paper.fields),
      state: paper.state,
      number: paper.fields.number,
      date: paper.fields.date,
      rev: paper.rev + 1,
      updatedAt: writing.now(),
    };
    const { key, kind, travellerId } = paper;
    await db
      .insertInto('paper')
      .values({ dossierId, key, kind, travellerId, ...values })
      .onConflict((conflict) => conflict.columns(['dossierId', 'key']).doUpdateSet(values))
      .execute();
    await index(dossierId, paper);
    return { ...paper, rev: values.rev };
  }

  async function index(dossierId: string, { key, kind, fields }: StoredPaper): Promise<void> {
    const ref = `${dossierId}/${key}`;
    if (fields.number === '' && fields.subject === '') {
      await search.remove('paper', ref);
      return;
    }
    await search.put({
      kind: 'paper',
      ref,
      dossierId,
      title: fields.number === '' ? fields.subject : fields.number,
      detail: kind,
      words: [fields.subject, fields.addressee],
      numbers: [fields.number],
    });
  }

  async function change(
    dossierId: string,
    key: string,
    parts: { fields?: Partial<PaperFields>; state?: PaperState },
    rev?: number,
  ): Promise<StoredPaper> {
    const present = await reads.get(dossierId, key);
    expectRevision(present.rev, rev);
    const fields = differences(present.fields, parts.fields ?? {});
    const state = parts.state === present.state ? undefined : parts.state;
    if (!fields && state === undefined) return present;
    const next: StoredPaper = {
      ...present,
      fields: checkInput(paperFields, { ...present.fields, ...fields?.after }),
      state: state ?? (present.state === 'none' ? 'draft' : present.state),
    };
    const stored = await store(dossierId, next);
    writing.record({
      entity: 'paper',
      id: `${dossierId}/${key}`,
      before: { fields: fields?.before ?? {}, state: present.state },
      after: { fields: fields?.after ?? {}, state: next.state },
    });
    return stored;
  }

  return {
    ...reads,
    /** Saves a letter's own fields; the first save makes it a draft. Errors: conflict, invalid_input. */
    patch: (dossierId: string, key: string, fields: Partial<PaperFields>, rev?: number) =>
      change(dossierId, key, { fields }, rev),
    /** Says how far a paper got. */
    setState: (dossierId: string, key: string, state: PaperState) =>
      change(dossierId, key, { state }),
    /** Puts fields and state back as undo and redo say. */
    restore: change,
    /** Keeps what a final PDF was made from; the paper's state does not change. */
    async addIssue(
      dossierId: string,
      key: string,
      given: Omit<PaperIssue, 'id' | 'madeAt'> & { snapshot: unknown },
    ): Promise<PaperIssue> {
      const present = await reads.get(dossierId, key);
      if (present.rev === 0) await store(dossierId, present);
      const { snapshot, ...rest } = given;
      const issue = { id: writing.newId(), madeAt: writing.now(), ...rest };
      await db
        .insertInto('paperIssue')
        .values({ dossierId, key, snapshot: JSON.stringify(snapshot), ...issue })
        .execute();
      writing.record({
        entity: 'paperIssue',
        id: issue.id,
        before: null,
        after: { dossierId, key, ...issue },
      });
      return issue;
    },
  };
}
