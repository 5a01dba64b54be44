import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyPaperFields } from '#shared/domain/letters/index.ts';
import { ask, onTestDay, sampleDossier, writeDossier } from '../cli/support.ts';
import { temporaryFolder } from '../core/support.ts';

interface Packed {
  files: { slot: string; fileName: string; bytes: number }[];
  open: { slot: string; required: boolean; reason: string }[];
}

const limit = 2 * 1024 * 1024;

describe('the pack of a portal', () => {
  it('is one sound PDF of at most 2 MB for each slot, a list of participants and a sheet of entries', async () => {
    const folder = await temporaryFolder();
    const path = await writeDossier(folder, await sampleDossier());
    const out = join(folder, 'simpel');
    const { exit, answer } = await ask<Packed>([
      'portal-pack',
      path,
      '--portal',
      'simpel',
      '--out',
      out,
      ...onTestDay,
    ]);
    expect(readdirSync(out).sort()).toEqual(answer.files.map(({ fileName }) => fileName).sort());
    const pdfs = answer.files.filter(({ fileName }) => fileName.endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThan(0);
    for (const { fileName, bytes } of pdfs) {
      const file = join(out, fileName);
      expect(statSync(file).size).toBe(bytes);
      expect(bytes).toBeLessThanOrEqual(limit);
      expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream');
    }
    const csv = answer.files.find(({ slot }) => slot === 'participants')?.fileName ?? '';
    expect(readFileSync(join(out, csv), 'utf8').split('\r\n')[0]).toBe(
      'nik,kategori_biaya,start,end,instansi,biaya,gov,donor,biaya_apbn,jenis_biaya,by',
    );
    const sheet = answer.files.find(({ slot }) => slot === 'entries')?.fileName ?? '';
    expect(readFileSync(join(out, sheet), 'utf8')).toMatch(
      /DETAIL UMUM[^]*DETAIL KEGIATAN[^]*DETAIL PESERTA/u,
    );
    // The invitation is the host's paper: no file can come from the dossier alone.
    expect(answer.open).toContainEqual(
      expect.objectContaining({ slot: 'dokumen_kegiatan.undangan', reason: 'missing' }),
    );
    expect(exit).toBe(1);
  });
});

describe('lint', () => {
  interface Linted {
    findings: { rule: string; severity: string; message: string; papers: string[] }[];
  }

  it('finds a date typed by hand that contradicts the dossier, and ends with 1', async () => {
    const folder = await temporaryFolder();
    const file = await sampleDossier();
    const order = { ...emptyPaperFields(), body: ['Berangkat tanggal 1 Mei 2027.'] };
    const wrong = { ...file, papers: { ...file.papers, surat_tugas: order } };
    const path = await writeDossier(folder, wrong);
    const { exit, answer } = await ask<Linted>(['lint', path, ...onTestDay]);
    const found = answer.findings.find(({ rule }) => rule === 'departure_differs');
    expect(found?.papers).toEqual(['surat_tugas']);
    expect(found?.message).toContain('1 Mei 2027');
    expect(exit).toBe(1);
  });
});
