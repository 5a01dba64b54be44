import type { DossierRow } from '#shared/contract/index.ts';
import { purposes, type Purpose, type Track } from '#shared/domain/dossiers/index.ts';
import { stages, type Stage } from '#shared/domain/tracking/index.ts';
import { departureYear, filterRows, hasProblem, type ListFilter } from './listRows.ts';

/** One choice of a filter with how many dossiers it would show beside the other filters. */
export interface Facet<T> {
  value: T;
  count: number;
}

/** All choices that the list's filters can offer. */
export interface ListFacets {
  stages: Facet<Stage>[];
  tracks: Facet<Track>[];
  purposes: Facet<Purpose>[];
  years: Facet<number>[];
  problems: number;
}

function tally<T>(values: readonly (T | null)[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) {
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Choices that occur, with the chosen ones even when nothing is left of them, in a fixed order. */
function facets<T>(
  order: readonly T[],
  counts: ReadonlyMap<T, number>,
  chosen: readonly T[],
): Facet<T>[] {
  return order
    .filter((value) => counts.has(value) || chosen.includes(value))
    .map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** Counts every choice with all other filters applied, so that no chip promises what it cannot show. */
export function listFacets(
  rows: readonly DossierRow[],
  filter: ListFilter,
  textOf?: (row: DossierRow) => string,
): ListFacets {
  const without = (change: Partial<ListFilter>) =>
    filterRows(rows, { ...filter, ...change }, textOf);
  const years = tally(without({ years: [] }).map(departureYear));
  const allYears = [...new Set([...years.keys(), ...filter.years])].sort((a, b) => b - a);
  return {
    stages: facets(stages, tally(without({ stages: [] }).map((row) => row.stage)), filter.stages),
    tracks: facets<Track>(
      ['official', 'important_reason'],
      tally(without({ tracks: [] }).map((row) => row.track)),
      filter.tracks,
    ),
    purposes: facets<Purpose>(
      purposes,
      tally(without({ purposes: [] }).map((row) => row.purpose)),
      filter.purposes,
    ),
    years: facets(allYears, years, filter.years),
    problems: without({ problemsOnly: false }).filter(hasProblem).length,
  };
}

/** The choices with one added, or taken away when it was there. */
export function toggled<T>(choices: readonly T[], value: T): T[] {
  return choices.includes(value)
    ? choices.filter((choice) => choice !== value)
    : [...choices, value];
}
