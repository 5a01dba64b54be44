import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadFormAssets,
  renderExitPermitForm,
  renderExitPermitForms,
  type FormAssets,
} from '#core/forms/index.ts';
import { inspectForm } from '#core/forms/inspect.ts';
import { sampleInput, withTraveller } from './sample.ts';
import { assetsFolder, pageText, qpdfCheck, readBack, valuesByPdfJs } from './tools.ts';

let assets: FormAssets;

beforeAll(async () => {
  assets = await loadFormAssets(assetsFolder);
});

describe('the application form of a traveller', () => {
  it('carries the dossier’s names, numbers and dates on one F4 page', async () => {
    const { pdf, findings } = await renderExitPermitForm({ ...sampleInput, assets });
    expect(findings).toEqual([]);
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
    expect(readBack(pdf, 'pdfinfo', '@')).toMatch(/Page size:\s+609\.449 x 935\.433 pts/u);
    for (const row of readBack(pdf, 'pdffonts', '@').trim().split('\n').slice(2)) {
      expect(row).toMatch(/\syes\s+yes\s+(yes|no)\s+\d+\s+\d+$/u);
    }
    const text = pageText(pdf);
    for (const part of [
      'PEMERINTAH KABUPATEN CONTOH RAYA',
      '000.9.6/012/KS/2027',
      'Dr. Rani Contohwati, S.STP., M.Si.',
      'Kepala Bagian Kerja Sama Sekretariat Daerah',
      'Niigata, Jepang (12 s.d. 16 April 2027); Đà Nẵng, Vietnam',
      'Bureau of “Coastal” Affairs',
      '12 April 2027',
      '8 hari',
      'Rp48.500.000',
      'R-0001/Contoh/2027',
      'a.n. BUPATI CONTOH RAYA',
      'Drs. Surya Contohnegara, M.Si.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.replace(/\s/gu, '')).toContain('NIP000000000000000001');
  });

  it('is read back by another reader with ticks, choices and numbers as filled', async () => {
    const { pdf } = await renderExitPermitForm({ ...sampleInput, assets });
    expect(await valuesByPdfJs(pdf)).toMatchObject({
      'layanan.exit_permit': 'Ya',
      'layanan.rekomendasi_visa': 'Ya',
      'layanan.negara_visa': 'Jepang',
      'pemohon.nip': '000000000000000001',
      'pemohon.jenis_kelamin': 'Perempuan',
      'paspor.jenis': 'Paspor dinas',
      'paspor.nomor': 'X0000001',
    });
    expect((await valuesByPdfJs(pdf))['layanan.paspor_baru']).not.toBe('Ya');
  });

  it('keeps the empty signature field when its fields become ink', async () => {
    const { pdf } = await renderExitPermitForm({ ...sampleInput, assets, flatten: true });
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
    const { fields, signed } = await inspectForm(pdf);
    expect(fields.map(({ name, type }) => ({ name, type }))).toEqual([
      { name: 'pengesahan.tanda_tangan', type: 'signature' },
    ]);
    expect(signed).toBe(false);
    expect(pageText(pdf)).toContain('Dr. Rani Contohwati, S.STP., M.Si.');
  });

  it('shows very long names whole, in smaller letters', async () => {
    const name = `Prof. Dr. dr. Ir. ${'Contohningratwijaya '.repeat(4)}Umpamasari, S.H., M.Hum., Ph.D.`;
    const { pdf, findings } = await renderExitPermitForm({ ...withTraveller({ name }), assets });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(pageText(pdf)).toContain(name);
  });

  it('leads from a character that cannot be shown to the dossier’s field', async () => {
    const input = withTraveller({ name: 'Rani 🎉' });
    const { findings } = await renderExitPermitForm({ ...input, assets });
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        field: `travellers.${input.traveller.id}.snapshot.name`,
      }),
    );
  });

  it('says once what is missing', async () => {
    const { findings } = await renderExitPermitForm({ ...withTraveller({ position: '' }), assets });
    expect(findings.map(({ message }) => message.key)).toEqual(['forms:missing.pemohonJabatan']);
  });

  it('makes the forms of a delegation one by one, tells how far it is, and can be cancelled', async () => {
    const requests = Array.from({ length: 3 }, () => ({ ...sampleInput, assets }));
    const progress: string[] = [];
    const made = await renderExitPermitForms(requests, {
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(made).toHaveLength(3);
    expect(progress).toEqual(['1/3', '2/3', '3/3']);

    const controller = new AbortController();
    const seen: number[] = [];
    const cancelled = renderExitPermitForms(requests, {
      signal: controller.signal,
      onProgress: (done) => {
        seen.push(done);
        controller.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([1]);
  });
});
