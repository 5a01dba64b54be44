import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runCli } from '#core/cli/index.ts';
import { clockAt, systemNewId } from '#core/context/index.ts';
import { sampleDossierFile } from '#core/samples/index.ts';
import type { DossierFile } from '#shared/domain/exchange/index.ts';
import { testToday } from '../core/support.ts';

/** The shipped data. */
export const assetsDir = join(import.meta.dirname, '..', '..', '..', 'assets');

/** Passphrase of the stores that these tests make. */
export const passphrase = 'kata sandi uji';

/** What a command left behind. */
export interface Told {
  exit: number;
  out: string;
  err: string;
}

/** Runs a command in this process, as a terminal would, on the tests' day. */
export async function tell(args: string[], env: Record<string, string> = {}): Promise<Told> {
  const told = { out: '', err: '' };
  const exit = await runCli(args, {
    out: (text) => (told.out += text),
    err: (text) => (told.err += text),
    env,
  });
  expect(told.out + told.err).not.toMatch(stackLine);
  return { exit, ...told };
}

const stackLine = /^\s+at .*[:(]\d+|node:internal|\.(?:ts|js):\d+/mu;

/** What a command with `--json` left behind, with its one document read. */
export interface Answered<T> extends Told {
  answer: T;
}

/** Runs a command with `--json`. */
export async function ask<T>(
  args: string[],
  env: Record<string, string> = {},
): Promise<Answered<T>> {
  const told = await tell([...args, '--json'], env);
  return { ...told, answer: JSON.parse(told.out) as T };
}

/** The environment that opens the stores of these tests. */
export const unlocked = { MUHIBAH_PASSPHRASE: passphrase };

/** `--today` of the tests. */
export const onTestDay = ['--today', testToday];

/** The delegation of the main job as a dossier file without a store. */
export function sampleDossier(): Promise<DossierFile> {
  const clock = clockAt(testToday);
  return sampleDossierFile(assetsDir, { clock, newId: systemNewId, rulePack: 'id-pdln-2026-11' });
}

/** Writes a dossier file into a folder and gives its path. */
export async function writeDossier(folder: string, file: unknown, name = 'berkas.muhibah.json') {
  const path = join(folder, name);
  await writeFile(path, typeof file === 'string' ? file : JSON.stringify(file));
  return path;
}

/** Keys of texts that were printed because the text is missing, and blanks that nobody filled. */
export const rawText =
  /\b(?:rules|letters|forms|errors|cli|common):[a-z]|\b(?:because|finding|findings|problems|error|states|stages)\.[a-z]\w*|\{\{/u;
