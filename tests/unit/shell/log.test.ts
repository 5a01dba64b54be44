import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coreOutputReader } from '../../../electron/shell/core/coreOutput.ts';
import { createFileLog, type Log } from '../../../electron/shell/log.ts';

describe('the log', () => {
  let folder: string;
  let file: string;
  let log: Log;
  const lines = () =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'muhibah-log-'));
    file = join(folder, 'logs', 'muhibah.log');
    log = createFileLog(file, () => new Date('2026-11-22T00:00:00Z'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one JSON object a line with its time', () => {
    log('core_exited', { area: 'core', exitCode: 139, attempt: 1 });
    expect(lines()).toEqual([
      {
        time: '2026-11-22T00:00:00.000Z',
        event: 'core_exited',
        area: 'core',
        exitCode: 139,
        attempt: 1,
      },
    ]);
  });

  it('has no place for names, numbers of passports or texts', () => {
    const careless = { area: 'core', name: 'Ani Contoh', passport: 'X0000001', message: 'Ani' };
    log('saved', careless);
    log('saved', { code: 'Ani Contoh, S.E. X0000001 /home/ani/paspor.pdf' });
    const text = JSON.stringify(lines());
    expect(text).not.toContain('Ani Contoh');
    expect(text).not.toContain('/home/ani');
    expect(lines()[0]).toEqual({
      time: expect.any(String) as unknown,
      event: 'saved',
      area: 'core',
    });
  });

  it('keeps places in the program without the folders they lie in', () => {
    log('unexpected', { frames: ['    at open (/home/ani/Muhibah/out/main/host.js:12:7)'] });
    expect(lines()[0]?.['frames']).toEqual(['host.js:12:7']);
  });

  it('starts a new file when the old one has grown too long', () => {
    writeFileSync(file, 'x'.repeat(1_000_001));
    createFileLog(file, () => new Date(0))('started');
    expect(lines()).toHaveLength(1);
    expect(readFileSync(`${file}.1`, 'utf8')).toHaveLength(1_000_001);
  });

  it('takes the core’s structured lines, over pieces that arrive torn', () => {
    const read = coreOutputReader(log);
    read('{"event":"letter_fai');
    read('led","code":"font","title":"Surat Ani"}\n{"event":"x"}\n');
    expect(lines().map(({ event }) => event)).toEqual(['letter_failed', 'x']);
    expect(JSON.stringify(lines())).not.toContain('Surat Ani');
  });

  it('takes only the code and the places of a crash, not its message', () => {
    const read = coreOutputReader(log);
    read("Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'x' imported from /home/ani/a.js\n");
    read('    at load (node:internal/modules/esm/loader:12:3)\nnama: Ani Contoh\n{"broken\n');
    expect(lines()).toMatchObject([
      { event: 'core_error', code: 'ERR_MODULE_NOT_FOUND' },
      { event: 'core_trace', frames: ['loader:12:3'] },
    ]);
    expect(JSON.stringify(lines())).not.toContain('Ani');
  });
});
