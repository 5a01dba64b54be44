import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { displayPrefix } from './display.ts';
import { ordinaryStart, type OrdinaryStart } from './ordinaryUser.ts';
import { packedArchive, packedExecutable, packedFolder } from './packaged/packedFolder.ts';
import { findRuntime } from './runtime/runtimeLocation.ts';

/** SECURITY: what the packed binary must say; compare electron-builder.yml. */
const wantedFuses: Readonly<Record<keyof typeof FuseV1Options, boolean | null>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Newer than the runtime that must work; left as Electron ships it.
  WasmTrapHandlers: null,
};

const startLimitMs = 90_000;
const stopLimitMs = 20_000;

/** Checks the packed application: its fuses, what its archive can do, and that it starts and quits. */
async function checkPackage(): Promise<void> {
  if (!existsSync(packedExecutable(packedFolder())))
    throw new Error('There is no packed application in dist.');
  await checkFuses();
  console.log('packaged: the fuses are set');
  const start = ordinaryStart();
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-packaged-'));
  // Away from the project, where nothing that the archive lacks is found by chance.
  const packed = join(folder, 'packed');
  cpSync(packedFolder(), packed, { recursive: true, verbatimSymlinks: true });
  protectSandboxHelper(packed);
  const own = join(folder, 'own');
  mkdirSync(own);
  chmodSync(folder, 0o755);
  if (start.user !== null) chownSync(own, start.user.uid, start.user.gid);
  try {
    makePapers(start, packed, join(own, 'papers'));
    console.log('packaged: the core in the archive makes the sample papers');
    readPapers(start, packed, join(own, 'papers'));
    console.log('packaged: it reads a form and makes a bundle in processes of their own');
    await startAndQuit(start, packed, own);
    console.log('packaged: the application starts, shows its window and quits');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkFuses(): Promise<void> {
  const wire = await getCurrentFuseWire(packedExecutable(packedFolder()));
  for (const [name, wanted] of Object.entries(wantedFuses)) {
    if (wanted === null) continue;
    const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
    const expected = wanted ? FuseState.ENABLE : FuseState.DISABLE;
    if (state !== expected) {
      throw new Error(`The fuse ${name} should be ${wanted ? 'on' : 'off'} and is not.`);
    }
  }
}

/** The folder is used as it lies there, so Chromium's helper needs here what an installer gives it. */
function protectSandboxHelper(packed: string): void {
  const helper = join(packed, 'chrome-sandbox');
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync(helper)) return;
  chownSync(helper, 0, 0);
  chmodSync(helper, 0o4755);
}

/**
 * Runs the packed core with the runtime as plain Node (the packed binary refuses that): natives, worker threads,
 * processes for files from outside, and fonts are found in the archive as the application finds them.
 */
function runPackedCore(
  { prefix, env }: OrdinaryStart,
  packed: string,
  commandLine: readonly string[],
): number | null {
  const runtime = findRuntime();
  if (runtime === null) throw new Error('There is no Electron runtime.');
  const [command, ...args] = [
    ...prefix,
    runtime.executable,
    join(packedArchive(packed), 'out', 'main', 'cli.js'),
  ];
  const { status } = spawnSync(command, [...args, ...commandLine], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    cwd: packed,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status;
}

function makePapers(start: OrdinaryStart, packed: string, folder: string): void {
  const status = runPackedCore(start, packed, ['demo', '--out', folder]);
  const papers = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.pdf'))
    : [];
  if (status !== 0 || papers.length === 0) {
    throw new Error('The core in the archive could not make the sample papers.');
  }
}

/** The processes for files from outside are entries of the archive too, and bring the picture library. */
function readPapers(start: OrdinaryStart, packed: string, folder: string): void {
  const form = readdirSync(folder).find((name) => /^Formulir exit permit/u.test(name));
  if (form === undefined) throw new Error('There is no form among the sample papers.');
  if (runPackedCore(start, packed, ['forms', 'inspect', join(folder, form)]) !== 0) {
    throw new Error('The core in the archive could not read a form in a process of its own.');
  }
  const bundle = join(folder, 'bundel.pdf');
  // Its exit code says whether the dossier lacks something, which the sample may.
  runPackedCore(start, packed, ['bundle', join(folder, dossierFile), '--out', bundle]);
  if (!existsSync(bundle)) {
    throw new Error('The core in the archive could not make a bundle in a process of its own.');
  }
}

/** The dossier file that `demo` writes. */
const dossierFile = 'contoh.muhibah.json';

async function startAndQuit(
  { prefix, env }: OrdinaryStart,
  packed: string,
  folder: string,
): Promise<void> {
  const mark = join(folder, 'ready.json');
  const [command, ...args] = [
    ...prefix,
    ...displayPrefix(),
    packedExecutable(packed),
    `--user-data-dir=${join(folder, 'user-data')}`,
  ];
  const child = spawn(command, args, {
    env: { ...env, MUHIBAH_READY_FILE: mark },
    cwd: packed,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const isReady = await Promise.race([waitFor(mark), ended.then(() => false)]);
  if (!isReady) {
    child.kill();
    throw new Error(`The packed application did not become ready.\n${said}`);
  }
  const { pid } = JSON.parse(readFileSync(mark, 'utf8')) as { pid: number };
  process.kill(pid, 'SIGTERM');
  const code = await Promise.race([ended, pause(stopLimitMs, 'late' as const)]);
  if (code === 'late') process.kill(pid, 'SIGKILL');
  if (code !== 0)
    throw new Error(`The packed application did not quit well (${String(code)}).\n${said}`);
}

async function waitFor(file: string): Promise<boolean> {
  for (let waited = 0; waited < startLimitMs; waited += 200) {
    if (existsSync(file) && readFileSync(file, 'utf8').endsWith('\n')) return true;
    await pause(200);
  }
  return false;
}

try {
  await checkPackage();
} catch (error) {
  console.error(`muhibah: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
