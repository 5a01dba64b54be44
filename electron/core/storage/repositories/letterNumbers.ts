import { AppError } from '#shared/contract/errors.ts';
import type { RegisterEntry } from '#shared/domain/lint/index.ts';
import type { LetterNumberTable, Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';

/** One number of the office's register. */
export type LetterNumber = LetterNumberTable;

/** A sequence of numbers: each series (a pattern, or a classification) starts anew each year. */
export interface NumberSeries {
  series: string;
  year: number;
}

/** Reads the register of letter numbers. */
export function letterNumberReads(db: Queries) {
  const inSeries = ({ series, year }: NumberSeries) =>
    db.selectFrom('letterNumber').where('series', '=', series).where('year', '=', year);

  return {
    /** The next free number of a series, counted from 1. */
    async next(of: NumberSeries): Promise<number> {
      const row = await inSeries(of)
        .select((build) => build.fn.max('seq').as('last'))
        .executeTakeFirst();
      return (row?.last ?? 0) + 1;
    },
    /** Whether a number stands in the register of a year in any series, or on a letter of that year. */
    async isGiven(number: string, year: number): Promise<boolean> {
      const registered = await db
        .selectFrom('letterNumber')
        .select('id')
        .where('number', '=', number)
        .where('year', '=', year)
        .executeTakeFirst();
      if (registered) return true;
      const written = await db
        .selectFrom('paper')
        .select('key')
        .where('number', '=', number)
        .where((build) => build.or([build('date', 'is', null), build('date', 'like', `${year}-%`)]))
        .executeTakeFirst();
      return written !== undefined;
    },
    /** All numbers of a series, void ones included. */
    list: (of: NumberSeries): Promise<LetterNumber[]> =>
      inSeries(of).selectAll().orderBy('seq').execute(),
    /** Numbers below the highest that no letter of Muhibah has: void ones, and those that were never taken here. */
    async gaps(of: NumberSeries): Promise<{ seq: number; reason: string | null }[]> {
      const rows = await inSeries(of).select(['seq', 'voidReason']).orderBy('seq').execute();
      const bySeq = new Map(rows.map((row) => [row.seq, row.voidReason]));
      const last = rows.at(-1)?.seq ?? 0;
      const gaps = [];
      for (let seq = 1; seq <= last; seq += 1) {
        const reason = bySeq.get(seq);
        if (reason !== null) gaps.push({ seq, reason: reason ?? null });
      }
      return gaps;
    },
    /** Every series that numbers were taken from, the newest year first. */
    series: (): Promise<NumberSeries[]> =>
      db
        .selectFrom('letterNumber')
        .select(['series', 'year'])
        .distinct()
        .orderBy('year', 'desc')
        .orderBy('series')
        .execute(),
    /** One number; error: not_found. */
    async get(id: string): Promise<LetterNumber> {
      const row = await db
        .selectFrom('letterNumber')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw new AppError('not_found', { record: 'letterNumber' });
      return row;
    },
    /** Every letter that carries a number, with its place in the register where it has one. */
    async register(): Promise<RegisterEntry[]> {
      const rows = await db
        .selectFrom('paper')
        .innerJoin('dossier', 'dossier.id', 'paper.dossierId')
        .leftJoin('letterNumber', (join) =>
          join
            .onRef('letterNumber.dossierId', '=', 'paper.dossierId')
            .onRef('letterNumber.paperKey', '=', 'paper.key')
            .onRef('letterNumber.number', '=', 'paper.number')
            .on('letterNumber.voidReason', 'is', null),
        )
        .select([
          'paper.dossierId',
          'dossier.title',
          'paper.key as paperKey',
          'paper.number',
          'paper.date',
          'letterNumber.series',
          'letterNumber.year',
          'letterNumber.seq',
        ])
        .where('paper.number', '<>', '')
        .orderBy('paper.dossierId')
        .orderBy('paper.key')
        .execute();
      return rows.map(({ series, year, seq, ...entry }) => ({
        ...entry,
        sequence: series === null || year === null || seq === null ? null : { series, year, seq },
      }));
    },
    /** The number that a paper has in the register, or null. */
    async ofPaper(dossierId: string, paperKey: string): Promise<LetterNumber | null> {
      const row = await db
        .selectFrom('letterNumber')
        .selectAll()
        .where('dossierId', '=', dossierId)
        .where('paperKey', '=', paperKey)
        .where('voidReason', 'is', null)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row ?? null;
    },
  };
}

/** Reads and writes the register; nothing is ever deleted from it. */
export function letterNumberWrites(writing: Writing) {
  const { db } = writing;
  const reads = letterNumberReads(db);

  async function insert(given: Omit<LetterNumber, 'id' | 'takenAt'>): Promise<LetterNumber> {
    const { series, year, seq, number } = given;
    const taken = await db
      .selectFrom('letterNumber')
      .select('id')
      .where('series', '=', series)
      .where('year', '=', year)
      .where((build) => build.or([build('seq', '=', seq), build('number', '=', number)]))
      .executeTakeFirst();
    if (taken) throw new AppError('number_taken', { number });
    const row = { id: writing.newId(), ...given, takenAt: writing.now() };
    await db.insertInto('letterNumber').values(row).execute();
    writing.record({ entity: 'letterNumber', id: row.id, before: null, after: row });
    return row;
  }

  return {
    ...reads,
    /** Gives a number to a paper; error: number_taken. */
    take: (
      given: NumberSeries & { seq: number; number: string; dossierId: string; paperKey: string },
    ): Promise<LetterNumber> => insert({ ...given, voidReason: null }),
    /** Keeps a number from being given here, because it was used outside Muhibah; error: number_taken. */
    takeOutside: ({
      series,
      year,
      seq,
      reason,
    }: NumberSeries & { seq: number; reason: string }): Promise<LetterNumber> =>
      insert({
        series,
        year,
        seq,
        number: String(seq),
        dossierId: null,
        paperKey: null,
        voidReason: reason,
      }),
    /** Declares a number void, with the reason; it is never given again. Error: not_found. */
    async cancel(id: string, reason: string): Promise<void> {
      const before = await reads.get(id);
      await db
        .updateTable('letterNumber')
        .set({ voidReason: reason })
        .where('id', '=', id)
        .execute();
      writing.record({
        entity: 'letterNumber',
        id,
        before,
        after: { ...before, voidReason: reason },
      });
    },
  };
}
