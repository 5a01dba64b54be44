import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierFile } from '#shared/domain/exchange/index.ts';
import { temporaryFolder } from '../core/support.ts';
import { ask, onTestDay, rawText, sampleDossier, tell, writeDossier } from './support.ts';

interface Answer {
  items: {
    id: string;
    traveller: string | null;
    state: string;
    due: { plan: string | null; minimum: string | null };
    grade: string;
    enforce: string;
    basis: string;
    source: string;
    because: string[];
    verified: { by: string; on: string; paper: string } | null;
    mustContain: string[];
    demands: { rule: string; grade: string; sources: { what: string; where: string }[] }[];
    rests: {
      plan: { key: string; workingDays: number }[] | null;
      minimum: { number: number } | null;
    };
  }[];
  findings: { rule: string; severity: string; message: string }[];
}

describe('check', () => {
  it('answers every item with its reason, basis, grade and last safe date', async () => {
    const file = await sampleDossier();
    const path = await writeDossier(await temporaryFolder(), file);
    const { answer, exit, err } = await ask<Answer>(['check', path, ...onTestDay]);
    expect(err).toBe('');
    expect(answer.items.length).toBeGreaterThan(20);
    for (const item of answer.items) {
      expect(item.because.length, item.id).toBeGreaterThan(0);
      expect(item.grade).toMatch(/^[A-D]$/u);
      // Only what nobody verified may lack basis and source, and then its grade says so.
      if (item.grade !== 'D') expect(item.basis + item.source, item.id).not.toBe('');
      expect(['inform', 'warn', 'block']).toContain(item.enforce);
      expect(item.due).toHaveProperty('plan');
    }
    const ids = file.dossier.travellers.map(({ id }) => id);
    const passports = answer.items.filter(({ id }) => id === 'paspor');
    expect(passports.map(({ traveller }) => traveller)).toEqual(ids);
    // The second traveller's passport ends before the return.
    const wrong = answer.findings.filter(({ severity }) => severity === 'error');
    expect(wrong.map(({ message }) => message).join()).toContain('Yohanes Misal');
    expect(exit).toBe(1);
  });

  it('tells the rules behind an item, what its dates rest on, and what it must contain', async () => {
    const path = await writeDossier(await temporaryFolder(), await sampleDossier());
    const { answer } = await ask<Answer>(['check', path, ...onTestDay]);
    for (const { id, demands, due, rests, verified, mustContain } of answer.items) {
      expect(demands.length, id).toBeGreaterThan(0);
      expect(rests.plan === null, id).toBe(due.plan === null);
      expect(rests.minimum === null, id).toBe(due.minimum === null);
      // Nobody has verified anything for a dossier that lies in no office's store.
      expect(verified).toBeNull();
      expect(Array.isArray(mustContain)).toBe(true);
      for (const { sources } of demands) {
        for (const { what, where } of sources) expect([what, where]).not.toContain('');
      }
    }
    const request = answer.items.find(({ id }) => id === 'surat_permohonan');
    expect(request?.rests.minimum?.number).toBe(10);
    expect(request?.rests.plan?.map(({ key }) => key)).toContain('kemendagri');
    expect(request?.mustContain).toContain('maksud');
  });

  it('ends with 0 once nothing must be mended', async () => {
    const file = await sampleDossier();
    for (const { snapshot } of file.dossier.travellers) {
      if (snapshot.passport) snapshot.passport.expiresOn = '2031-12-31' as never;
    }
    const path = await writeDossier(await temporaryFolder(), file);
    const { answer, exit } = await ask<Answer>(['check', path, ...onTestDay]);
    expect(answer.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(exit).toBe(0);
  });

  it('takes the day that it is told as today', async () => {
    const path = await writeDossier(await temporaryFolder(), await sampleDossier());
    const early = await tell(['check', path, '--today', '2026-06-01']);
    const late = await tell(['check', path, '--today', '2027-02-05']);
    expect(late.out).not.toBe(early.out);
  });

  it.each(['id', 'en'])('speaks whole sentences in %s, never keys', async (language) => {
    const path = await writeDossier(await temporaryFolder(), await sampleDossier());
    for (const day of ['2026-06-01', '2026-11-23', '2027-02-05', '2027-06-01']) {
      const args = ['check', path, '--lang', language, '--today', day];
      expect((await tell(args)).out).not.toMatch(rawText);
      expect((await tell([...args, '--json'])).out).not.toMatch(rawText);
    }
  });

  it('needs no store and leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    const path = await writeDossier(folder, await sampleDossier());
    const home = join(folder, 'home');
    const told = await tell(['check', path, '--store', home, ...onTestDay], {
      XDG_CONFIG_HOME: home,
    });
    expect(told.out).toContain('Paspor dinas');
    expect(await readdir(folder)).toEqual(['berkas.muhibah.json']);
  });
});

describe('the dossier file in docs/dossier-file.md', () => {
  it('is a valid one, checks without an error, and gives its letters', async () => {
    const page = join(import.meta.dirname, '..', '..', '..', 'docs', 'dossier-file.md');
    const text = /```json\n([\s\S]*?)\n```/u.exec(await readFile(page, 'utf8'))?.[1] ?? '';
    const file = dossierFile.parse(JSON.parse(text));
    const folder = await temporaryFolder();
    const path = await writeDossier(folder, text, 'contoh.muhibah.json');

    const { answer, exit, err } = await ask<Answer>(['check', path, ...onTestDay]);
    expect([exit, err]).toEqual([0, '']);
    const invitation = answer.items.find(({ id }) => id === 'undangan');
    expect(invitation?.state).toBe('done');

    const letters = await ask<{ papers: { kind: string }[] }>([
      'letters',
      path,
      '--out',
      join(folder, 'surat'),
      ...onTestDay,
    ]);
    expect(letters.answer.papers.map(({ kind }) => kind).sort()).toEqual([
      'cost_breakdown',
      'exit_permit_form',
      'kak',
      'kemlu_request',
      'permission_request',
      'personal_data',
      'schedule',
      'spd',
      'surat_tugas',
    ]);
    expect(file.dossier.travellers).toHaveLength(1);
  });
});

describe('a dossier file with mistakes', () => {
  interface Refusal {
    error: { code: string; params: Record<string, string>; message: string };
  }

  it.each([
    ['nothing', '', 'bukan JSON'],
    ['half a document', '{"format":', 'bukan JSON'],
    ['another document', '{"name":"muhibah"}', 'bagian format'],
    ['a list', '[]', 'tidak sesuai'],
    ['a newer version', '{"format":"muhibah.dossier","version":2}', 'lebih baru'],
  ])('that holds %s is refused in words', async (_what, text, words) => {
    const path = await writeDossier(await temporaryFolder(), text);
    const { exit, answer } = await ask<Refusal>(['check', path]);
    expect(exit).toBe(1);
    expect(answer.error.code).toBe('dossier_file_invalid');
    expect(answer.error.message).toContain(words);
    expect(answer.error.message).not.toMatch(rawText);
    const spoken = await tell(['check', path]);
    expect(spoken).toMatchObject({ exit: 1, out: '', err: `${answer.error.message}\n` });
  });

  it('is told by the place of its first mistake', async () => {
    const file = await sampleDossier();
    const spoilt = structuredClone(file) as unknown as {
      dossier: { travel: { departsOn: string } };
    };
    spoilt.dossier.travel.departsOn = '2027-02-30';
    const path = await writeDossier(await temporaryFolder(), spoilt);
    const { answer } = await ask<Refusal>(['check', path]);
    expect(answer.error.params['field']).toBe('dossier.travel.departsOn');
  });

  it('is not read when it is missing, a folder or far too large', async () => {
    const folder = await temporaryFolder();
    const huge = join(folder, 'besar.json');
    await writeFile(huge, Buffer.alloc(11 * 1024 * 1024, 32));
    const codes: string[] = [];
    for (const path of [join(folder, 'tiada.json'), folder, huge]) {
      const { exit, answer } = await ask<Refusal>(['check', path]);
      expect(exit).toBe(1);
      codes.push(answer.error.code);
    }
    expect(codes).toEqual(['file_gone', 'file_unreadable', 'file_too_large']);
  });
});
