/** One measured figure, as the table of the benchmarks shows it. */
export interface Figure {
  readonly what: string;
  /** Median in the unit; null when it could not be measured, and `note` says why. */
  readonly value: number | null;
  readonly unit: 'ms' | '×' | 'MB';
  /** What we want it to stay below; left out for figures that only explain another. */
  readonly target?: number;
  /** For ratios that are to be large: the target is the least, not the most. */
  readonly isLeast?: boolean;
  readonly note?: string;
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Runs work many times after a warm-up and gives the median in milliseconds. */
export async function medianTime(
  work: () => unknown,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const started = performance.now();
    await work();
    if (round >= warmUp) times.push(performance.now() - started);
  }
  return median(times);
}

/**
 * How many times slower another engine is on the same content, in the same run, with the figure of the engine itself.
 *
 * @param least how many times it is to be slower.
 */
export function against(
  name: string,
  theirs: number | null,
  ours: number,
  { least, note }: { least: number; note?: string },
): Figure[] {
  const noted = note === undefined ? {} : { note };
  const ratio = theirs === null ? null : theirs / ours;
  return [
    { what: name, value: theirs, unit: 'ms', ...noted },
    {
      what: `  ours is faster than ${name}`,
      value: ratio,
      unit: '×',
      target: least,
      isLeast: true,
    },
  ];
}

/** Lines of a table of figures; a target that is missed is told, never asserted. */
export function figureLines(figures: readonly Figure[]): string[] {
  const width = Math.max(...figures.map(({ what }) => what.length));
  return figures.map((figure) => {
    const { what, value, unit, note } = figure;
    const shown =
      value === null
        ? `${'-'.padStart(9)}   `
        : `${value.toFixed(value < 10 ? 2 : 1).padStart(9)} ${unit.padEnd(2)}`;
    const noted = note === undefined ? '' : `  (${note})`;
    return `${what.padEnd(width)} ${shown}${judgement(figure)}${noted}`.trimEnd();
  });
}

function judgement({ value, unit, target, isLeast = false }: Figure): string {
  if (target === undefined) return '';
  const wanted = `  target ${isLeast ? 'at least ' : ''}${target} ${unit}: `;
  if (value === null) return `${wanted}not measured`;
  const isMet = isLeast ? value >= target : value <= target;
  return `${wanted}${isMet ? 'met' : 'MISSED'}, ratio ${(value / target).toFixed(2)}`;
}
