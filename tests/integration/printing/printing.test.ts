import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startOffice, temporaryFolder } from '../core/support.ts';

type Started = Awaited<ReturnType<typeof startOffice>>;

const printer = 'Ruang TU';

async function withDossier(): Promise<Started & { paper: { dossierId: string; key: string } }> {
  const started = await startOffice();
  const { api } = started;
  const { dossier } = await api.dossiers.create({ title: 'Kunjungan ke Niigata' });
  const { person } = await api.people.create({ name: 'Ani Contoh', category: 'asn_kab_kota' });
  await api.dossiers.addTravellers({ id: dossier.id, people: [person.id] });
  return { ...started, paper: { dossierId: dossier.id, key: 'surat_tugas' } };
}

/** Where the first word of a kind stands on the first page, in millimetres from the upper left corner. */
async function wordAt(pdf: Buffer, word: string): Promise<{ xMm: number; yMm: number }> {
  const path = join(await temporaryFolder(), 'page.pdf');
  await writeFile(path, pdf);
  const page = execFileSync('pdftotext', ['-bbox', '-l', '1', path, '-'], { encoding: 'utf8' });
  const found = new RegExp(`xMin="([0-9.]+)" yMin="([0-9.]+)"[^>]*>${word}<`, 'u').exec(page);
  const mm = (points: string | undefined) => (Number(points) * 25.4) / 72;
  return { xMm: mm(found?.[1]), yMm: mm(found?.[2]) };
}

describe('printing on a printer that is out of place', () => {
  it('moves the page by the printer’s offset and leaves the final PDF as it is', async () => {
    const started = await withDossier();
    const { api, paper } = started;
    const straight = await api.papers.toPrint({ ...paper, printer });
    await api.printing.setOffset({ printer, offset: { xMm: 3, yMm: -2 } });
    const moved = await api.papers.toPrint({ ...paper, printer });
    const other = await api.papers.toPrint({ ...paper, printer: 'Ruang lain' });
    expect(await started.publishedBytes(other.handle)).toEqual(
      await started.publishedBytes(straight.handle),
    );
    const before = await wordAt(await started.publishedBytes(straight.handle), 'NOMOR');
    const after = await wordAt(await started.publishedBytes(moved.handle), 'NOMOR');
    expect(after.xMm - before.xMm).toBeCloseTo(3, 1);
    expect(after.yMm - before.yMm).toBeCloseTo(-2, 1);
    const [summary] = (await api.papers.list({ dossierId: paper.dossierId })).filter(
      ({ key }) => key === paper.key,
    );
    expect(summary?.stale).toBe(false);
  });

  it('keeps the offset until it is taken away', async () => {
    const { api } = await withDossier();
    await api.printing.setOffset({ printer, offset: { xMm: 1.5, yMm: 0 } });
    expect((await api.printing.settings()).offsets).toEqual({ [printer]: { xMm: 1.5, yMm: 0 } });
    await api.printing.setOffset({ printer, offset: { xMm: 0, yMm: 0 } });
    expect((await api.printing.settings()).offsets).toEqual({});
  });
});

describe('the calibration sheet', () => {
  it('has the office’s paper, its steps, and is one whole page', async () => {
    const started = await withDossier();
    const sheet = await started.api.printing.calibrationSheet({ printer });
    expect(sheet).toMatchObject({ widthMm: 215, heightMm: 330 });
    const pdf = await started.publishedBytes(sheet.handle);
    const path = join(await temporaryFolder(), 'sheet.pdf');
    await writeFile(path, pdf);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(info).toMatch(/Pages:\s+1\b/u);
    expect(info).toMatch(/Page size:\s+609\.4\d* x 935\.4\d* pts/u);
    const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    expect(text).toContain('tepat 100 mm');
    expect(text).toContain('F4 (215 × 330 mm)');
  });
});

describe('the log of prints', () => {
  it('tells when, how many and where, and whether the paper changed since', async () => {
    const { api, paper } = await withDossier();
    await api.papers.toPrint({ ...paper, printer });
    await api.printing.record({ ...paper, copies: 3, printer });
    const [first] = await api.printing.log({ dossierId: paper.dossierId });
    expect(first).toMatchObject({ key: paper.key, copies: 3, printer, current: true });
    expect(first?.paper).toBe('F4 (215 × 330 mm)');
    const view = await api.papers.get(paper);
    expect(view.summary.state).toBe('printed');
    await api.papers.save({ ...paper, rev: view.rev, patch: { closing: 'Kata penutup lain.' } });
    await api.papers.toPrint({ ...paper, printer });
    expect((await api.printing.log({ dossierId: paper.dossierId }))[0]?.current).toBe(false);
    expect((await api.printing.settings()).last).toBe(printer);
  });
});
