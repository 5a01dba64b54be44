import { figureLines, type Figure } from './support/figures.ts';

/** Every benchmark by the name with which it is chosen: `npm run bench -- window opening`. */
const benchmarks: Record<string, () => Promise<Figure[]>> = {
  window: async () => (await import('./window.bench.ts')).windows(),
  opening: async () => (await import('./opening.bench.ts')).opening(),
  check: async () => (await import('./check.bench.ts')).checks(),
  letters: async () => (await import('./letters.bench.ts')).letters(),
  forms: async () => (await import('./forms.bench.ts')).forms(),
  bundle: async () => (await import('./bundle.bench.ts')).bundles(),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(
    `muhibah: no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    console.log(`\n${name}`);
    for (const line of figureLines(await measure())) console.log(`  ${line}`);
  }
}
