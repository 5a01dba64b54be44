import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { CoreToShell } from '#shared/contract/coreHost.ts';
import type { PrintPreset, ShellEvent } from '#shared/contract/shell.ts';
import { CoreProcess, type CoreState } from './core/coreProcess.ts';
import { forkCore, forkIsolate, type Forks } from './core/forks.ts';
import { Isolates } from './core/isolates.ts';
import { chooseFolder, chooseOpenFiles, chooseSaveFile, ChosenFiles } from './dialogs.ts';
import type { Electron } from './electron.ts';
import type { ShellEnvironment } from './environment.ts';
import { watchForAbsence } from './idleLock.ts';
import { type Log, newIncident } from './log.ts';
import { menuTemplate } from './menu.ts';
import { openExternal } from './openExternal.ts';
import { listPrinters, PrintWindows, printPublishedPdf } from './printing.ts';
import { serveBundle, warmUp } from './protocol/appProtocol.ts';
import { failurePage } from './protocol/failurePage.ts';
import { PublishedFiles } from './protocol/publishedFiles.ts';
import { denyPermissions } from './security/permissions.ts';
import { blockRequests } from './security/requests.ts';
import { answerShellCalls, type ShellHandlers } from './shellCalls.ts';
import { fill, type Language, shellTexts } from './texts.ts';
import { builtPaths, loadPage, openMainWindow } from './window/mainWindow.ts';

/** The running application: one window, one core, and what ties them together. */
export class Application {
  readonly #electron: Electron;
  readonly #environment: ShellEnvironment;
  readonly #log: Log;
  readonly #published = new PublishedFiles();
  /** The store that is open, for a core that follows one that died. */
  #openStore: Extract<CoreToShell, { type: 'storeOpen' }>['open'] = null;
  readonly #chosen = new ChosenFiles((grant) => this.#core.tell(grant));
  readonly #trustedIds = new Set<number>();
  readonly #core: CoreProcess;
  readonly #isolates: Isolates;
  #window: BrowserWindow | null = null;
  #printing: Electron.Session | null = null;
  readonly #printWindows = new PrintWindows();
  #language: Language = 'id';
  #locked = true;
  #stopping = false;
  #stopped = false;
  #coreWasLost = false;

  constructor(
    electron: Electron,
    environment: ShellEnvironment,
    log: Log,
    temporaryFolder: string,
  ) {
    this.#electron = electron;
    this.#environment = environment;
    this.#log = log;
    const forks: Forks = { electron, environment, log, temporaryFolder };
    this.#core = new CoreProcess({
      fork: () => forkCore(forks),
      onState: (state) => this.#coreChanged(state),
      onMessage: (message) => {
        this.#hear(message);
      },
      introduction: () => [
        ...this.#chosen.all(),
        ...(this.#openStore === null ? [] : [{ type: 'resume', ...this.#openStore } as const]),
      ],
      log: (event, fields) => this.#log(event, { area: 'core', ...fields }),
      after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      now: () => Date.now(),
    });
    this.#isolates = new Isolates({
      fork: (name, megabytes) => forkIsolate(forks, name, megabytes),
      channel: () => new electron.MessageChannelMain(),
      tellCore: (message, ports) => this.#core.tell(message, ports),
      log: (event, fields) => this.#log(event, { area: 'isolate', ...fields }),
      killNow: (pid) => {
        process.kill(pid, 'SIGKILL');
      },
    });
  }

  /** Whether the core has been stopped, so that quitting may go on. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  /** Opens the window; the core is started when the page asks for it, and at the latest when there is a page to see. */
  open(): void {
    const { session, ipcMain, powerMonitor } = this.#electron;
    this.#secureSession(session.defaultSession, false);
    answerShellCalls(ipcMain, this.#handlers(), this.#trustedIds, (code) =>
      this.#log('blocked', { area: 'call', code }),
    );
    this.#openWindow();
    warmUp();
    watchForAbsence(
      powerMonitor,
      (reason) => this.#tell({ type: 'lock', reason }),
      (milliseconds, work) => setInterval(work, milliseconds),
    );
  }

  /** Brings the window to the front. */
  showWindow(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.show();
    this.#window?.focus();
  }

  /** Ends the core in good order. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#core.stop();
    this.#isolates.endAll();
    this.#stopped = true;
  }

  #secureSession(session: Electron.Session, pdfViewer: boolean): void {
    denyPermissions(session, (code) => this.#log('blocked', { area: 'permission', code }));
    blockRequests(session, { developerTools: !this.#environment.isPackaged, pdfViewer }, (code) =>
      this.#log('blocked', { area: 'request', code }),
    );
    session.setSpellCheckerEnabled(false);
    serveBundle(session.protocol, {
      folder: builtPaths(this.#environment.mainFolder).renderer,
      published: this.#published,
      failurePage: (incident) => failurePage(this.#language, incident),
    });
  }

  #openWindow(): void {
    const window = openMainWindow(this.#electron, {
      preload: builtPaths(this.#environment.mainFolder).preload,
      stateFile: join(this.#environment.userData, 'window.json'),
      icon: join(this.#environment.assetsDir, 'icons', 'muhibah.png'),
      isPackaged: this.#environment.isPackaged,
      onFailure: (event, code) => {
        const incident = newIncident();
        this.#log(event, { area: 'window', code, incident });
        return incident;
      },
    });
    const { id } = window.webContents;
    this.#trustedIds.add(id);
    window.on('closed', () => {
      this.#trustedIds.delete(id);
      this.#window = null;
    });
    this.#window = window;
    window.once('show', () => this.#startCore());
    this.#showMenu();
  }

  /** The first start; later ones are the supervisor's, or the user's who asks for it. */
  #startCore(): void {
    if (this.#core.state === 'stopped' && !this.#stopping) this.#core.start();
  }

  #hear(message: Exclude<CoreToShell, { type: 'ready' }>): void {
    switch (message.type) {
      case 'storeOpen':
        // SECURITY: in memory only, and gone as soon as the store is locked; never logged.
        this.#openStore = message.open;
        return;
      case 'publishFile':
        this.#published.publish(message);
        return;
      case 'withdrawFile':
        this.#published.withdraw(message.handle);
        return;
      case 'startIsolate':
        this.#isolates.start(message);
        return;
      case 'endIsolate':
        this.#isolates.end(message.id);
    }
  }

  #coreChanged(state: CoreState): void {
    if (state !== 'ready') this.#isolates.endAll();
    if (state === 'restarting') this.#tell({ type: 'core:restarting' });
    // The first start is nobody's news: the page waits for it in connectCore.
    if (state === 'ready' && this.#coreWasLost) this.#tell({ type: 'core:ready' });
    if (state === 'failed') void this.#offerNewStart();
    this.#coreWasLost = state !== 'ready' && (this.#coreWasLost || state !== 'starting');
  }

  /** The page stays as it is behind the question, so that nothing typed is lost. */
  async #offerNewStart(): Promise<void> {
    const incident = newIncident();
    this.#log('core_given_up', { area: 'core', incident });
    this.#tell({ type: 'core:failed', incident });
    const window = this.#window;
    if (window === null) return;
    const texts = shellTexts(this.#language).failure;
    const { response } = await this.#electron.dialog.showMessageBox(window, {
      type: 'error',
      title: texts.coreTitle,
      message: texts.coreMessage,
      detail: fill(texts.coreDetail, { incident }),
      buttons: [texts.tryAgain, texts.quit],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 0) this.#core.start();
    else this.#electron.app.quit();
  }

  #handlers(): ShellHandlers {
    const { dialog, shell, app } = this.#electron;
    const dialogs = () => ({
      dialog,
      window: this.#requireWindow(),
      files: this.#chosen,
      language: this.#language,
    });
    return {
      connectCore: () => this.#connectCore(),
      restartCore: () => {
        this.#core.start();
        return null;
      },
      chooseOpenFiles: (input) => chooseOpenFiles(dialogs(), input),
      chooseSaveFile: (input) => chooseSaveFile(dialogs(), input),
      chooseFolder: (input) => chooseFolder(dialogs(), input),
      adoptDroppedFiles: (paths) => paths.flatMap((path) => this.#chosen.grant(path, 'read') ?? []),
      listPrinters: () => listPrinters(this.#requireWindow()),
      printDocument: ({ handle, preset }) => this.#print(handle, preset ?? null),
      showInFolder: ({ handle }) => {
        const path = this.#chosen.find(handle)?.path;
        if (path !== undefined) shell.showItemInFolder(path);
        return path !== undefined;
      },
      openExternal: ({ url }) =>
        openExternal(
          { dialog, shell, window: this.#requireWindow(), language: this.#language },
          url,
        ),
      setTitle: ({ title }) => {
        // SECURITY: a locked window says nothing about its content, on the task bar either.
        const shown = this.#locked || title === '' ? app.getName() : `${title} – ${app.getName()}`;
        this.#window?.setTitle(shown);
        return null;
      },
      setLocked: ({ locked }) => {
        this.#locked = locked;
        if (locked) {
          this.#printWindows.closeAll();
          this.#window?.setTitle(app.getName());
        }
        this.#showMenu();
        return null;
      },
      setLanguage: ({ language }) => {
        this.#language = language;
        this.#showMenu();
        return null;
      },
    };
  }

  async #connectCore(): Promise<null> {
    this.#startCore();
    await this.#core.whenReady();
    const { port1, port2 } = new this.#electron.MessageChannelMain();
    await this.#core.connect(port1);
    this.#requireWindow().webContents.postMessage('shell:corePort', null, [port2]);
    this.#markReady();
    return null;
  }

  #print(handle: string, preset: PrintPreset | null): ReturnType<ShellHandlers['printDocument']> {
    if (this.#published.find(handle)?.mime !== 'application/pdf') return 'failed';
    return printPublishedPdf(
      {
        electron: this.#electron,
        parent: this.#requireWindow(),
        session: this.#printSession(),
        title: shellTexts(this.#language).print.title,
        onOpen: (window) => this.#printWindows.add(window),
        onFailure: (code) => this.#log('print', { area: 'print', code }),
      },
      handle,
      preset,
    );
  }

  /** Made when something is first printed: a second profile would hold up the window at the start. */
  #printSession(): Electron.Session {
    if (this.#printing === null) {
      this.#printing = this.#electron.session.fromPartition(printPartition, { cache: false });
      this.#secureSession(this.#printing, true);
    }
    return this.#printing;
  }

  #showMenu(): void {
    const { Menu } = this.#electron;
    const template = menuTemplate({
      language: this.#language,
      locked: this.#locked,
      isPackaged: this.#environment.isPackaged,
      onCommand: (command) => this.#tell({ type: 'command', command }),
      onReload: () => {
        this.#core.start();
        if (this.#window !== null) void loadPage(this.#window);
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  #tell(event: ShellEvent): void {
    this.#window?.webContents.send('shell:event', event);
  }

  #requireWindow(): BrowserWindow {
    if (this.#window === null) throw new Error('no window');
    return this.#window;
  }

  /** The mark that the window is loaded, the core serves and both are tied together. */
  #markReady(): void {
    const { readyFile, version } = this.#environment;
    if (readyFile === null) return;
    const { electron, chrome } = process.versions;
    writeFileSync(
      readyFile,
      `${JSON.stringify({ version, electron, chrome, pid: process.pid })}\n`,
    );
  }
}

/** Chromium's PDF viewer does not load in a partition that lives in memory; nothing is kept in it (no-store, no cache). */
const printPartition = 'persist:print';
