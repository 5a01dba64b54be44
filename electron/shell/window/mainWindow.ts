import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Electron } from '../electron.ts';
import { appOrigin } from '../security/contentPolicy.ts';
import {
  initialBounds,
  minimumSize,
  readWindowState,
  rememberWindow,
  type WindowState,
} from './windowState.ts';
import type { IsolateName } from '#shared/contract/coreHost.ts';

/** What the main window needs. */
export interface MainWindowOptions {
  /** The built preload, CommonJS. */
  readonly preload: string;
  /** File that remembers position and size. */
  readonly stateFile: string;
  readonly icon: string;
  readonly isPackaged: boolean;
  /** Called when the page could not be loaded or its process died; answers with the incident's number. */
  readonly onFailure: (event: string, code: string) => string;
}

/** The window's address. */
export const pageUrl = `${appOrigin}/index.html`;

/** Loads that are aborted on purpose are no failure (Chromium's ERR_ABORTED). */
const abortedLoad = -3;

/** Options of the main window; the security of the page hangs on them. */
export function windowOptions(
  options: Pick<MainWindowOptions, 'preload' | 'isPackaged'>,
  bounds: ReturnType<typeof initialBounds>,
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Muhibah',
    // Shown when there is something to see, so that no white flash comes first.
    show: false,
    webPreferences: {
      preload: options.preload,
      // SECURITY: the page has neither Node nor the preload's world, and runs in Chromium's sandbox.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      // SECURITY: a file that is dropped beside its place must not replace the application.
      navigateOnDragDrop: false,
      // SECURITY: the checker would fetch dictionaries, and see names.
      spellcheck: false,
      devTools: !options.isPackaged,
    },
  };
}

/** Opens the main window. */
export function openMainWindow(electron: Electron, options: MainWindowOptions): BrowserWindow {
  const { screen, BrowserWindow } = electron;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const state: WindowState | null = readWindowState(options.stateFile, areas);
  const bounds = initialBounds(state, screen.getPrimaryDisplay().workArea);
  const window = new BrowserWindow(windowOptions(options, bounds));
  if (state?.maximized === true) window.maximize();
  rememberWindow(window, options.stateFile);
  window.once('ready-to-show', () => {
    window.show();
    // Only now: unpacking a large picture would hold up the page. On a Mac the icon is the bundle's.
    if (process.platform !== 'darwin') window.setIcon(options.icon);
  });
  // The title is the shell's: a locked window must not tell what was open.
  window.on('page-title-updated', (event) => event.preventDefault());
  watchPage(window, options);
  void loadPage(window);
  return window;
}

/** Loads the page; a failure is dealt with by the window's events. */
export function loadPage(window: Pick<BrowserWindow, 'loadURL'>): Promise<void> {
  return window.loadURL(pageUrl).catch(() => undefined);
}

function watchPage(window: BrowserWindow, options: Pick<MainWindowOptions, 'onFailure'>): void {
  const showFailure = (event: string, code: string) => {
    const incident = options.onFailure(event, code);
    void window.loadURL(`${appOrigin}/failure/${incident}`).catch(() => undefined);
  };
  window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== abortedLoad) showFailure('page_load_failed', description);
  });
  // A protocol that answers 404 is a load that succeeded, with nothing in it.
  window.webContents.on('did-navigate', (_event, url, status) => {
    if (url === pageUrl && status >= 400) showFailure('page_load_failed', String(status));
  });
  window.webContents.on('preload-error', () => {
    showFailure('preload_failed', 'preload');
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') showFailure('page_process_gone', details.reason);
  });
}

/** Places of the built parts, from the folder of the built shell. */
export function builtPaths(mainFolder: string): {
  preload: string;
  renderer: string;
  host: string;
  isolate: (name: IsolateName) => string;
} {
  return {
    preload: join(mainFolder, '..', 'preload', 'preload.cjs'),
    renderer: join(mainFolder, '..', 'renderer'),
    host: join(mainFolder, 'host.js'),
    isolate: (name) => join(mainFolder, `${name}.worker.js`),
  };
}
