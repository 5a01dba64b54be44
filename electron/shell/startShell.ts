import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFileLog, newIncident, type Log } from './log.ts';
import type { Electron } from './electron.ts';
import type { ShellEnvironment } from './environment.ts';
import { appScheme } from './protocol/appProtocol.ts';
import { lockNavigation } from './security/navigation.ts';
import { silenceChromium } from './security/requests.ts';
import { Application } from './application.ts';

/**
 * Starts the shell: what must be said before Electron is ready, and then the application.
 *
 * A second start shows the window of the first and ends.
 */
export function startShell(electron: Electron, environment: ShellEnvironment): void {
  const { app, protocol, Menu } = electron;
  app.setPath('userData', environment.userData);
  // SECURITY: every page of every window in Chromium's sandbox, whatever its own options say.
  app.enableSandbox();
  silenceChromium(app.commandLine);
  protocol.registerSchemesAsPrivileged([appScheme]);
  // Electron would make its own menu first, which nobody sees: ours comes with the window.
  Menu.setApplicationMenu(null);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const log = createFileLog(environment.logFile, () => new Date());
  recordUnexpected(log);
  lockNavigation(app, (what) => log('blocked', { area: 'navigation', code: what }));
  const application = new Application(
    electron,
    environment,
    log,
    prepareTemporaryFolder(environment),
  );
  app.on('second-instance', () => {
    application.showWindow();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    if (application.isStopped) return;
    event.preventDefault();
    // In a turn of its own: while Electron still deals with this event it does not hear that it may quit.
    void application.stop().finally(() => setImmediate(() => app.quit()));
  });
  void app.whenReady().then(() => application.open());
}

/** Emptied at every start, so that a crash leaves no letters lying about. */
function prepareTemporaryFolder(environment: ShellEnvironment): string {
  const folder = join(environment.userData, 'temporary');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** An error that nobody expected is logged without its message; the program goes on. */
function recordUnexpected(log: Log): void {
  const record = (error: unknown) => {
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
    log('unexpected', {
      area: 'shell',
      code: error instanceof Error ? error.name : 'unknown',
      incident: newIncident(),
      frames,
    });
  };
  process.on('uncaughtException', record);
  process.on('unhandledRejection', record);
}
