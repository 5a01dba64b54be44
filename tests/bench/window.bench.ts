import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRuntime } from '../../scripts/runtime/runtimeLocation.ts';
import { median, type Figure } from './support/figures.ts';
import { benchPassphrase, fillStore, fullStoreSize } from './support/fullStore.ts';

const root = join(import.meta.dirname, '..', '..');
const probe = join(import.meta.dirname, 'windowProbe');
const pairs = 7;
const startLimitMs = 60_000;

/** Moments in milliseconds since the process was started. */
type Moments = Record<'shown' | 'loaded' | 'ready', number> &
  Partial<Record<'submitted' | 'desk' | 'asked' | 'list', number>>;

/** Starts Electron once and waits until the probe has seen what it looks for. */
function start(kind: 'empty' | 'muhibah', userData: string, passphrase?: string): Moments {
  const runtime = findRuntime();
  if (runtime === null) throw new Error('There is no Electron runtime; run npm start once.');
  const out = join(userData, '..', `${kind}.json`);
  rmSync(out, { force: true });
  const started = Date.now();
  const run = spawnSync(runtime.executable, [probe, `--user-data-dir=${userData}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: startLimitMs,
    env: {
      ...process.env,
      PROBE_KIND: kind,
      PROBE_ROOT: root,
      PROBE_OUT: out,
      ...(passphrase === undefined ? {} : { PROBE_PASSPHRASE: passphrase }),
    },
  });
  if (!existsSync(out)) {
    throw new Error(`The ${kind} window was not ready: ${String(run.stderr).slice(-2000)}`);
  }
  const moments = JSON.parse(readFileSync(out, 'utf8')) as Moments;
  return Object.fromEntries(
    Object.entries(moments).map(([name, at]) => [name, at - started]),
  ) as Moments;
}

/** A window is ready when it is visible and its first real content is painted. */
const readyOf = ({ shown, ready }: Moments) => Math.max(shown, ready);

/**
 * The start of the window with a full store against an empty Electron window, in pairs so that a busy machine slows
 * both. Target: at most 1.5 times.
 */
export async function windows(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-bench-'));
  const ours = join(folder, 'muhibah');
  const empty = join(folder, 'empty');
  try {
    await fillStore(join(ours, 'data'));
    // The first start fills Chromium's own caches.
    start('empty', empty);
    start('muhibah', ours);
    const runs: { empty: Moments; ours: Moments }[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      runs.push({ empty: start('empty', empty), ours: start('muhibah', ours) });
    }
    const lists = [1, 2, 3].map(() => start('muhibah', ours, benchPassphrase));
    const of = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick));
    const size = fullStoreSize.toLocaleString('en');
    return [
      { what: 'empty Electron window ready', value: of((run) => readyOf(run.empty)), unit: 'ms' },
      {
        what: `Muhibah's lock screen ready, ${size} dossiers stored`,
        value: of((run) => readyOf(run.ours)),
        unit: 'ms',
      },
      {
        what: 'ratio of each pair',
        value: of((run) => readyOf(run.ours) / readyOf(run.empty)),
        unit: '×',
        target: 1.5,
      },
      { what: "Muhibah's page loaded", value: of((run) => run.ours.loaded), unit: 'ms' },
      {
        what: 'passphrase sent until the desk is shown',
        value: median(lists.map(({ submitted = NaN, desk = NaN }) => desk - submitted)),
        unit: 'ms',
      },
      {
        what: `list of ${size} dossiers asked for until it is shown`,
        value: median(lists.map(({ asked = NaN, list = NaN }) => list - asked)),
        unit: 'ms',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
