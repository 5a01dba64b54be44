import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as exchange from '#core/exchange/index.ts';
import { temporaryFolder } from '../core/support.ts';
import { ask, rawText, tell } from './support.ts';

describe('wrong use of the command line', () => {
  it.each([
    [['terbang'], 'terbang'],
    [['check'], 'file'],
    [['check', 'a', 'b'], 'check'],
    [['check', 'a', '--today', '2026-02-30'], '2026-02-30'],
    [['check', 'a', '--today'], '--today'],
    [['check', 'a', '--lang', 'fr'], 'fr'],
    [['check', 'a', '--passphrase', 'rahasia'], '--passphrase'],
    [['letters', 'a'], '--out'],
    [['forms', 'fill', 'a.pdf', '--out', 'b.pdf'], '--data'],
    [['demo'], '--out'],
  ])('%j ends with 2 and says what is wrong', async (args, named) => {
    for (const language of ['id', 'en']) {
      const told = await tell([...args, '--lang', language]);
      expect(told.exit).toBe(2);
      expect(told.out).toBe('');
      expect(told.err).toContain(named);
      expect(told.err).not.toMatch(rawText);
      expect(told.err.trim().split('\n')).toHaveLength(1);
    }
    const { exit, answer } = await ask<{ error: { code: string } }>(args);
    expect([exit, answer.error.code]).toEqual([2, 'wrong_use']);
  });

  it('shows help and ends with 2 when no command was given', async () => {
    for (const args of [[], ['forms']]) {
      const told = await tell(args);
      expect(told.exit).toBe(2);
      expect(told.err).toContain('Perintah:');
    }
  });

  it('shows help in both languages and ends with 0 when it was asked for', async () => {
    const commands = ['check', 'letters', 'forms', 'import', 'export', 'list', 'schema', 'demo'];
    const indonesian = await tell(['--help']);
    const english = await tell(['--help', '--lang', 'en']);
    for (const [told, title] of [
      [indonesian, 'Pemakaian:'],
      [english, 'Usage:'],
    ] as const) {
      expect(told.exit).toBe(0);
      expect(told.out).toContain(title);
      expect(told.out).not.toMatch(rawText);
      for (const command of commands) expect(told.out).toContain(`  ${command}`);
    }
    for (const command of commands) {
      const told = await tell([command, '--help']);
      expect(told.exit).toBe(0);
      expect(told.out).not.toMatch(rawText);
    }
  });
});

describe('an error that nobody expected', () => {
  it('is told with an incident number, and its place goes to the log alone', async () => {
    const log = join(await temporaryFolder(), 'muhibah.log');
    vi.spyOn(exchange, 'readDossierFile').mockRejectedValue(new TypeError('nama rahasia'));
    const env = { MUHIBAH_LOG: log };
    const told = await tell(['check', 'a.json'], env);
    expect(told.exit).toBe(1);
    expect(told.err).toMatch(/nomor kejadian [\da-f]{8}\./u);
    const { answer } = await ask<{ error: { code: string; params: { incident: string } } }>(
      ['check', 'a.json'],
      env,
    );
    expect(answer.error.code).toBe('internal');
    vi.restoreAllMocks();
    const lines = (await readFile(log, 'utf8')).trim().split('\n');
    const last = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
    expect(last).toMatchObject({ event: 'unexpected_error', code: 'TypeError' });
    expect(last['incident']).toBe(answer.error.params.incident);
    expect(JSON.stringify([lines, told, answer])).not.toContain('rahasia');
  });
});
