/** `npm run build`: everything that the window, the core and the command line need, into `out`. */
import { build } from './prepare/build.mjs';

try {
  build();
} catch (error) {
  console.error(`muhibah: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
