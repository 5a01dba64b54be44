import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron as electron,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { findRuntime } from '../../../scripts/runtime/runtimeLocation.ts';

/** The running application, with what the tests do to the world around its window. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Everything wrong that the page said: errors, broken policies, uncaught exceptions. */
  readonly problems: readonly string[];
  /** Takes the broken policies out of the problems, for a test that breaks them on purpose. */
  takePolicyProblems(): string[];
  /** Starts the application a second time with the same data; its exit code. */
  startAgain(userData: string): Promise<number | null>;
  /** Answers the next "open file" or "choose folder" dialogs; no path means cancelled. */
  answerOpenDialog(...paths: string[]): Promise<void>;
  /** Answers the next "save as" dialogs; null means cancelled. */
  answerSaveDialog(path: string | null): Promise<void>;
  /** Answers the next questions with the button of this number. */
  answerQuestion(button: number): Promise<void>;
  /** Kills the core as a crash would, and tells its process id. */
  killCore(): Promise<number>;
  /** Quits as a user does and waits until all is closed. */
  close(): Promise<void>;
}

/** What every end-to-end test gets. */
export interface AppFixtures {
  /** A folder of this test's own, readable and writable for the application. */
  readonly folder: string;
  /** Where the application keeps everything; the same for every start within a test. */
  readonly userData: string;
  /** Starts the application; start it again after `close` to see what is still there. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** The application, started once. */
  readonly app: RunningApp;
}

/** How to start it. */
export interface LaunchOptions {
  readonly env?: Record<string, string>;
  readonly arguments?: readonly string[];
}

const root = join(import.meta.dirname, '..', '..', '..');

/** Playwright's test with the application as a fixture. */
export const test = base.extend<AppFixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'muhibah-test-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  userData: async ({ folder }, use) => {
    await use(join(folder, 'user-data'));
  },
  launch: async ({ userData }, use, testInfo) => {
    const started: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await launchApp(userData, options);
      started.push(app);
      return app;
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const app of started) {
        await app.page
          .screenshot({ path: testInfo.outputPath('failure.png') })
          .catch(() => undefined);
      }
    }
    for (const app of started) await app.close();
    // SECURITY: not one broken policy on any screen that any test walks through.
    const broken = started.flatMap((app) => app.problems).filter((text) => isPolicyProblem(text));
    base.expect(broken).toEqual([]);
  },
  app: async ({ launch }, use) => {
    await use(await launch());
  },
});

export { expect } from '@playwright/test';

async function launchApp(userData: string, options: LaunchOptions): Promise<RunningApp> {
  const runtime = findRuntime();
  // A missing Electron is a failed test, never a skipped one.
  if (runtime === null) throw new Error('No Electron runtime: run node scripts/prepare.mjs');
  if (!existsSync(join(root, 'out', 'main', 'shell.js')))
    throw new Error('Not built: npm run build');
  const { application, page } = await firstWindowOf(() =>
    electron.launch({
      executablePath: runtime.executable,
      args: [root, `--user-data-dir=${userData}`, ...(options.arguments ?? [])],
      // SECURITY: Chromium's sandbox is on in the tests as it is for users; hence no root here.
      chromiumSandbox: true,
      env: { ...(process.env as Record<string, string>), ...options.env },
    }),
  );
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  let isClosed = false;
  application.on('close', () => {
    isClosed = true;
  });
  return {
    electron: application,
    page,
    problems,
    takePolicyProblems: () => {
      const taken = problems.filter((text) => isPolicyProblem(text));
      const rest = problems.filter((text) => !isPolicyProblem(text));
      problems.splice(0, problems.length, ...rest);
      return taken;
    },
    startAgain: (folder) =>
      new Promise((resolve, reject) => {
        const second = spawn(runtime.executable, [root, `--user-data-dir=${folder}`], {
          stdio: 'ignore',
        });
        second.on('error', reject);
        second.on('exit', resolve);
      }),
    answerOpenDialog: (...paths) =>
      application.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: filePaths.length === 0, filePaths });
      }, paths),
    answerSaveDialog: (path) =>
      application.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      }, path),
    answerQuestion: (button) =>
      application.evaluate(({ dialog }, response) => {
        dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
      }, button),
    killCore: () => killCore(application),
    close: async () => {
      if (isClosed) return;
      // A window that asks something, for what is wrong and not saved, would keep the application open for ever.
      const timer = setTimeout(() => application.process().kill('SIGKILL'), 15_000);
      await application.close();
      clearTimeout(timer);
      isClosed = true;
    },
  };
}

/**
 * Starts the application and waits for its window.
 *
 * About once in two hundred starts the driver never hears of the window; that start is ended, told, and made again.
 */
async function firstWindowOf(
  start: () => Promise<ElectronApplication>,
): Promise<{ application: ElectronApplication; page: Page }> {
  const application = await start();
  try {
    return { application, page: await application.firstWindow({ timeout: 40_000 }) };
  } catch (error) {
    process.stderr.write(`The driver heard of no window; starting once more. ${String(error)}\n`);
    application.process().kill('SIGKILL');
  }
  const again = await start();
  return { application: again, page: await again.firstWindow({ timeout: 40_000 }) };
}

async function killCore(application: ElectronApplication): Promise<number> {
  const pid = await application.evaluate(({ app }) => {
    const core = app.getAppMetrics().find(({ name }) => name === 'Muhibah core');
    return core?.pid ?? null;
  });
  if (pid === null) throw new Error('The core is not running.');
  process.kill(pid, 'SIGKILL');
  return pid;
}

function isPolicyProblem(text: string): boolean {
  return /content security policy|trusted ?types|TrustedHTML|TrustedScript/i.test(text);
}
