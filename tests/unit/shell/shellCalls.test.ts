import { describe, expect, it, vi } from 'vitest';
import { answerShellCalls, type ShellHandlers } from '../../../electron/shell/shellCalls.ts';

type Registered = (event: unknown, input?: unknown) => unknown;

function register() {
  const channels = new Map<string, Registered>();
  const refused = vi.fn();
  const handlers = {
    setTitle: vi.fn(() => null),
    showInFolder: vi.fn(() => true),
    adoptDroppedFiles: vi.fn(() => []),
  };
  const ipcMain = {
    handle: (channel: string, listener: Registered) => {
      channels.set(channel, listener);
    },
  };
  answerShellCalls(ipcMain as never, handlers as unknown as ShellHandlers, new Set([1]), refused);
  const trusted = { sender: { id: 1 }, senderFrame: { url: 'app://bundle/', parent: null } };
  return { channels, refused, handlers, trusted };
}

describe('calls of the page to the shell', () => {
  it('reach their handler with a parsed input', async () => {
    const { channels, handlers, trusted } = register();
    expect(await channels.get('shell:setTitle')?.(trusted, { title: 'Niigata' })).toBeNull();
    expect(handlers.setTitle).toHaveBeenCalledWith({ title: 'Niigata' });
  });

  it('are refused to strangers before their input is looked at', () => {
    const { channels, handlers, refused, trusted } = register();
    const stranger = { ...trusted, sender: { id: 2 } };
    expect(() => channels.get('shell:setTitle')?.(stranger, { title: 'x' })).toThrow('refused');
    expect(handlers.setTitle).not.toHaveBeenCalled();
    expect(refused).toHaveBeenCalledWith('sender');
  });

  it.each([
    ['setTitle', { title: 'x'.repeat(201) }],
    ['setTitle', { title: 'x', path: '/etc' }],
    ['setTitle', undefined],
    ['showInFolder', { handle: 5 }],
    ['showInFolder', { handle: '../..' }],
    ['adoptDroppedFiles', ['x'.repeat(5_000)]],
    ['adoptDroppedFiles', { 0: '/etc/passwd' }],
  ])('are refused when %s gets %j', (name, input) => {
    const { channels, handlers, refused, trusted } = register();
    expect(() => channels.get(`shell:${name}`)?.(trusted, input)).toThrow('refused');
    expect(refused).toHaveBeenCalledWith('input');
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('have no other channel than the contract’s', () => {
    const { channels } = register();
    expect(channels.size).toBe(13);
    expect([...channels.keys()].every((name) => name.startsWith('shell:'))).toBe(true);
  });
});
