import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierFile } from '#shared/domain/exchange/index.ts';
import { buildWhenStale } from '../../../scripts/prepare/build.mjs';
import { temporaryFolder } from '../core/support.ts';
import { ask, sampleDossier, tell, writeDossier } from './support.ts';

const root = join(import.meta.dirname, '..', '..', '..');

describe('the built program', () => {
  it('answers like the sources do, from any folder, and ends with the same codes', async () => {
    buildWhenStale();
    const folder = await temporaryFolder();
    const path = await writeDossier(folder, await sampleDossier());
    const start = (...args: string[]) =>
      spawnSync(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    const day = ['--today', '2026-11-23'];
    const checked = start('check', 'berkas.muhibah.json', '--json', ...day);
    const expected = await ask(['check', path, ...day]);
    expect([checked.status, checked.stderr]).toEqual([expected.exit, '']);
    expect(JSON.parse(checked.stdout)).toEqual(expected.answer);
    const letters = start('letters', path, '--out', 'surat', '--json', ...day);
    expect(letters.stderr).toBe('');
    expect(letters.stdout).toContain('Surat tugas');
    expect(start('terbang').status).toBe(2);
    const gone = start('check', 'tiada.json');
    expect([gone.status, gone.stdout]).toEqual([1, '']);
    expect(gone.stderr).toContain('tiada.json');
  }, 240_000);
});

describe('schema', () => {
  it('describes the dossier file, and docs/dossier.schema.json is what it prints', async () => {
    const { exit, out, answer } = await ask<{ properties: object; required: string[] }>(['schema']);
    expect(exit).toBe(0);
    expect(Object.keys(answer.properties)).toEqual(Object.keys(dossierFile.shape));
    expect((await tell(['schema'])).out).toBe(out);
    const kept = await readFile(join(root, 'docs', 'dossier.schema.json'), 'utf8');
    // Out of date? npm run --silent cli -- schema > docs/dossier.schema.json
    expect(kept).toBe(out);
  });
});
