import type { MessagePortMain } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { coreToShell } from '#shared/contract/coreHost.ts';
import { coreEnvironment } from '../../../electron/shell/core/forks.ts';
import { Isolates } from '../../../electron/shell/core/isolates.ts';
import { FakeChild } from './fakeElectron.ts';

/** A utility process with an id of the system's, as soon as it is there. */
class FakeReader extends FakeChild {
  pid: number | undefined;

  constructor(pid: number) {
    super();
    this.pid = pid;
  }

  override asUtilityProcess() {
    return this as unknown as ReturnType<FakeChild['asUtilityProcess']>;
  }
}

const fakePort = () => ({}) as unknown as MessagePortMain;

function world() {
  const children: FakeReader[] = [];
  const started: string[] = [];
  const told: { message: unknown; ports: number }[] = [];
  const killed: number[] = [];
  const logged: string[] = [];
  const isolates = new Isolates({
    fork: (name, megabytes) => {
      const child = new FakeReader(1_000 + children.length);
      started.push(`${name} ${megabytes}`);
      children.push(child);
      return child.asUtilityProcess();
    },
    channel: () => ({ port1: fakePort(), port2: fakePort() }),
    tellCore: (message, ports = []) => told.push({ message, ports: ports.length }),
    log: (event) => logged.push(event),
    killNow: (pid) => killed.push(pid),
  });
  const start = (id: number) =>
    isolates.start({ type: 'startIsolate', id, name: 'forms', megabytes: 512 });
  return { isolates, start, children, started, told, killed, logged };
}

describe('processes for files from outside', () => {
  let w: ReturnType<typeof world>;
  beforeEach(() => {
    w = world();
  });

  it('are started by name and connected with the core once they listen', () => {
    w.start(1);
    expect(w.started).toEqual(['forms 512']);
    expect(w.told).toEqual([{ message: { type: 'isolatePort', id: 1 }, ports: 1 }]);
    expect(w.children[0]?.received).toEqual([]);
    w.children[0]?.emit('message', { type: 'listening' });
    w.children[0]?.emit('message', { type: 'something else' });
    expect(w.children[0]?.received).toEqual([{ type: 'serve' }]);
  });

  it('that end are told to the core once, with their exit code', () => {
    w.start(1);
    w.children[0]?.emit('exit', 134);
    w.children[0]?.emit('exit', 134);
    expect(w.told.slice(1)).toEqual([
      { message: { type: 'isolateGone', id: 1, exitCode: 134 }, ports: 0 },
    ]);
  });

  it('are ended without asking them, also those that are only being made', () => {
    w.start(1);
    w.start(2);
    const [, second] = w.children;
    if (second === undefined) throw new Error('none');
    second.pid = undefined;
    second.kill = () => false;
    w.isolates.end(1);
    w.isolates.end(2);
    w.isolates.end(77);
    expect(w.killed).toEqual([1_000]);
    second.pid = 1_001;
    second.emit('spawn');
    expect(w.killed).toEqual([1_000, 1_001]);
  });

  it('are as many as there is use for and no more', () => {
    for (let id = 1; id <= 13; id += 1) w.start(id);
    expect(w.started).toHaveLength(12);
    expect(w.told.at(-1)).toEqual({
      message: { type: 'isolateGone', id: 13, exitCode: null },
      ports: 0,
    });
    expect(w.logged).toEqual(['isolate_refused']);
  });

  it('end with the core that asked for them, which hears no more of them', () => {
    w.start(1);
    w.start(2);
    w.isolates.endAll();
    expect(w.killed).toEqual([1_000, 1_001]);
    for (const child of w.children) child.emit('exit', 9);
    expect(w.told).toHaveLength(2);
    w.start(1);
    expect(w.started).toHaveLength(3);
  });

  it.each([
    ['a name that is not on the list', { name: '../../evil', megabytes: 512 }],
    ['more memory than any of them may have', { name: 'forms', megabytes: 100_000 }],
    ['a path beside the name', { name: 'forms', megabytes: 512, path: '/tmp/evil.js' }],
  ])('are never started for %s', (_name, asked) => {
    expect(coreToShell.safeParse({ type: 'startIsolate', id: 1, ...asked }).success).toBe(false);
  });
});

describe('the environment of the core', () => {
  it('is the user’s, without the variable that makes every certificate believed', () => {
    expect(coreEnvironment({ HOME: '/home/ani', NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual({
      HOME: '/home/ani',
    });
  });
});
