import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, projectRoot, runTool } from './processes.mjs';

const sources = ['electron', 'renderer', 'shared', 'package.json', 'electron.vite.config.ts'];
const mark = join(projectRoot, 'out', '.built');

/** Builds the application unless the last build is newer than every source. Output goes to stderr. */
export function buildWhenStale() {
  const built = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > Math.max(...sources.map((source) => newest(join(projectRoot, source))))) return;
  build();
}

/** Builds the application. */
export function build() {
  console.error('muhibah: building …');
  const started = new Date();
  const tool = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  runTool(projectNode(), [tool, 'build', '--logLevel', 'warn'], 'Building', { cwd: projectRoot });
  writeFileSync(mark, started.toISOString());
}

/**
 * The newest change under a path, in milliseconds.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(found.mtimeMs, ...inside);
}
