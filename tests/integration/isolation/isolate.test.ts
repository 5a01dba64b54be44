import { afterEach, describe, expect, it } from 'vitest';
import { Isolate, IsolateBench, type IsolateLimits } from '#core/isolation/index.ts';
import type { HostileJobs } from '../../fixtures/isolation/hostile.worker.ts';

const entry = {
  name: 'forms',
  url: new URL('../../fixtures/isolation/hostile.worker.ts', import.meta.url),
} as const;
const limits: IsolateLimits = { milliseconds: 20_000, megabytes: 96 };

const bytes = new Uint8Array([1, 2, 3]);

/** Whether a process is there. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a process of its own', () => {
  let isolate = new Isolate<HostileJobs>(entry, limits);
  const begin = (own = limits) => {
    void isolate.end();
    isolate = new Isolate<HostileJobs>(entry, own);
    return isolate;
  };
  afterEach(() => isolate.end());

  it('gets and gives bytes, is no part of this process, and knows none of its variables', async () => {
    const shared = Buffer.from('bytes of another file, and what is sent');
    const answer = await begin().ask('echo', { bytes: shared.subarray(23) });
    expect(Buffer.from(answer.bytes).toString()).toBe('and what is sent');
    expect(answer.pid).not.toBe(process.pid);
    expect(answer.variables).not.toContain('HOME');
    expect(answer.variables).not.toContain('PATH');
  });

  it.each([
    ['dies natively', 'crash', 'crashed'],
    ['fills its heap', 'fillHeap', 'crashed'],
    ['takes memory outside its heap', 'fillBuffers', 'crashed'],
    ['throws where nobody catches', 'throwLater', 'crashed'],
  ] as const)('that %s is told as lost, with all that waited', async (_name, kind, reason) => {
    const lost = begin();
    const first = lost.ask(kind, null);
    const second = lost.ask('echo', { bytes });
    await expect(first).rejects.toMatchObject({ name: 'IsolateLost', reason });
    // What it could still answer before it died is an answer like any other.
    await second.catch((error: unknown) => expect(error).toMatchObject({ reason }));
    await expect(lost.ask('echo', { bytes })).rejects.toMatchObject({ reason });
    expect(lost.isLost).toBe(true);
  });

  it('that answers nothing for too long is ended, whatever it is doing', async () => {
    const hanging = begin();
    const { pid } = await hanging.ask('echo', { bytes });
    const impatient = begin({ ...limits, milliseconds: 1 });
    await expect(impatient.ask('hang', null)).rejects.toMatchObject({ reason: 'silent' });
    await hanging.end();
    expect(lives(pid)).toBe(false);
  });

  it('is ended in the middle of its work when it is told to', async () => {
    const working = begin();
    const { pid } = await working.ask('echo', { bytes });
    const work = working.ask('hang', null);
    const [outcome] = await Promise.allSettled([work, working.end()]);
    expect(outcome).toMatchObject({ status: 'rejected', reason: { reason: 'ended' } });
    expect(lives(pid)).toBe(false);
  });
});

describe('a bench with one process after the other', () => {
  const bench = new IsolateBench<HostileJobs>(entry, limits);
  const pidNow = async () => (await bench.run('echo', { bytes })).pid;

  it('keeps a process that answered or refused, and takes a fresh one after anything else', async () => {
    const first = await pidNow();
    await expect(bench.run('refuse', null)).rejects.toMatchObject({
      code: 'file_too_large',
      params: { limit: '1 MB' },
    });
    expect(await pidNow()).toBe(first);
    await expect(bench.run('stumble', null)).rejects.toThrow(/nobody expected this/);
    const second = await pidNow();
    expect(second).not.toBe(first);
    expect(lives(first)).toBe(false);
    const crash = bench.run('crash', null);
    const next = pidNow();
    await expect(crash).rejects.toMatchObject({ reason: 'crashed' });
    expect(await next).not.toBe(second);
  });

  it('ends the work when the signal says so, also before it began', async () => {
    const stop = new AbortController();
    const running = bench.run('hang', null, stop.signal);
    const waiting = bench.run('echo', { bytes }, stop.signal);
    const other = pidNow();
    stop.abort();
    await expect(running).rejects.toMatchObject({ reason: 'ended' });
    await expect(waiting).rejects.toMatchObject({ reason: 'ended' });
    expect(lives(await other)).toBe(true);
  });
});
