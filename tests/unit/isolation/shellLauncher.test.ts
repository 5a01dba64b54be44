import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { ShellLauncher } from '#core/isolation/index.ts';
import { trimmed } from '#core/isolation/trimmed.ts';
import type { CoreToShell } from '#shared/contract/coreHost.ts';

/** A port that keeps what is sent through it. */
class FakePort extends EventEmitter {
  readonly sent: unknown[] = [];
  readonly start = vi.fn();
  readonly close = vi.fn();

  postMessage(message: unknown): void {
    this.sent.push(message);
  }
}

const entry = { name: 'signing', url: new URL('file:///nowhere/signing.worker.js') } as const;

function world() {
  const said: CoreToShell[] = [];
  const launcher = new ShellLauncher((message) => said.push(message));
  const events = { onMessage: vi.fn(), onGone: vi.fn() };
  const launched = launcher.launch(entry, 768, events);
  return { said, launcher, events, launched };
}

describe('a process that the shell starts for the core', () => {
  it('is asked for by name, and gets what was sent before there was a line to it', () => {
    const { said, launcher, events, launched } = world();
    expect(said).toEqual([{ type: 'startIsolate', id: 1, name: 'signing', megabytes: 768 }]);
    launched.post({ id: 1 });
    const port = new FakePort();
    launcher.connect(1, port);
    launched.post({ id: 2 });
    expect(port.sent).toEqual([{ id: 1 }, { id: 2 }]);
    port.emit('message', { data: 'answer' });
    expect(events.onMessage).toHaveBeenCalledExactlyOnceWith('answer');
    launched.kill();
    expect(said.at(-1)).toEqual({ type: 'endIsolate', id: 1 });
  });

  it('is told as gone once, whether it died or was never started', () => {
    const { launcher, events } = world();
    launcher.gone(1, null);
    launcher.gone(1, 9);
    expect(events.onGone).toHaveBeenCalledOnce();
    const late = new FakePort();
    launcher.connect(1, late);
    expect(late.close).toHaveBeenCalledOnce();
  });
});

describe('what goes through a port', () => {
  it('has buffers of its own, so that no other file’s bytes go along', () => {
    const shared = new Uint8Array([1, 2, 3, 4, 5]);
    const whole = new Uint8Array([6, 7]);
    const sent = trimmed({
      parts: [{ bytes: shared.subarray(1, 3), name: 'a' }],
      whole,
      none: null,
    }) as { parts: { bytes: Uint8Array; name: string }[]; whole: Uint8Array; none: null };
    expect(sent).toEqual({
      parts: [{ bytes: new Uint8Array([2, 3]), name: 'a' }],
      whole: new Uint8Array([6, 7]),
      none: null,
    });
    expect(sent.parts[0]?.bytes.buffer.byteLength).toBe(2);
    expect(sent.whole).toBe(whole);
  });
});
