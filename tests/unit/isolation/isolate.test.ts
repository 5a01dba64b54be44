import { afterEach, describe, expect, it, vi } from 'vitest';
import { Isolate, launchThrough } from '#core/isolation/index.ts';
import { launchFork } from '#core/isolation/forkLauncher.ts';
import type { ProcessEvents } from '#core/isolation/launchedProcess.ts';

interface Jobs {
  read: { given: string; answer: string };
}

/** A process that a file has taken over: it says what the test has it say. */
function takenOver() {
  let events: ProcessEvents | null = null;
  const kill = vi.fn(() => events?.onGone('killed'));
  launchThrough((_entry, _megabytes, told) => {
    events = told;
    return { post: vi.fn(), hold: vi.fn(), kill };
  });
  const isolate = new Isolate<Jobs>(
    { name: 'forms', url: new URL('file:///nowhere/forms.worker.js') },
    { milliseconds: 10_000, megabytes: 64 },
  );
  return { isolate, kill, say: (message: unknown) => events?.onMessage(message) };
}

afterEach(() => {
  launchThrough(launchFork);
});

describe('what a process for files from outside says', () => {
  it.each([
    ['nothing', undefined],
    ['no message', null],
    ['text', 'done'],
    ['no number', { ok: true, answer: 'x' }],
    ['an answer that nobody asked for', { id: 7, ok: true, answer: 'x' }],
    ['more than an answer', { id: 1, ok: true, answer: 'x', code: 'locked' }],
    ['an error that is none', { id: 1, ok: false, code: 'sudo', params: {}, detail: '' }],
    ['odd parameters', { id: 1, ok: false, code: 'file_gone', params: { name: 1 }, detail: '' }],
    ['endless words', { id: 1, ok: false, code: null, params: {}, detail: 'x'.repeat(100_001) }],
  ])('is looked at, and ends it when it is %s', async (_name, message) => {
    const { isolate, kill, say } = takenOver();
    const asked = isolate.ask('read', 'surat.pdf');
    expect(() => say(message)).not.toThrow();
    await expect(asked).rejects.toMatchObject({ name: 'IsolateLost', reason: 'crashed' });
    expect(kill).toHaveBeenCalledOnce();
    expect(isolate.isLost).toBe(true);
  });

  it('is an answer once, also when there is nothing to answer', async () => {
    const { isolate, kill, say } = takenOver();
    const first = isolate.ask('read', 'a');
    const second = isolate.ask('read', 'b');
    say({ id: 2, ok: true, answer: undefined });
    say({ id: 1, ok: false, code: 'file_gone', params: { name: 'a' }, detail: 'stack' });
    await expect(second).resolves.toBeUndefined();
    await expect(first).rejects.toMatchObject({ code: 'file_gone', params: { name: 'a' } });
    expect(kill).not.toHaveBeenCalled();
    say({ id: 2, ok: true, answer: 'again' });
    expect(kill).toHaveBeenCalledOnce();
    // It was ended; what it had still under way is heard no more.
    expect(() => say('late')).not.toThrow();
    expect(kill).toHaveBeenCalledOnce();
  });
});
