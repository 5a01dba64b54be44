import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import packageJson from './package.json' with { type: 'json' };

const root = import.meta.dirname;

const commandLineEntry = join(root, 'electron/core/cli.ts');
const commandLine = existsSync(commandLineEntry) ? { cli: commandLineEntry } : {};

/** Every worker entry of the core, `NAME.worker.ts`, becomes `out/main/NAME.worker.js`. */
const workers = Object.fromEntries(
  globSync('electron/core/**/*.worker.ts', { cwd: root }).map((file) => [
    basename(file, '.ts'),
    join(root, file),
  ]),
);

/** Native packages load their binaries from beside their own files, so they stay packages. */
const nativePackages = ['@signalapp/sqlcipher', '@myriaddreamin/typst-ts-node-compiler', 'sharp'];

/**
 * Plain JavaScript goes into the bundle: reading one file instead of hundreds is what a quick start is made of,
 * and JSON inside packages needs no import attributes then.
 */
const bundledPackages = Object.keys(packageJson.dependencies).filter(
  (name) => !nativePackages.includes(name),
);

/**
 * Three builds: what runs outside the window, the bridge, and the window.
 *
 * Only native packages stay outside the bundles. Node 20 and Chromium 130 are the oldest runtime that must work.
 */
export default defineConfig({
  main: {
    // Its other build declares `require` at top level, as electron-vite's does: a chunk with both does not load.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: 'node20',
      outDir: 'out/main',
      sourcemap: true,
      externalizeDeps: { exclude: bundledPackages },
      rolldownOptions: {
        input: {
          shell: join(root, 'electron/shell/main.ts'),
          host: join(root, 'electron/core/host.ts'),
          ...commandLine,
          ...workers,
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Beside the entries, so that `new URL('./x.worker.js', import.meta.url)` holds in shared chunks too.
          chunkFileNames: 'chunk-[name]-[hash].js',
          // Less to read at the start; names stay, so that the frames in the log can be read too.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      minify: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload/preload.ts') },
        // SECURITY: a sandboxed preload is CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    // SECURITY: zod would try `new Function` for speed; the policy forbids it, so it is told not to try.
    define: { 'globalThis.__zod_globalConfig': JSON.stringify({ jitless: true }) },
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      emptyOutDir: true,
      minify: true,
      // SECURITY: no inline module preload script and no data: assets; the policy allows neither.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Read from this computer's disk: a large piece is no news to whoever starts the program.
      chunkSizeWarningLimit: 5_000,
      rolldownOptions: {
        input: { index: join(root, 'renderer/index.html') },
        // What the first screen needs is one file: each further one is a request that the shell answers while the user
        // waits. What only a later screen needs stays apart.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
});
