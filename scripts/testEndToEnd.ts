import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayPrefix } from './display.ts';
import { ordinaryStart, readableProject } from './ordinaryUser.ts';
import { buildWhenStale } from './prepare/build.mjs';
import { projectNode, projectRoot } from './prepare/processes.mjs';
import { findRuntime } from './runtime/runtimeLocation.ts';

/** Runs Playwright as an ordinary user on a display of its own; gives its exit code back. */
function testEndToEnd(playwrightArguments: readonly string[]): number {
  buildWhenStale();
  if (findRuntime() === null) throw new Error('There is no Electron runtime; run npm start once.');
  const start = ordinaryStart();
  const { prefix, env, user } = start;
  const root = readableProject(start);
  const output = mkdtempSync(join(tmpdir(), 'muhibah-e2e-'));
  if (user !== null) chownSync(output, user.uid, user.gid);
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const node = projectNode().replace(projectRoot, root);
  const [command = '', ...args] = [
    ...prefix,
    ...displayPrefix(),
    node,
    playwright,
    'test',
    ...playwrightArguments,
  ];
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, MUHIBAH_TEST_OUTPUT: join(output, 'results') },
  });
  keepResults(join(output, 'results'));
  rmSync(output, { recursive: true, force: true });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Pictures and traces of failures, where a developer looks for them. */
function keepResults(folder: string): void {
  const target = join(projectRoot, 'test-results');
  rmSync(target, { recursive: true, force: true });
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) {
    cpSync(folder, target, { recursive: true });
  }
}

try {
  process.exitCode = testEndToEnd(process.argv.slice(2));
} catch (error) {
  console.error(`muhibah: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
