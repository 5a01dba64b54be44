import { readdirSync, readFileSync } from 'node:fs';

/** How often processes are looked at, in milliseconds; the kernel keeps the peak of those that live meanwhile. */
const lookEvery = 20;

/** Highest memory so far of a process in megabytes of 1,000,000 bytes, and who started it; null when it is gone. */
function statusOf(pid: string): { parent: number; peak: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1]);
    const peak = (number('VmHWM') * 1024) / 1_000_000;
    // One that has just ended is still listed, without its memory.
    return Number.isNaN(peak) ? null : { parent: number('PPid'), peak };
  } catch {
    return null;
  }
}

/**
 * By how many megabytes the highest memory of this process grows while work is done, and the highest memory of a
 * process that it starts for the work; null where the system does not tell (only Linux does).
 */
export async function peakMemory<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; grown: number; started: number | null }> {
  const before = process.memoryUsage.rss();
  const peaks = new Map<string, number>();
  const look = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const status = statusOf(pid);
      // One that has ended and waits to be buried has no memory any more.
      if (status?.parent === process.pid && status.peak > 0) peaks.set(pid, status.peak);
    }
  };
  const watch = process.platform === 'linux' ? setInterval(look, lookEvery) : null;
  try {
    const result = await work();
    const grown = (process.resourceUsage().maxRSS * 1024 - before) / 1_000_000;
    const started = watch === null ? null : Math.max(0, ...peaks.values());
    return { result, grown, started };
  } finally {
    if (watch !== null) clearInterval(watch);
  }
}
