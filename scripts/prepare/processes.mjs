import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The Node that the project brings (Node 24), or the running one while it is not installed yet. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidates = [
    join(projectRoot, 'node_modules', 'node', 'bin', name),
    join(projectRoot, 'node_modules', '.bin', name),
  ];
  return candidates.find((candidate) => existsSync(candidate)) ?? process.execPath;
}

/**
 * Runs a script with the project's Node and gives its exit code back.
 *
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function runWithProjectNode(args, options = {}) {
  const result = spawnSync(projectNode(), args, { cwd: projectRoot, stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/**
 * Runs a tool and throws a sentence, never a stack, when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} purpose what the tool was meant to do, for the message
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function runTool(command, args, purpose, options = {}) {
  // Output goes to stderr: what a script prints on stdout belongs to the command that was asked for.
  const result = spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options });
  if (result.error) throw new Error(`${purpose} failed: ${command} could not be started.`);
  if (result.status !== 0) {
    throw new Error(`${purpose} failed: ${command} ${args.join(' ')} ended with ${result.status}.`);
  }
}
