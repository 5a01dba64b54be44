import type { DossierRow } from '#shared/contract/index.ts';
import type { Purpose, Track } from '#shared/domain/dossiers/index.ts';
import { countryName, type Language } from '#shared/domain/language/index.ts';
import { agencies, stages, type Agency, type Stage } from '#shared/domain/tracking/index.ts';
import { foldText, matchesWords } from './searchText.ts';

/** What the list shows of all dossiers; an empty list of choices means all of them. */
export interface ListFilter {
  query: string;
  stages: readonly Stage[];
  tracks: readonly Track[];
  purposes: readonly Purpose[];
  /** Years of departure. */
  years: readonly number[];
  problemsOnly: boolean;
  archived: boolean;
}

/** Columns that the list sorts by. */
export const sortColumns = [
  'title',
  'destination',
  'dates',
  'people',
  'stage',
  'nextDue',
  'blockedBy',
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** Order of the list. */
export interface ListSort {
  column: SortColumn;
  descending: boolean;
}

/** A filter that hides nothing but the archive. */
export const noFilter: ListFilter = {
  query: '',
  stages: [],
  tracks: [],
  purposes: [],
  years: [],
  problemsOnly: false,
  archived: false,
};

/** Most urgent first: the order in which the list opens. */
export const firstSort: ListSort = { column: 'nextDue', descending: false };

/** Whether anything but the archive switch narrows the list. */
export function isFiltered(filter: ListFilter): boolean {
  return (
    filter.query.trim() !== '' ||
    filter.problemsOnly ||
    filter.stages.length + filter.tracks.length + filter.purposes.length + filter.years.length > 0
  );
}

/** Year of departure, or null while it is not known. */
export function departureYear(row: Pick<DossierRow, 'departsOn'>): number | null {
  return row.departsOn === null ? null : Number(row.departsOn.slice(0, 4));
}

/** Whether something holds a dossier up or is wrong in it. */
export function hasProblem(row: Pick<DossierRow, 'problems' | 'stage'>): boolean {
  return row.problems > 0 || row.stage === 'refused';
}

/** The agency of a step's key (`kemlu`, `kemlu@<traveller>`), or null for an item of the checklist. */
export function agencyOfKey(key: string): Agency | null {
  const [name] = key.split('@');
  return agencies.find((agency) => agency === name) ?? null;
}

/** Country names of a row in one line: `Jepang, Korea Selatan`. */
export function countriesText(row: Pick<DossierRow, 'countries'>, language: Language): string {
  return row.countries.map((code) => countryName(code, language)).join(', ');
}

/** What the text search looks through: names, places in both languages, people. */
export function rowText(row: DossierRow): string {
  return foldText(
    [
      row.title,
      ...row.countries.flatMap((code) => [countryName(code, 'id'), countryName(code, 'en')]),
      ...row.cities,
      ...row.travellers,
      row.nextDue?.label ?? '',
      row.blockedBy?.label ?? '',
    ].join(' '),
  );
}

function includes<T>(choices: readonly T[], value: T | null): boolean {
  return choices.length === 0 || (value !== null && choices.includes(value));
}

/** Rows that the filter lets through, in the order given. */
export function filterRows(
  rows: readonly DossierRow[],
  filter: ListFilter,
  textOf: (row: DossierRow) => string = rowText,
): DossierRow[] {
  const query = filter.query.trim();
  return rows.filter(
    (row) =>
      row.archived === filter.archived &&
      includes(filter.stages, row.stage) &&
      includes(filter.tracks, row.track) &&
      includes(filter.purposes, row.purpose) &&
      includes(filter.years, departureYear(row)) &&
      (!filter.problemsOnly || hasProblem(row)) &&
      (query === '' || matchesWords(textOf(row), query)),
  );
}

function sortKey(row: DossierRow, column: SortColumn, language: Language): string | number | null {
  switch (column) {
    case 'title':
      return row.title === '' ? null : row.title;
    case 'destination':
      return row.countries.length === 0 ? null : countriesText(row, language);
    case 'dates':
      return row.departsOn;
    case 'people':
      return row.travellers.length === 0 ? null : row.travellers.length;
    case 'stage':
      return stages.indexOf(row.stage);
    case 'nextDue':
      return row.nextDue?.date ?? null;
    case 'blockedBy':
      return row.blockedBy?.label ?? null;
  }
}

/** Sorts a copy of the rows; rows that have nothing in the column stay at the end in both directions. */
export function sortRows(
  rows: readonly DossierRow[],
  sort: ListSort,
  language: Language,
): DossierRow[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row, sort.column, language) }));
  keyed.sort((left, right) => {
    if (left.key === null || right.key === null) {
      if (left.key !== right.key) return left.key === null ? 1 : -1;
      return collator.compare(left.row.title, right.row.title);
    }
    const order =
      typeof left.key === 'number' && typeof right.key === 'number'
        ? left.key - right.key
        : collator.compare(String(left.key), String(right.key));
    return order === 0 ? collator.compare(left.row.title, right.row.title) : sign * order;
  });
  return keyed.map(({ row }) => row);
}

/** The next order after a click on a column's head: up, then down. */
export function nextSort(current: ListSort, column: SortColumn): ListSort {
  return current.column === column
    ? { column, descending: !current.descending }
    : { column, descending: false };
}
