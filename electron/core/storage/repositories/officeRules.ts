import { isDeepStrictEqual } from 'node:util';
import {
  emptyOfficeRules,
  keptRuleId,
  officeRules,
  type OfficeRules,
} from '#shared/domain/rules/index.ts';
import type { Queries } from '../database/schema.ts';
import type { Writing } from '../session.ts';
import { checkInput, checkStored, readJson } from './documents.ts';

/** Row of the settings' table under which the office's own rules are kept. */
const key = 'rules.office';

/** Reads the office's own rules. */
export function officeRulesReads(db: Queries) {
  return {
    /** The office's corrections, own rules and closed days; none before the first. Error: record_damaged. */
    async get(): Promise<OfficeRules> {
      const row = await db
        .selectFrom('preference')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst();
      if (!row) return emptyOfficeRules();
      const document = readJson(row.value, 'officeRules', key);
      return checkStored(officeRules, document, 'officeRules', key);
    },
  };
}

/** The parts that history speaks of, by name. */
function parts(own: OfficeRules): Map<string, object> {
  return new Map<string, object>([
    ...own.corrections.map((kept) => [`correction/${kept.correction.rule}`, kept] as const),
    ...own.rules.map((kept) => [`rule/${keptRuleId(kept)}`, kept] as const),
    ...own.closed_days.map((day) => [`closedDay/${day.date}`, day] as const),
  ]);
}

/** Reads and writes the office's own rules. */
export function officeRulesWrites(writing: Writing) {
  const reads = officeRulesReads(writing.db);
  return {
    ...reads,
    /** Keeps the office's own rules; every part that changed is told to the audit trail. Error: invalid_input. */
    async save(given: OfficeRules): Promise<OfficeRules> {
      const before = parts(await reads.get());
      const next = checkInput(officeRules, given);
      const after = parts(next);
      const values = { value: JSON.stringify(next), updatedAt: writing.now() };
      await writing.db
        .insertInto('preference')
        .values({ key, ...values })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
        .execute();
      for (const id of new Set([...before.keys(), ...after.keys()])) {
        const change = { before: before.get(id) ?? null, after: after.get(id) ?? null };
        if (isDeepStrictEqual(change.before, change.after)) continue;
        writing.record({ entity: 'officeRule', id, ...change });
      }
      return next;
    },
  };
}
