import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { holidayCalendar, type HolidayCalendar } from '#shared/domain/calendars/index.ts';
import { readForeignYaml } from './foreignYaml.ts';
import { refuseIssue } from './issues.ts';
import { readYamlFile, refuse, type YamlFile } from './yamlFile.ts';

function checkedCalendar(file: YamlFile): HolidayCalendar {
  const result = holidayCalendar.safeParse(file.data, { reportInput: true });
  if (!result.success) throw refuseIssue(file, result.error);
  return result.data;
}

/**
 * Loads one year's calendar from a file that an office chose.
 *
 * A mistake refuses the whole file: throws `rules_invalid` with file, line and reason.
 */
export async function loadCalendarFile(path: string): Promise<HolidayCalendar> {
  return checkedCalendar(await readForeignYaml(path));
}

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
    const calendar = checkedCalendar(file);
    const { year } = calendar;
    if (calendars.some((other) => other.year === year)) {
      throw refuse(file.name, file.lineOf(['year']), 'year_twice', { about: String(year) });
    }
    calendars.push(calendar);
  }
  return calendars.sort((a, b) => a.year - b.year);
}
