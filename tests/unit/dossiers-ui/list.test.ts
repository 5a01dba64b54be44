import { describe, expect, it } from 'vitest';
import { listFacets, toggled } from '#renderer/dossiers/model/listFacets.ts';
import {
  filterRows,
  firstSort,
  isFiltered,
  nextSort,
  noFilter,
  sortRows,
} from '#renderer/dossiers/model/listRows.ts';
import { date, idOf, row } from './rows.ts';

const niigata = row({ id: idOf(1) });
const seoul = row({
  id: idOf(2),
  title: 'Studi banding Seoul',
  purpose: 'studi_banding',
  countries: ['KR'],
  cities: ['Seoul'],
  departsOn: date('2026-12-01'),
  travellers: ['Budi Contoh', 'Ani Contoh'],
  stage: 'setneg',
  problems: 2,
  nextDue: {
    date: date('2026-11-25'),
    item: 'kak',
    label: 'KAK',
    labelEn: 'ToR',
    workingDaysLeft: 3,
  },
});
const mecca = row({
  id: idOf(3),
  title: 'Ibadah',
  track: 'important_reason',
  purpose: 'ibadah',
  countries: ['SA'],
  cities: ['Makkah'],
  departsOn: null,
  travellers: [],
  stage: 'draft',
});
const old = row({ id: idOf(4), title: 'Lama', archived: true });
const all = [niigata, seoul, mecca, old];
const titles = (rows: typeof all) => rows.map(({ title }) => title);

describe('filtering the list of dossiers', () => {
  it('hides the archive unless it is asked for, and shows nothing else then', () => {
    expect(titles(filterRows(all, noFilter))).toEqual([
      'Muhibah ke Niigata',
      'Studi banding Seoul',
      'Ibadah',
    ]);
    expect(titles(filterRows(all, { ...noFilter, archived: true }))).toEqual(['Lama']);
  });

  it('finds words in any order, in either language, without case or accents', () => {
    const find = (query: string) => titles(filterRows(all, { ...noFilter, query }));
    expect(find('KOREA contoh')).toEqual(['Studi banding Seoul']);
    expect(find('japan')).toEqual(['Muhibah ke Niigata']);
    expect(find('jepang sari')).toEqual(['Muhibah ke Niigata']);
    expect(find('máKkah')).toEqual(['Ibadah']);
    expect(find('jepang seoul')).toEqual([]);
    expect(find('   ')).toHaveLength(3);
  });

  it('joins choices of one kind with or and different kinds with and', () => {
    const both = filterRows(all, { ...noFilter, stages: ['gubernur', 'setneg'] });
    expect(both).toHaveLength(2);
    expect(filterRows(all, { ...noFilter, stages: ['gubernur', 'setneg'], years: [2026] })).toEqual(
      [seoul],
    );
  });

  it('leaves dossiers without a departure out when a year is chosen', () => {
    expect(titles(filterRows(all, { ...noFilter, years: [2027] }))).toEqual(['Muhibah ke Niigata']);
  });

  it('keeps only what has a problem or was refused', () => {
    const refused = row({ id: idOf(5), title: 'Ditolak', stage: 'refused' });
    expect(titles(filterRows([...all, refused], { ...noFilter, problemsOnly: true }))).toEqual([
      'Studi banding Seoul',
      'Ditolak',
    ]);
  });

  it('knows whether anything is hidden', () => {
    expect(isFiltered(noFilter)).toBe(false);
    expect(isFiltered({ ...noFilter, archived: true })).toBe(false);
    expect(isFiltered({ ...noFilter, query: 'x' })).toBe(true);
    expect(isFiltered({ ...noFilter, years: [2027] })).toBe(true);
  });
});

describe('sorting the list of dossiers', () => {
  it('keeps what has no deadline at the end in both directions', () => {
    const up = sortRows([niigata, seoul, mecca], firstSort, 'id');
    const down = sortRows([niigata, seoul, mecca], { column: 'nextDue', descending: true }, 'id');
    expect(up[0]).toBe(seoul);
    expect(down[0]).toBe(seoul);
    expect(titles(down.slice(1))).toEqual(['Ibadah', 'Muhibah ke Niigata']);
  });

  it('sorts stages in the order of the route and not of the alphabet', () => {
    const sorted = sortRows([seoul, mecca, niigata], { column: 'stage', descending: false }, 'id');
    expect(sorted.map(({ stage }) => stage)).toEqual(['draft', 'gubernur', 'setneg']);
  });

  it('sorts destinations by their names in the language of the window', () => {
    const order = (language: 'id' | 'en') =>
      sortRows([mecca, seoul, niigata], { column: 'destination', descending: false }, language).map(
        ({ countries }) => countries[0],
      );
    expect(order('id')).toEqual(['SA', 'JP', 'KR']);
    expect(order('en')).toEqual(['JP', 'SA', 'KR']);
  });

  it('turns around on the second click on a column and starts upwards on another', () => {
    expect(nextSort(firstSort, 'nextDue')).toEqual({ column: 'nextDue', descending: true });
    expect(nextSort({ column: 'title', descending: true }, 'dates')).toEqual({
      column: 'dates',
      descending: false,
    });
  });
});

describe('the choices of the filters', () => {
  it('counts each choice with the other filters applied', () => {
    const found = listFacets(all, { ...noFilter, tracks: ['official'], stages: ['setneg'] });
    expect(found.stages).toEqual([
      { value: 'gubernur', count: 1 },
      { value: 'setneg', count: 1 },
    ]);
    expect(found.years).toEqual([{ value: 2026, count: 1 }]);
    expect(found.problems).toBe(1);
  });

  it('keeps a chosen choice visible when nothing is left of it', () => {
    const found = listFacets(all, { ...noFilter, query: 'seoul', years: [2031] });
    expect(found.years).toEqual([
      { value: 2031, count: 0 },
      { value: 2026, count: 1 },
    ]);
  });

  it('takes a choice away when it is chosen again', () => {
    expect(toggled(['a', 'b'], 'b')).toEqual(['a']);
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  });
});
