import type { MessagePortMain } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CoreProcess, type CoreState } from '../../../electron/shell/core/coreProcess.ts';
import { FakeChild } from './fakeElectron.ts';

const grant = {
  type: 'grantFile',
  handle: 'handle-of-a-file',
  path: '/a.pdf',
  name: 'a.pdf',
  size: 1,
  right: 'read',
} as const;

/** Timers that a test runs by hand, and a clock that it moves. */
function world() {
  const children: FakeChild[] = [];
  const states: CoreState[] = [];
  const logged: string[] = [];
  const messages: unknown[] = [];
  let timers: { at: number; work: () => void }[] = [];
  let time = 0;
  const core = new CoreProcess({
    fork: () => {
      const child = new FakeChild();
      children.push(child);
      return child.asUtilityProcess();
    },
    onState: (state) => states.push(state),
    onMessage: (message) => messages.push(message),
    introduction: () => [grant],
    log: (event) => logged.push(event),
    after: (milliseconds, work) => {
      const timer = { at: time + milliseconds, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    now: () => time,
  });
  const pass = (milliseconds: number) => {
    time += milliseconds;
    const due = timers.filter(({ at }) => at <= time);
    timers = timers.filter(({ at }) => at > time);
    for (const { work } of due) work();
  };
  const child = () => {
    const last = children.at(-1);
    if (last === undefined) throw new Error('no core was started');
    return last;
  };
  return { core, children, states, logged, messages, pass, child };
}

describe('the supervised core', () => {
  let w: ReturnType<typeof world>;
  beforeEach(() => {
    w = world();
    w.core.start();
  });

  it('is ready only when it says so, and hears of the granted files first', async () => {
    expect(w.core.state).toBe('starting');
    w.child().emit('message', { type: 'ready' });
    await w.core.whenReady();
    expect(w.child().received).toEqual([grant]);
    expect(w.states).toEqual(['starting', 'ready']);
  });

  it('gets its port as soon as it is ready', async () => {
    const connected = w.core.connect({} as unknown as MessagePortMain);
    expect(w.child().received).toEqual([]);
    w.child().emit('message', { type: 'ready' });
    await connected;
    expect(w.child().received.at(-1)).toEqual({ type: 'connect' });
  });

  it('is started again after a death, and told the files again', () => {
    w.child().emit('message', { type: 'ready' });
    w.child().emit('exit', 139);
    expect(w.states.at(-1)).toBe('restarting');
    w.pass(100);
    expect(w.children).toHaveLength(2);
    w.child().emit('message', { type: 'ready' });
    expect(w.states.at(-1)).toBe('ready');
    expect(w.child().received).toEqual([grant]);
  });

  it('waits longer after each death and is given up after the fifth', async () => {
    const waiting = w.core.whenReady();
    const refused = expect(waiting).rejects.toThrow();
    for (const pause of [100, 500, 2_000, 5_000]) {
      w.child().emit('exit', 1);
      w.pass(pause - 1);
      const before = w.children.length;
      w.pass(1);
      expect(w.children).toHaveLength(before + 1);
    }
    w.child().emit('exit', 1);
    expect(w.states.at(-1)).toBe('failed');
    await refused;
    await expect(w.core.whenReady()).rejects.toThrow();
  });

  it('may be started once more by the user after it was given up', () => {
    for (const pause of [100, 500, 2_000, 5_000, 0]) {
      w.child().emit('exit', 1);
      w.pass(pause);
    }
    w.core.start();
    expect(w.states.at(-1)).toBe('starting');
    expect(w.children).toHaveLength(6);
  });

  it('is forgiven deaths of long ago', () => {
    for (let count = 0; count < 8; count += 1) {
      w.child().emit('message', { type: 'ready' });
      w.pass(120_000);
      w.child().emit('exit', 1);
      w.pass(100);
    }
    expect(w.states).not.toContain('failed');
  });

  it('is ended when it hangs at its start', () => {
    w.pass(60_000);
    expect(w.logged).toContain('core_start_timeout');
    expect(w.states.at(-1)).toBe('restarting');
  });

  it('can make the shell do nothing that is not in the contract', () => {
    for (const odd of [{ type: 'run', command: 'x' }, 'ready', null, { type: 'ready', more: 1 }]) {
      w.child().emit('message', odd);
    }
    expect(w.core.state).toBe('starting');
    expect(w.logged).toEqual(Array(4).fill('core_message_refused'));
    expect(w.messages).toEqual([]);
  });

  it('passes published files on', () => {
    const file = {
      type: 'publishFile',
      handle: 'x'.repeat(22),
      path: '/a',
      name: 'a',
      mime: 'application/pdf',
    };
    w.child().emit('message', file);
    expect(w.messages).toEqual([file]);
  });

  it('is asked to close its stores, and ended only when it takes too long', async () => {
    w.child().emit('message', { type: 'ready' });
    const stopped = w.core.stop();
    expect(w.child().received.at(-1)).toEqual({ type: 'shutdown' });
    expect(w.child().killed).toBe(false);
    w.pass(5_000);
    expect(w.child().killed).toBe(true);
    await stopped;
    expect(w.children).toHaveLength(1);
  });

  it('is ended at once while it does not serve yet, for it has no store to close', async () => {
    const stopped = w.core.stop();
    expect(w.child().received).toEqual([]);
    expect(w.child().killed).toBe(true);
    await stopped;
    expect(w.children).toHaveLength(1);
  });

  it('is ended as soon as its process is there, when quitting comes before that', async () => {
    const child = w.child();
    const kill = vi.spyOn(child, 'kill').mockReturnValueOnce(false);
    const stopped = w.core.stop();
    expect(child.killed).toBe(false);
    child.emit('spawn');
    expect(child.killed).toBe(true);
    expect(kill).toHaveBeenCalledTimes(2);
    await stopped;
  });
});
