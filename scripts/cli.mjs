/** `npm run --silent cli -- COMMAND`: the core from a terminal; on a fresh clone it installs and builds first. */
import { join } from 'node:path';
import { buildWhenStale } from './prepare/build.mjs';
import { prepareDependencies } from './prepare/dependencies.mjs';
import { projectRoot, runWithProjectNode } from './prepare/processes.mjs';

try {
  prepareDependencies();
  buildWhenStale();
  process.exitCode = runWithProjectNode(
    [join(projectRoot, 'out', 'main', 'cli.js'), ...process.argv.slice(2)],
    {
      // Paths that the user names are meant from where the user stands.
      cwd: process.env.INIT_CWD ?? process.cwd(),
    },
  );
} catch (error) {
  console.error(`muhibah: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
