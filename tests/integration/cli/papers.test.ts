import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../core/support.ts';
import {
  ask,
  assetsDir,
  onTestDay,
  rawText,
  sampleDossier,
  tell,
  writeDossier,
} from './support.ts';

interface DemoAnswer {
  files: string[];
  failed: string[];
  items: number;
  dossiers: { title: string; stage: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'muhibah-demo-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' });
}

describe('demo', () => {
  let answer: DemoAnswer;
  let pdfs: string[];

  beforeAll(async () => {
    const told = await ask<DemoAnswer>(['demo', '--out', folder, ...onTestDay]);
    expect([told.exit, told.err]).toEqual([0, '']);
    expect(told.out).not.toMatch(rawText);
    answer = told.answer;
    pdfs = answer.files.filter((name) => name.endsWith('.pdf'));
  });

  it('does the whole main job: every paper of the delegation, the file, and a table of stages', async () => {
    expect(answer.failed).toEqual([]);
    expect(pdfs.map((name) => name.split(' - ')[0]).sort()).toEqual([
      'Data personil',
      ...Array<string>(3).fill('Formulir exit permit'),
      'Jadwal kegiatan',
      'Kerangka acuan kerja',
      'Nota dinas',
      'Rincian biaya',
      ...Array<string>(3).fill('SPD'),
      'Surat ke Direktur Konsuler',
      ...Array<string>(3).fill('Surat permohonan'),
      'Surat tugas',
      'Telaahan staf',
    ]);
    expect((await readdir(folder)).sort()).toEqual([...answer.files].sort());
    expect(answer.dossiers).toHaveLength(12);
    expect(new Set(answer.dossiers.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(7);
  });

  it.each(['id', 'en'])('speaks to people in %s, in words throughout', async (language) => {
    const out = await temporaryFolder();
    const told = await tell(['demo', '--out', out, '--lang', language, ...onTestDay]);
    expect(told).toMatchObject({ exit: 0, err: '' });
    expect(told.out).not.toMatch(rawText);
    expect(told.out).not.toMatch(/kepala_daerah|pimpinan_dprd|permission_request/u);
    for (const { title } of answer.dossiers) expect(told.out).toContain(title);
  });

  it('writes PDFs about which poppler has nothing to remark', () => {
    expect(pdfs).toHaveLength(17);
    for (const name of pdfs) {
      const path = join(folder, name);
      for (const command of [
        ['pdfinfo', path],
        ['pdffonts', path],
        ['pdftotext', path, '-'],
      ]) {
        const [program = '', ...args] = command;
        const told = spawnSync(program, args, { encoding: 'utf8' });
        expect([program, name, told.status, told.stderr]).toEqual([program, name, 0, '']);
      }
    }
  });

  it('writes PDFs in which qpdf finds no fault, with every font inside, on the right paper', () => {
    for (const name of pdfs) {
      const path = join(folder, name);
      const check = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
      expect([name, check.status, check.stderr]).toEqual([name, 0, '']);
      const fonts = read('pdffonts', path).trim().split('\n').slice(2);
      expect(fonts.length, name).toBeGreaterThan(0);
      for (const line of fonts) expect(line.split(/\s+/u).slice(-5)[0], line).toBe('yes');
      // F4 is 215 × 330 mm.
      const size = /Page size:\s+([\d.]+) x ([\d.]+) pts/u.exec(read('pdfinfo', path));
      expect(Number(size?.[1]), name).toBeCloseTo(609.449, 1);
      expect(Number(size?.[2]), name).toBeCloseTo(935.433, 1);
    }
  });

  it('prints names as typed, numbers and dates into them', () => {
    const textOf = (start: string) =>
      pdfs
        .filter((name) => name.startsWith(start))
        .map((name) => read('pdftotext', '-layout', join(folder, name), '-').replace(/\s+/gu, ' '));
    const names = [
      'Dr. H. Budiman Contoh, S.E., M.Si.',
      'drh. Yohanes Misal, M.Sc., Ph.D.',
      'H. Abdul Umpama, S.Ag.',
    ];
    const [assignment = ''] = textOf('Surat tugas');
    for (const name of names) expect(assignment).toContain(name);
    expect(assignment).toContain('6 Februari 2027 dan kembali pada tanggal 11 Februari 2027');
    expect(assignment).toMatch(/\/\d{3}\/KS\/XI\/2026/u);
    expect(textOf('Surat permohonan').join()).toContain('Niigata');
    for (const name of names) {
      expect(textOf(`SPD - ${name}`)).toHaveLength(1);
      expect(textOf(`SPD - ${name}`)[0]).toContain(name);
      expect(textOf(`Formulir exit permit - ${name}`)[0]).toContain(name);
    }
    // Boxes of one letter each.
    expect(textOf('Formulir exit permit - drh.')[0]).toContain('X 0 0 0 0 0 0 5');
  });

  it('leaves a dossier file that check reads', async () => {
    const told = await tell(['check', join(folder, 'contoh.muhibah.json'), ...onTestDay]);
    expect(told.out).toContain('Surat tugas');
  });
});

describe('letters', () => {
  interface Papers {
    papers: { key: string; fileName: string; sha256: string; findings: { message: string }[] }[];
  }

  it('makes every paper of a dossier file, the same bytes each time, and lists what is open', async () => {
    const out = await temporaryFolder();
    const file = await sampleDossier();
    const signatories = file.office.signatories.map((item) =>
      item.role === 'ppk' ? { ...item, nip: '' } : item,
    );
    const path = await writeDossier(out, { ...file, office: { ...file.office, signatories } });
    const first = await ask<Papers>(['letters', path, '--out', join(out, 'a'), ...onTestDay]);
    const again = await ask<Papers>(['letters', path, '--out', join(out, 'b/c'), ...onTestDay]);
    expect(first.out).not.toMatch(rawText);
    expect(first.answer).toEqual(again.answer);
    expect(first.answer.papers).toHaveLength(17);
    // Nobody has taken numbers yet, and one signatory has no NIP: that is listed, and the exit code says so.
    expect(first.answer.papers.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
    expect(first.exit).toBe(1);
    const [paper] = first.answer.papers;
    const bytes = await readFile(join(out, 'a', paper?.fileName ?? ''));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says that there is nothing to make for a dossier without travellers', async () => {
    const out = await temporaryFolder();
    const file = await sampleDossier();
    file.dossier.travellers = [];
    file.marks = [];
    file.tracking = [];
    const told = await tell(['letters', await writeDossier(out, file), '--out', out, ...onTestDay]);
    expect(told.exit).toBe(1);
    expect(told.out).toContain('peserta');
  });
});

describe('forms', () => {
  interface Inspection {
    fields: { name: string; type: string; required: boolean }[];
  }
  const form = join(assetsDir, 'forms', 'exit-permit.pdf');

  it('are inspected: every field with name, type, page, required, length and options', async () => {
    const { exit, answer } = await ask<Inspection>(['forms', 'inspect', form]);
    expect(exit).toBe(0);
    expect(answer.fields.length).toBeGreaterThan(30);
    for (const field of answer.fields) {
      expect(Object.keys(field)).toEqual(
        expect.arrayContaining(['name', 'type', 'page', 'required', 'maxLength', 'options']),
      );
    }
    expect((await tell(['forms', 'inspect', form])).out).toContain('pemohon.nama');
  });

  it('are filled from JSON, and not written while a required field is empty', async () => {
    const out = await temporaryFolder();
    const data = join(out, 'isian.json');
    const filled = join(out, 'terisi.pdf');
    await writeFile(data, JSON.stringify({ 'pemohon.nama': 'Budi Contoh, S.STP.' }));
    const args = ['forms', 'fill', form, '--data', data, '--out', filled];
    const refused = await ask<{ file: null; findings: { message: string }[] }>(args);
    expect(refused).toMatchObject({ exit: 1, answer: { file: null } });
    expect(refused.out).not.toMatch(rawText);
    const { answer } = await ask<Inspection>(['forms', 'inspect', form]);
    const required = answer.fields.filter((field) => field.required);
    const values = {
      ...Object.fromEntries(required.map(({ name }) => [name, 'Uji'])),
      'pemohon.nama': 'Budi Contoh, S.STP.',
    };
    await writeFile(data, JSON.stringify(values));
    const told = await tell([...args, '--flatten']);
    expect(told).toMatchObject({ exit: 0, err: '' });
    expect(read('pdftotext', filled, '-')).toContain('Budi Contoh, S.STP.');
    const left = await ask<Inspection>(['forms', 'inspect', filled]);
    // Ink is ink; only the place for a signature stays a field.
    expect(left.answer.fields.map(({ type }) => type)).toEqual(['signature']);
  });

  it('are refused in words when they are no PDF or not there', async () => {
    const out = await temporaryFolder();
    const text = join(out, 'bukan.pdf');
    await writeFile(text, 'bukan pdf');
    for (const [path, words] of [
      [text, 'bukan.pdf bukan PDF'],
      [join(out, 'tiada.pdf'), 'tiada.pdf tidak ditemukan'],
      [out, 'tidak dapat dibaca'],
    ] as const) {
      const told = await tell(['forms', 'inspect', path]);
      expect(told.exit).toBe(1);
      expect(told.err).toContain(words);
      expect(told.err).not.toMatch(rawText);
    }
  });
});
