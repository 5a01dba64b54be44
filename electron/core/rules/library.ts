import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AllowanceTable } from '#shared/domain/allowances/index.ts';
import type { HolidayCalendar } from '#shared/domain/calendars/index.ts';
import { packForNew, type RulePack, type RulesOverlay } from '#shared/domain/rules/index.ts';
import { loadAllowances } from './loadAllowances.ts';
import { loadCalendars } from './loadCalendars.ts';
import { loadRulePack } from './loadRulePack.ts';
import { refuse } from './yamlFile.ts';

/** The rules and calendars in use. */
export interface RulesLibrary {
  /** The pack for new dossiers. */
  pack: RulePack;
  /** Every pack that is there, the oldest first: a dossier keeps the one it was prepared with. */
  packs: readonly RulePack[];
  /** The office's own corrections, or null while it has none; they lie on top of any pack. */
  overlay: RulesOverlay | null;
  calendars: HolidayCalendar[];
  /** Daily allowances abroad, a table for each year, the oldest first. */
  allowances: AllowanceTable[];
}

/**
 * Loads every rule pack of the shipped data, the holiday calendars and the tables of allowances.
 *
 * @throws AppError `rules_invalid` with file, line and reason.
 */
export async function loadRulesLibrary(assetsDir: string, today: string): Promise<RulesLibrary> {
  const folder = join(assetsDir, 'rules');
  const names = (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const packs = await Promise.all(names.map((name) => loadRulePack(join(folder, name))));
  packs.forEach((pack, index) => {
    if (packs.findIndex((other) => other.id === pack.id) < index) {
      throw refuse(names[index] ?? 'rules', 1, 'pack_twice', { field: 'id', about: pack.id });
    }
  });
  packs.sort((a, b) => a.compiled.localeCompare(b.compiled) || a.id.localeCompare(b.id));
  const pack = packForNew(packs, today);
  if (pack === undefined) throw refuse('rules', 1, 'folder_unreadable');
  return {
    pack,
    packs,
    overlay: null,
    calendars: await loadCalendars(join(assetsDir, 'calendars')),
    allowances: await loadAllowances(join(assetsDir, 'allowances')),
  };
}
