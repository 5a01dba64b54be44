import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { shellCalls } from '#shared/contract/shell.ts';
import { shellCallNames } from '#shared/contract/shellNames.ts';
import { windowOptions } from '../../../electron/shell/window/mainWindow.ts';

const root = join(import.meta.dirname, '..', '..', '..');

describe('the main window', () => {
  const options = (isPackaged: boolean) =>
    windowOptions({ preload: '/p.cjs', isPackaged }, { width: 1, height: 1 });

  it('gives its page neither Node nor a way around the sandbox', () => {
    expect(options(true).webPreferences).toEqual({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has developer tools only in unpackaged builds', () => {
    expect(options(false).webPreferences?.devTools).toBe(true);
  });
});

describe('the preload', () => {
  const source = readFileSync(join(root, 'electron', 'preload', 'preload.ts'), 'utf8');

  it('is a handful of lines', () => {
    expect(source.trim().split('\n').length).toBeLessThan(25);
  });

  it('exposes one frozen object with exactly these keys', async () => {
    const exposed: Record<string, Record<string, unknown>> = {};
    const invoke = vi.fn(() => Promise.resolve('answer'));
    const on = vi.fn();
    vi.doMock('electron', () => ({
      contextBridge: {
        exposeInMainWorld: (name: string, value: Record<string, unknown>) => {
          exposed[name] = value;
        },
      },
      ipcRenderer: { invoke, on, off: vi.fn() },
      webUtils: { getPathForFile: (file: { path: string }) => file.path },
    }));
    await import('../../../electron/preload/preload.ts');
    vi.doUnmock('electron');
    expect(Object.keys(exposed)).toEqual(['muhibah']);
    const bridge = exposed['muhibah'] ?? {};
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.keys(bridge).sort()).toEqual([
      'adoptDroppedFiles',
      'chooseFolder',
      'chooseOpenFiles',
      'chooseSaveFile',
      'connectCore',
      'listPrinters',
      'onEvent',
      'openExternal',
      'printDocument',
      'restartCore',
      'setLanguage',
      'setLocked',
      'setTitle',
      'showInFolder',
    ]);
    const { adoptDroppedFiles, setTitle } = bridge as Record<string, (input: unknown) => unknown>;
    await setTitle?.({ title: 'x' });
    expect(invoke).toHaveBeenLastCalledWith('shell:setTitle', { title: 'x' });
    await adoptDroppedFiles?.([{ path: '/a.pdf' }]);
    expect(invoke).toHaveBeenLastCalledWith('shell:adoptDroppedFiles', ['/a.pdf']);
  });

  it('gives away neither ipcRenderer nor a channel of the page’s choosing', () => {
    expect(source).not.toMatch(/ipcRenderer\.(send|sendSync|postMessage)\b/);
    expect(source.match(/exposeInMainWorld/g)).toHaveLength(1);
  });
});

describe('the contract of the shell', () => {
  it('has a schema for every name that the preload offers', () => {
    expect(Object.keys(shellCalls).sort()).toEqual([...shellCallNames].sort());
  });

  it('takes no path from the page in any call', () => {
    const inputs = Object.values(shellCalls).map(({ input }) =>
      'shape' in input ? Object.keys(input.shape) : [],
    );
    expect(inputs.flat().filter((key) => /path|dir|folder$/i.test(key))).toEqual([]);
  });
});

describe('the packaging', () => {
  const configuration = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
    electronFuses: Record<string, boolean>;
    npmRebuild: boolean;
    asar: boolean;
    publish: unknown;
    linux: { target: string[] };
    win: { target: string[] };
    mac: { target: string };
  };

  it('sets all eight fuses by name', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('rebuilds nothing, publishes nowhere, and knows every promised target', () => {
    expect(configuration.npmRebuild).toBe(false);
    expect(configuration.asar).toBe(true);
    expect(configuration.publish).toBeNull();
    expect(configuration.linux.target).toEqual(['AppImage', 'deb']);
    expect(configuration.win.target).toEqual(['nsis', 'portable']);
    expect(configuration.mac.target).toBe('dmg');
  });
});
