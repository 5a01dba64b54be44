import { spawn } from 'node:child_process';
import { ordinaryStart, readableProject } from './ordinaryUser.ts';
import { findRuntime } from './runtime/runtimeLocation.ts';

/** Opens the built application in a window; says in words when that is not possible here. */
function openApplication(applicationArguments: readonly string[]): void {
  if (process.platform === 'linux' && !hasDisplay()) {
    console.error(
      'muhibah: there is no display here, so no window can be opened.\n' +
        'Without a display, this does the whole main job on the sample dossier:\n\n' +
        '  npm run --silent cli -- demo --out DIR\n\n' +
        'All commands: npm run --silent cli -- --help',
    );
    process.exitCode = 1;
    return;
  }
  const runtime = findRuntime();
  if (runtime === null) throw new Error('There is no Electron runtime; see the messages above.');
  const start = ordinaryStart();
  const { prefix, env } = start;
  const root = readableProject(start);
  if (prefix.length > 0) {
    console.error(
      'muhibah: started by root; running as the user muhibah, data in /var/lib/muhibah.',
    );
  }
  const [command = '', ...args] = [...prefix, runtime.executable, root, ...applicationArguments];
  const child = spawn(command, args, { stdio: 'inherit', cwd: root, env });
  child.on('error', () => {
    fail(`${command} could not be started.`);
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => child.kill(signal));
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return [DISPLAY, WAYLAND_DISPLAY].some((display) => display !== undefined && display !== '');
}

function fail(message: string): void {
  console.error(`muhibah: ${message}`);
  process.exitCode = 1;
}

try {
  openApplication(process.argv.slice(2));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
