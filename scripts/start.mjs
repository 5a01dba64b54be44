/** `npm start`: makes the machine ready, builds, and opens the application. */
import { buildWhenStale } from './prepare/build.mjs';
import { runWithProjectNode } from './prepare/processes.mjs';

try {
  buildWhenStale();
  process.exitCode = runWithProjectNode(['scripts/openApplication.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(`muhibah: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
