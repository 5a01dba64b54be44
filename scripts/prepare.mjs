/**
 * Makes a fresh machine ready: system libraries, dependencies, and an Electron runtime.
 *
 * It is the first thing that every npm script runs, so it must work on the machine's own Node (20.18
 * or newer) before anything is installed, and it must cost next to nothing when there is nothing to do.
 *
 *   node scripts/prepare.mjs            everything
 *   node scripts/prepare.mjs --no-runtime   without Electron (command line, unit tests)
 */
import { prepareSystemLibraries } from './prepare/systemLibraries.mjs';
import { prepareDependencies } from './prepare/dependencies.mjs';
import { runWithProjectNode } from './prepare/processes.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 18)) {
  fail(`Node 20.18 or newer is needed; this is ${process.versions.node}.`);
}

try {
  const withRuntime = !process.argv.includes('--no-runtime');
  if (withRuntime) prepareSystemLibraries();
  prepareDependencies();
  if (withRuntime) process.exitCode = runWithProjectNode(['scripts/runtime/prepareRuntime.ts']);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** @param {string} message */
function fail(message) {
  console.error(`muhibah: ${message}`);
  process.exit(1);
}
