import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HolidayCalendar } from '#shared/domain/calendars/index.ts';
import type { RulePack, RulesOverlay } from '#shared/domain/rules/index.ts';
import { loadCalendars } from './loadCalendars.ts';
import { loadRulePack } from './loadRulePack.ts';
import { refuse } from './yamlFile.ts';

/** The rules and calendars in use. */
export interface RulesLibrary {
  pack: RulePack;
  /** The office's own corrections, or null while it has none. */
  overlay: RulesOverlay | null;
  calendars: HolidayCalendar[];
}

/**
 * Loads the newest shipped rule pack (names sort by date) and the holiday calendars.
 *
 * @throws AppError `rules_invalid` with file, line and reason.
 */
export async function loadRulesLibrary(assetsDir: string): Promise<RulesLibrary> {
  const folder = join(assetsDir, 'rules');
  const packs = (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const newest = packs.at(-1);
  if (newest === undefined) throw refuse('rules', 1, 'folder_unreadable');
  return {
    pack: await loadRulePack(join(folder, newest)),
    overlay: null,
    calendars: await loadCalendars(join(assetsDir, 'calendars')),
  };
}
