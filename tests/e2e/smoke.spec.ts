import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShellBridge } from '#shared/contract/shell.ts';
import { expect, test } from './support/app.ts';

declare global {
  interface Window {
    readonly muhibah: ShellBridge;
    seenEvents: string[];
  }
}

test('the window opens in the sandbox and knows nothing but its bridge', async ({ app }) => {
  await expect(app.page).toHaveURL(/^app:\/\/bundle\//);
  const seen = await app.page.evaluate(() => ({
    node: 'process' in globalThis || 'require' in globalThis,
    isFrozen: Object.isFrozen(window.muhibah),
  }));
  expect(seen).toEqual({ node: false, isFrozen: true });
  expect(process.getuid?.()).not.toBe(0);
  const { pid, argv } = await app.electron.evaluate(({ BrowserWindow }) => ({
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    argv: process.argv,
  }));
  expect(argv).not.toContain('--no-sandbox');
  // The kernel's own word: system calls of the page's process are filtered.
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
});

test('the page reaches no network, opens no window and cannot leave its origin', async ({
  app,
}) => {
  const outcome = await app.page.evaluate(async () => {
    const fetched = await fetch('https://example.invalid/').then(
      () => 'answered',
      () => 'refused',
    );
    const opened = window.open('https://example.invalid/');
    window.location.href = 'https://example.invalid/';
    return { fetched, opened: opened === null };
  });
  expect(outcome).toEqual({ fetched: 'refused', opened: true });
  expect(await app.page.evaluate(() => window.location.origin)).toBe('app://bundle');
  expect(app.takePolicyProblems().length).toBeGreaterThan(0);
});

test('an inline script and HTML from text are refused', async ({ app }) => {
  const outcome = await app.page.evaluate(() => {
    const script = document.createElement('script');
    let html = 'taken';
    try {
      script.textContent = 'window.seenEvents = ["ran"]';
      document.body.append(script);
    } catch {
      html = 'refused';
    }
    return { ran: 'seenEvents' in window, html };
  });
  expect(outcome).toEqual({ ran: false, html: 'refused' });
  expect(app.takePolicyProblems().length).toBeGreaterThan(0);
});

test('chosen, saved and dropped files reach the page as handles without a path', async ({
  app,
  folder,
}) => {
  const pdf = join(folder, 'undangan.pdf');
  writeFileSync(pdf, '%PDF-1.7 test');
  await app.answerOpenDialog(pdf, join(folder, 'missing.pdf'));
  const chosen = await app.page.evaluate(() =>
    window.muhibah.chooseOpenFiles({ kind: 'attachment', multiple: true }),
  );
  expect(chosen).toEqual([
    { handle: expect.stringMatching(/^[\w-]{22}$/) as unknown, name: 'undangan.pdf', size: 13 },
  ]);
  await app.answerSaveDialog(join(folder, 'surat.pdf'));
  const saved = await app.page.evaluate(() =>
    window.muhibah.chooseSaveFile({ kind: 'pdf', suggestedName: 'surat.pdf' }),
  );
  expect(saved).toMatchObject({ name: 'surat.pdf', size: 0 });
  await app.answerSaveDialog(null);
  const cancelled = await app.page.evaluate(() =>
    window.muhibah.chooseSaveFile({ kind: 'pdf', suggestedName: 'surat.pdf' }),
  );
  expect(cancelled).toBeNull();

  await app.page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  await app.page.setInputFiles('#dropped', pdf);
  const dropped = await app.page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const invented = new File(['x'], '/etc/passwd');
    return window.muhibah.adoptDroppedFiles([...(input?.files ?? []), invented]);
  });
  expect(dropped.map(({ name, size }) => ({ name, size }))).toEqual([
    { name: 'undangan.pdf', size: 13 },
  ]);
  expect(JSON.stringify([chosen, saved, dropped])).not.toContain(folder);
});

test('the core comes back after a crash, and the page gets a new port', async ({ app }) => {
  await app.page.evaluate(async () => {
    window.seenEvents = [];
    window.muhibah.onEvent(({ type }) => window.seenEvents.push(type));
    await window.muhibah.connectCore();
  });
  await app.killCore();
  await expect
    .poll(() => app.page.evaluate(() => window.seenEvents))
    .toEqual(['core:restarting', 'core:ready']);
  const ports = await app.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.addEventListener('message', (event) => resolve(event.ports.length), { once: true });
        void window.muhibah.connectCore();
      }),
  );
  expect(ports).toBe(1);
});

test('printing without a printer says so, and unknown documents are not printed', async ({
  app,
}) => {
  const unknown = await app.page.evaluate(() =>
    window.muhibah.printDocument({ handle: 'no-such-document' }),
  );
  expect(unknown).toBe('failed');
});

test('a call with a path, a wrong type or too much is refused', async ({ app }) => {
  const outcomes = await app.page.evaluate(async () => {
    const bridge = window.muhibah as unknown as Record<
      string,
      (input?: unknown) => Promise<unknown>
    >;
    const attempts: [string, unknown][] = [
      ['showInFolder', { handle: 'x'.repeat(300) }],
      ['showInFolder', { path: '/etc' }],
      ['setTitle', { title: 5 }],
      ['chooseOpenFiles', { kind: 'attachment', multiple: true, defaultPath: '/etc' }],
    ];
    const answer = ([name, input]: [string, unknown]) =>
      bridge[name]?.(input).then(
        () => 'taken',
        () => 'refused',
      );
    return Promise.all(attempts.map((attempt) => answer(attempt) ?? Promise.resolve('missing')));
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(
    await app.page.evaluate(() => window.muhibah.showInFolder({ handle: 'unknown-handle' })),
  ).toBe(false);
  expect(
    await app.page.evaluate(() => window.muhibah.openExternal({ url: 'https://example.com/' })),
  ).toBe(false);
});

test('a second start of the same store shows the first window and ends', async ({
  app,
  userData,
}) => {
  const second = await app.startAgain(userData);
  expect(second).toBe(0);
  expect(await app.page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('the application quits when it is closed before its core was started', async ({ launch }) => {
  const app = await launch();
  const running = app.electron.process();
  await app.close();
  expect(running.signalCode).toBeNull();
});

test('the window opens where it was left', async ({ launch }) => {
  const first = await launch();
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 80, width: 1200, height: 700 });
  });
  await first.close();
  const second = await launch();
  const bounds = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect(bounds).toMatchObject({ width: 1200, height: 700 });
});
