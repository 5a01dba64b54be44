import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, MenuItemConstructorOptions, PowerMonitor, Session } from 'electron';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChosenFiles, plainFileName } from '../../../electron/shell/dialogs.ts';
import { readEnvironment } from '../../../electron/shell/environment.ts';
import { idleLimitSeconds, watchForAbsence } from '../../../electron/shell/idleLock.ts';
import { menuTemplate } from '../../../electron/shell/menu.ts';
import { openExternal } from '../../../electron/shell/openExternal.ts';
import { PrintWindows, printPublishedPdf } from '../../../electron/shell/printing.ts';
import { shellTexts } from '../../../electron/shell/texts.ts';
import {
  initialBounds,
  readWindowState,
  rememberWindow,
} from '../../../electron/shell/window/windowState.ts';
import { FakeWindow } from './fakeElectron.ts';

const screen = { x: 0, y: 0, width: 1366, height: 728 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muhibah-window-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the remembered window', () => {
  it('opens where it was closed', () => {
    const file = join(folder, 'window.json');
    const window = new FakeWindow();
    rememberWindow(window as unknown as BrowserWindow, file);
    window.emit('close');
    const state = readWindowState(file, [screen]);
    expect(initialBounds(state, screen)).toEqual({ x: 10, y: 20, width: 1300, height: 700 });
  });

  it.each([
    ['nothing is remembered', null],
    ['the file is broken', '{'],
    ['the screen is gone', '{"x":5000,"y":0,"width":1300,"height":700,"maximized":false}'],
    [
      'the title bar is above the screen',
      '{"x":0,"y":-900,"width":1300,"height":700,"maximized":false}',
    ],
  ])('opens in its first size when %s', (_why, content) => {
    const file = join(folder, 'window.json');
    if (content !== null) writeFileSync(file, content);
    expect(initialBounds(readWindowState(file, [screen]), screen)).toEqual({
      width: 1366,
      height: 728,
    });
  });

  it('is never smaller than its screens need', () => {
    const file = join(folder, 'window.json');
    writeFileSync(file, '{"x":0,"y":0,"width":10,"height":10,"maximized":false}');
    expect(readWindowState(file, [screen])).toMatchObject({ width: 1024, height: 640 });
  });
});

describe('the application menu', () => {
  const situation = {
    language: 'id' as 'id' | 'en',
    locked: false,
    isPackaged: true,
    onCommand: vi.fn(),
    onReload: vi.fn(),
  };
  const items = (more: Partial<typeof situation> = {}) =>
    menuTemplate({ ...situation, ...more }).flatMap(
      ({ submenu }) => submenu as MenuItemConstructorOptions[],
    );

  it('speaks the user’s language', () => {
    expect(items().map(({ label }) => label)).toContain('Berkas perjalanan baru');
    expect(items({ language: 'en' }).map(({ label }) => label)).toContain('New travel dossier');
  });

  it('sends its commands to the window', () => {
    const search = items().find(({ id }) => id === 'search.open');
    expect(search?.accelerator).toBe('CmdOrCtrl+K');
    (search?.click as () => void)();
    expect(situation.onCommand).toHaveBeenCalledWith('search.open');
  });

  it('offers nothing of the store while it is locked, but help', () => {
    const enabled = items({ locked: true }).filter(
      ({ id, enabled }) => id !== undefined && enabled,
    );
    expect(enabled.map(({ id }) => id)).toEqual(['help.open', 'about.open']);
  });

  it('has no two items with the same keys', () => {
    const keys = items({ isPackaged: false }).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has developer tools only in unpackaged builds', () => {
    expect(items().some(({ role }) => role === 'toggleDevTools')).toBe(false);
    expect(items({ isPackaged: false }).some(({ role }) => role === 'toggleDevTools')).toBe(true);
  });
});

describe('chosen files', () => {
  it('are handles for the page and paths for the core', () => {
    const file = join(folder, 'undangan.pdf');
    writeFileSync(file, '12345');
    const told = vi.fn();
    const files = new ChosenFiles(told);
    const chosen = files.grant(file, 'read');
    expect(chosen).toEqual({
      handle: expect.any(String) as unknown,
      name: 'undangan.pdf',
      size: 5,
    });
    expect(told).toHaveBeenCalledWith({ type: 'grantFile', ...chosen, path: file, right: 'read' });
    expect(files.all()).toHaveLength(1);
  });

  it('are not folders, devices or files that do not exist', () => {
    const files = new ChosenFiles(vi.fn());
    expect(files.grant(folder, 'read')).toBeNull();
    expect(files.grant(join(folder, 'missing'), 'read')).toBeNull();
    if (process.platform !== 'win32') expect(files.grant('/dev/null', 'read')).toBeNull();
  });

  it('get a plain name suggested, whatever the page sends', () => {
    expect(plainFileName('../../etc/passwd')).toBe('-..-etc-passwd');
    expect(plainFileName('Surat: Ani/Budi?.pdf')).toBe('Surat- Ani-Budi-.pdf');
    expect(plainFileName('...')).toBe('muhibah');
  });
});

describe('absence', () => {
  it('locks once when nobody touches the computer, and again after the next time', () => {
    const monitor = Object.assign(new EventEmitter(), {
      idle: 0,
      getSystemIdleTime: () => monitor.idle,
    });
    const absent = vi.fn();
    let look: () => void = () => undefined;
    watchForAbsence(monitor as unknown as PowerMonitor, absent, (_pause, work) => {
      look = work;
    });
    for (const idle of [10, idleLimitSeconds, idleLimitSeconds + 30, 3, idleLimitSeconds]) {
      monitor.idle = idle;
      look();
    }
    expect(absent.mock.calls).toEqual([['idle'], ['idle']]);
    monitor.emit('lock-screen');
    monitor.emit('suspend');
    expect(absent.mock.calls.slice(2)).toEqual([['screen'], ['suspend']]);
  });
});

describe('links to the outside', () => {
  const open = (response: number, url: string) => {
    const shell = { openExternal: vi.fn(() => Promise.resolve()) };
    const dialog = {
      showMessageBox: vi.fn(() => Promise.resolve({ response, checkboxChecked: false })),
    };
    const window = new FakeWindow() as unknown as BrowserWindow;
    return {
      shell,
      dialog,
      opened: openExternal({ dialog: dialog, shell, window, language: 'id' }, url),
    };
  };

  it('open after the user’s yes', async () => {
    const { opened, shell } = open(0, 'https://peraturan.bpk.go.id/');
    expect(await opened).toBe(true);
    expect(shell.openExternal).toHaveBeenCalledWith('https://peraturan.bpk.go.id/');
  });

  it('do not open after a no, and are not even asked about when they are not allowed', async () => {
    const no = open(1, 'https://peraturan.bpk.go.id/');
    expect(await no.opened).toBe(false);
    expect(no.shell.openExternal).not.toHaveBeenCalled();
    const odd = open(0, 'https://example.com/');
    expect(await odd.opened).toBe(false);
    expect(odd.dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

describe('printing', () => {
  it('says that there is no printer, and opens nothing', async () => {
    const before = FakeWindow.opened.length;
    const parent = new FakeWindow();
    const outcome = await printPublishedPdf(
      {
        electron: { BrowserWindow: FakeWindow as never },
        parent: parent as unknown as BrowserWindow,
        session: {} as unknown as Session,
        title: 'Cetak',
        onOpen: vi.fn(),
        onFailure: vi.fn(),
      },
      'x'.repeat(22),
    );
    expect(outcome).toBe('noPrinter');
    expect(FakeWindow.opened).toHaveLength(before + 1);
  });

  it('waits until the viewer holds the document, then shows the system’s dialog', async () => {
    const address = `app://bundle/file/${'x'.repeat(22)}`;
    const parent = new FakeWindow();
    parent.webContents.getPrintersAsync.mockResolvedValue([{ name: 'printer' }]);
    class PrintWindow extends FakeWindow {
      constructor(options: Record<string, unknown>) {
        super(options);
        const frames = [{ url: address }, { url: address }];
        Object.assign(this.webContents, { mainFrame: { framesInSubtree: frames } });
      }
    }
    const outcome = await printPublishedPdf(
      {
        electron: { BrowserWindow: PrintWindow as never },
        parent: parent as unknown as BrowserWindow,
        session: {} as unknown as Session,
        title: 'Cetak',
        onOpen: vi.fn(),
        onFailure: vi.fn(),
      },
      'x'.repeat(22),
    );
    const window = FakeWindow.opened.at(-1);
    expect(outcome).toBe('shown');
    expect(window?.loaded).toEqual([address]);
    expect(window?.webContents.print).toHaveBeenCalledOnce();
    expect(window?.options['webPreferences']).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: false,
    });
    expect(window?.options['webPreferences']).not.toHaveProperty('preload');
  });
});

describe('the windows of printed documents', () => {
  it('are closed when the store is locked, and forgotten when they close themselves', async () => {
    const parent = new FakeWindow();
    parent.webContents.getPrintersAsync.mockResolvedValue([{ name: 'printer' }]);
    const address = `app://bundle/file/${'x'.repeat(22)}`;
    class PrintWindow extends FakeWindow {
      constructor(options: Record<string, unknown>) {
        super(options);
        const frames = [{ url: address }, { url: address }];
        Object.assign(this.webContents, { mainFrame: { framesInSubtree: frames } });
      }
    }
    const windows = new PrintWindows();
    const print = () =>
      printPublishedPdf(
        {
          electron: { BrowserWindow: PrintWindow as never },
          parent: parent as unknown as BrowserWindow,
          session: {} as unknown as Session,
          title: 'Cetak',
          onOpen: (window) => windows.add(window),
          onFailure: vi.fn(),
        },
        'x'.repeat(22),
      );
    await print();
    const first = FakeWindow.opened.at(-1);
    first?.emit('closed');
    await print();
    const second = FakeWindow.opened.at(-1);
    windows.closeAll();
    expect(first?.destroy).not.toHaveBeenCalled();
    expect(second?.destroy).toHaveBeenCalledOnce();
    windows.closeAll();
    expect(second?.destroy).toHaveBeenCalledOnce();
  });
});

describe('the environment', () => {
  const app = (isPackaged: boolean) => ({
    isPackaged,
    getVersion: () => '1.0.0',
    getAppPath: () => '/project',
    getPath: () => '/home/ani/.config/Muhibah',
  });
  const paths = { mainFolder: '/project/out/main', resourcesPath: '/opt/Muhibah/resources' };

  it('finds the assets as real files, packed or not', () => {
    expect(readEnvironment(app(false), [], {}, paths).assetsDir).toBe(join('/project', 'assets'));
    expect(readEnvironment(app(true), [], {}, paths).assetsDir).toBe(
      join('/opt/Muhibah/resources', 'assets'),
    );
  });

  it('keeps everything under another folder when it is told to', () => {
    const environment = readEnvironment(app(true), ['--user-data-dir=/tmp/u'], {}, paths);
    expect(environment.userData).toBe('/tmp/u');
    expect(environment.logFile).toBe(join('/tmp/u', 'logs', 'muhibah.log'));
  });

  it('writes its ready mark to absolute places only', () => {
    const mark = (file: string) =>
      readEnvironment(app(true), [], { MUHIBAH_READY_FILE: file }, paths).readyFile;
    expect(mark('/tmp/ready.json')).toBe('/tmp/ready.json');
    expect(mark('ready.json')).toBeNull();
  });
});

describe('the shell’s texts', () => {
  it('are complete in both languages', () => {
    const keys = (value: object, place = ''): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'string' ? [`${place}${key}`] : keys(inner as object, `${place}${key}.`),
      );
    expect(keys(shellTexts('en'))).toEqual(keys(shellTexts('id')));
    expect(
      readFileSync(join(import.meta.dirname, '../../../shared/i18n/id/shell.json'), 'utf8'),
    ).not.toContain('!');
  });
});
