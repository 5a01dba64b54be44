import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, test } from 'vitest';
import { CoreConnection } from '#renderer/app/connection.ts';
import { toAppError } from '#renderer/app/errors.ts';
import { contract } from '#shared/contract/index.ts';

const os = implement(contract);
const status = {
  state: 'locked',
  kind: null,
  setUp: null,
  version: '1.0.0',
} as const;

/** A core that answers `store.status`, hangs on `store.lock` and refuses `store.unlock`. */
function startCore(version: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const handler = new RPCHandler({
    store: {
      status: os.store.status.handler(() => ({ ...status, version })),
      lock: os.store.lock.handler(() => new Promise<never>(() => undefined)),
      unlock: os.store.unlock.handler(({ errors }) => {
        throw errors.APP({ data: { code: 'wrong_passphrase', params: { tries: '3' } } });
      }),
    },
  });
  handler.upgrade(port1);
  port1.start();
  return port2;
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'answered',
    (thrown: unknown) => toAppError(thrown).code,
  );
}

describe('the connection to the core', () => {
  test('lets calls that come before the first port wait for it', async () => {
    const connection = new CoreConnection();
    const early = connection.api.store.status();
    expect(connection.getState()).toBe('connecting');
    connection.connect(startCore('first'));
    expect((await early).version).toBe('first');
    expect(connection.getState()).toBe('connected');
    connection.fail('');
  });

  test('ends calls under way with core_restarting when the core is lost, and goes on with the next port', async () => {
    const connection = new CoreConnection();
    connection.connect(startCore('first'));
    const hanging = codeOf(connection.api.store.lock());
    await connection.api.store.status();
    connection.lost();
    expect(await hanging).toBe('core_restarting');
    expect(connection.getState()).toBe('restarting');
    const waiting = connection.api.store.status();
    connection.connect(startCore('second'));
    expect((await waiting).version).toBe('second');
    connection.fail('');
  });

  test('ends waiting calls when the core is given up, and tells the incident', async () => {
    const connection = new CoreConnection();
    const waiting = codeOf(connection.api.store.status());
    connection.fail('A1B2');
    expect(await waiting).toBe('core_restarting');
    expect(connection.getState()).toBe('failed');
    expect(connection.incident).toBe('A1B2');
  });

  test('carries an error of the closed set with its parameters', async () => {
    const connection = new CoreConnection();
    connection.connect(startCore('first'));
    const error = await connection.api.store
      .unlock({ passphrase: 'wrong' })
      .catch((thrown: unknown) => toAppError(thrown));
    expect(error).toMatchObject({ code: 'wrong_passphrase', params: { tries: '3' } });
    connection.fail('');
  });

  test('tells its listeners of each change of state once', () => {
    const connection = new CoreConnection();
    const states: string[] = [];
    const stop = connection.subscribe(() => states.push(connection.getState()));
    connection.connect(startCore('first'));
    connection.lost();
    connection.lost();
    stop();
    connection.fail('');
    expect(states).toEqual(['connected', 'restarting']);
  });
});

describe('an error that nobody declared', () => {
  test('becomes internal and keeps nothing of its message', () => {
    const error = toAppError(new Error('SELECT secret FROM person'));
    expect(error.code).toBe('internal');
    expect(JSON.stringify(error.params)).not.toContain('secret');
  });
});
