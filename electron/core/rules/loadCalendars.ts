import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { holidayCalendar, type HolidayCalendar } from '#shared/domain/calendars/index.ts';
import { refuseIssue } from './issues.ts';
import { readYamlFile, refuse } from './yamlFile.ts';

/**
 * Loads the holiday calendars of a folder, one YAML file per year, in the order of the years.
 *
 * Throws `rules_invalid` with file, line and reason when any file has a mistake or a year is there twice.
 */
export async function loadCalendars(folder: string): Promise<HolidayCalendar[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch {
    throw refuse(basename(folder), 1, 'folder_unreadable');
  }
  const calendars: HolidayCalendar[] = [];
  for (const file of await Promise.all(names.map((name) => readYamlFile(join(folder, name))))) {
    const result = holidayCalendar.safeParse(file.data, { reportInput: true });
    if (!result.success) throw refuseIssue(file, result.error);
    const { year } = result.data;
    if (calendars.some((other) => other.year === year)) {
      throw refuse(file.name, file.lineOf(['year']), 'year_twice', { about: String(year) });
    }
    calendars.push(result.data);
  }
  return calendars.sort((a, b) => a.year - b.year);
}
