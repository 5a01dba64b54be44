/** Height of one step's row, in pixels. */
export const rowHeight = 34;
/** Room for the names of months and lines, in pixels. */
export const headHeight = 38;

/** A number of days as a share of the chart's width, so that the drawing fits any window without measuring. */
export function percent(days: number, all: number): string {
  return `${((days / Math.max(1, all)) * 100).toFixed(3)}%`;
}
