import { beforeEach } from 'vitest';

/** After how long a test is taken to stand still, in milliseconds: half of what it is given. */
const patienceMs = 30_000;

/**
 * Says what a test that stands still is waiting for.
 *
 * A stall that comes once in thousands of runs leaves no other trace, the less so when the second try is good.
 */
beforeEach(({ task }) => {
  const timer = setTimeout(() => {
    const waitsFor = process.getActiveResourcesInfo().join(', ');
    process.stderr.write(`${task.name}: stands still, waiting for ${waitsFor}\n`);
  }, patienceMs);
  return () => clearTimeout(timer);
});
