import { sql } from 'kysely';
import type { Queries } from '../database/schema.ts';

/** Kinds of thing that the search finds. */
export type SearchKind = 'dossier' | 'person' | 'paper' | 'tracking';

/** What is to be found again of a thing. */
interface SearchEntry {
  kind: SearchKind;
  ref: string;
  dossierId: string | null;
  title: string;
  /** A second line for the list of hits. */
  detail: string;
  /** Further words by which it is found. */
  words: readonly string[];
  /** Numbers of which any part of three characters or more is found: letters, NIP, passports, registers. */
  numbers: readonly string[];
}

/** A hit of the search. */
export interface SearchResult {
  kind: SearchKind;
  id: string;
  dossierId: string | null;
  title: string;
  detail: string;
}

/** One kind of thing cannot push the others out of the list. */
const hitLimit = 50;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Words typed so far as an FTS5 query: all of them, each as the beginning of a word. */
function wordQuery(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu);
  return words ? words.map((word) => `${quoted(word)}*`).join(' ') : null;
}

/** A part of a number as a trigram query, or null while it is too short. */
function numberQuery(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.length >= 3 && /\d/u.test(trimmed) ? quoted(trimmed) : null;
}

interface HitRow extends SearchResult {
  rank: number;
}

async function hits(
  db: Queries,
  text: string,
  kinds: readonly SearchKind[],
  limit: number,
): Promise<SearchResult[]> {
  const words = wordQuery(text);
  const number = numberQuery(text);
  const found = new Map<string, SearchResult>();
  const columns = sql`d.kind, d.ref as id, d.dossier_id, d.title, d.detail`;
  const among = sql`d.kind in (${sql.join(kinds)})`;
  const queries = [
    number &&
      sql<HitRow>`select ${columns} from search_number
        join search_document d on d.id = search_number.rowid
        where search_number match ${number} and ${among} order by d.id desc limit ${limit}`,
    words &&
      sql<HitRow>`select ${columns} from search_word
        join search_document d on d.id = search_word.rowid
        where search_word match ${words} and ${among}
        order by bm25(search_word, 4.0, 1.0), d.id desc limit ${limit}`,
  ];
  for (const query of queries) {
    if (!query) continue;
    for (const row of (await query.execute(db)).rows) {
      const { kind, id, dossierId, title, detail } = row;
      found.set(`${kind}/${id}`, { kind, id, dossierId, title, detail });
    }
  }
  return [...found.values()].slice(0, limit);
}

/**
 * Identifiers of the things of some kinds that match what was typed.
 *
 * @returns null when nothing was typed, so that a list can show everything.
 */
export async function matchingRefs(
  db: Queries,
  text: string,
  kinds: readonly SearchKind[],
): Promise<string[] | null> {
  if (text.trim() === '') return null;
  const limit = 10_000;
  return (await hits(db, text, kinds, limit)).map((hit) =>
    kinds.includes('dossier') ? (hit.dossierId ?? hit.id) : hit.id,
  );
}

/** Searches everything that was indexed. */
export function searchReads(db: Queries) {
  return {
    /** Things that match all words (as beginnings) or contain the number, best first. */
    async find(text: string, limit = hitLimit): Promise<SearchResult[]> {
      return hits(db, text, ['dossier', 'person', 'paper', 'tracking'], limit);
    },
  };
}

/** Keeps the search index; called by the repositories within their transaction. */
export function searchWrites(db: Queries) {
  return {
    /** Indexes a thing, or indexes it anew. */
    async put(entry: SearchEntry): Promise<void> {
      const values = {
        dossierId: entry.dossierId,
        title: entry.title,
        detail: entry.detail,
        words: entry.words.filter(Boolean).join(' \n'),
        numbers: entry.numbers.filter(Boolean).join(' \n'),
      };
      await db
        .insertInto('searchDocument')
        .values({ kind: entry.kind, ref: entry.ref, ...values })
        .onConflict((conflict) => conflict.columns(['kind', 'ref']).doUpdateSet(values))
        .execute();
    },
    /** Takes a thing out of the index. */
    async remove(kind: SearchKind, ref: string): Promise<void> {
      await db
        .deleteFrom('searchDocument')
        .where('kind', '=', kind)
        .where('ref', '=', ref)
        .execute();
    },
  };
}
