/** One measured figure, as the table of the benchmarks shows it. */
export interface Figure {
  readonly what: string;
  /** Median in the unit. */
  readonly value: number;
  readonly unit: 'ms' | '×';
  /** What we want it to stay below; left out for figures that only explain another. */
  readonly target?: number;
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

/** Lines of a table of figures; a target that is missed is told, never asserted. */
export function figureLines(figures: readonly Figure[]): string[] {
  const width = Math.max(...figures.map(({ what }) => what.length));
  return figures.map(({ what, value, unit, target }) => {
    const shown = `${value.toFixed(value < 10 ? 2 : 1).padStart(9)} ${unit.padEnd(2)}`;
    const judged =
      target === undefined
        ? ''
        : `  target ${target} ${unit}: ${value <= target ? 'met' : 'MISSED'}, ratio ${(value / target).toFixed(2)}`;
    return `${what.padEnd(width)} ${shown}${judged}`.trimEnd();
  });
}
