import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { displayPrefix } from './display.ts';
import { ordinaryStart, readableProject } from './ordinaryUser.ts';
import { buildWhenStale } from './prepare/build.mjs';
import { projectNode, projectRoot } from './prepare/processes.mjs';

/** Runs the benchmarks as an ordinary user on a display of its own; gives their exit code back. */
function bench(benchArguments: readonly string[]): number {
  buildWhenStale();
  const start = ordinaryStart();
  const { prefix, env } = start;
  const root = readableProject(start);
  const node = projectNode().replace(projectRoot, root);
  const script = join(root, 'tests', 'bench', 'run.ts');
  const [command = '', ...args] = [...prefix, ...displayPrefix(), node, script, ...benchArguments];
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

try {
  process.exitCode = bench(process.argv.slice(2));
} catch (error) {
  console.error(`muhibah: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
