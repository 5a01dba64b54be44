import type { SortColumn } from '../model/listRows.ts';

/** Height of a row of the list in pixels. */
export const rowHeight = 32;

/** Columns with their widths; those that the preview repeats make room for it. */
const columns: readonly { key: SortColumn; width: string; besidePreview: boolean }[] = [
  { key: 'title', width: 'minmax(224px, 1.6fr)', besidePreview: true },
  { key: 'destination', width: 'minmax(96px, 1fr)', besidePreview: false },
  { key: 'dates', width: '168px', besidePreview: true },
  { key: 'people', width: '96px', besidePreview: false },
  { key: 'stage', width: 'minmax(124px, 160px)', besidePreview: true },
  { key: 'nextDue', width: 'minmax(184px, 1.35fr)', besidePreview: true },
  { key: 'blockedBy', width: 'minmax(90px, 1.25fr)', besidePreview: false },
];

/** Columns that are shown, with or without the preview beside them. */
export function shownColumns(withPreview: boolean): SortColumn[] {
  return columns.filter((column) => !withPreview || column.besidePreview).map(({ key }) => key);
}

/** The grid template of a row: the shown columns and the menu's. */
export function columnTemplate(withPreview: boolean): string {
  const widths = columns
    .filter((column) => !withPreview || column.besidePreview)
    .map(({ width }) => width);
  return [...widths, '32px'].join(' ');
}
