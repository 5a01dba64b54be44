import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exitPermitValues } from '#shared/domain/forms/index.ts';
import { inspectForm } from '#core/forms/inspect.ts';
import { exitPermitLayout } from '../../../scripts/forms/exitPermitLayout.ts';
import { buildTemplate } from '../../../scripts/forms/template.ts';
import { sampleInput } from './sample.ts';
import { assetsFolder, pageText, qpdfCheck, readBack } from './tools.ts';

const committed = new Uint8Array(readFileSync(`${assetsFolder}/forms/exit-permit.pdf`));
const fonts = {
  regular: readFileSync(`${assetsFolder}/fonts/Arimo-Regular.ttf`),
  bold: readFileSync(`${assetsFolder}/fonts/Arimo-Bold.ttf`),
};

describe('the application form template', () => {
  it('is what its generator makes, byte for byte', async () => {
    const made = await buildTemplate(exitPermitLayout, fonts);
    expect(Buffer.from(made).equals(Buffer.from(committed))).toBe(true);
  });

  it('is one F4 page without fault, with every font embedded', () => {
    expect(qpdfCheck(committed)).toMatchObject({ status: 0 });
    const info = readBack(committed, 'pdfinfo', '@');
    expect(info).toMatch(/Pages:\s+1\n/u);
    expect(info).toMatch(/Page size:\s+609\.449 x 935\.433 pts/u);
    expect(info).toMatch(/JavaScript:\s+no/u);
    const rows = readBack(committed, 'pdffonts', '@').trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/u);
    for (const row of rows) expect(row).toMatch(/\syes\s+yes\s+(yes|no)\s+\d+\s+\d+$/u);
  });

  it('says twice that it is no official form of the ministry', () => {
    const text = pageText(committed);
    expect(text).toContain('BUKAN FORMULIR RESMI KEMENTERIAN LUAR NEGERI');
    expect(text).toContain('bukan formulir resmi Kementerian Luar Negeri');
  });

  it('has exactly the fields that a dossier fills, the officer ticks, and one to sign', async () => {
    const { fields, kind, signed, encrypted, pages } = await inspectForm(committed);
    expect({ kind, signed, encrypted, pages }).toEqual({
      kind: 'acroform',
      signed: false,
      encrypted: 'no',
      pages: 1,
    });
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const left = names.filter((name) => !Object.hasOwn(exitPermitValues(sampleInput), name));
    expect(left.filter((name) => !name.startsWith('dokumen.'))).toEqual([
      'pengesahan.tanda_tangan',
    ]);
    for (const name of Object.keys(exitPermitValues(sampleInput))) expect(names).toContain(name);
    const byName = new Map(fields.map((field) => [field.name, field]));
    expect(byName.get('pemohon.nama')).toMatchObject({ type: 'text', required: true, page: 1 });
    expect(byName.get('pemohon.nip')).toMatchObject({ maxLength: 18, required: false });
    expect(byName.get('paspor.nomor')).toMatchObject({ maxLength: 9 });
    expect(byName.get('pemohon.jenis_kelamin')).toMatchObject({
      type: 'radio',
      options: ['Laki-laki', 'Perempuan'],
    });
    expect(byName.get('paspor.jenis')).toMatchObject({ type: 'dropdown' });
    expect(byName.get('layanan.exit_permit')).toMatchObject({ type: 'checkbox' });
    expect(byName.get('pengesahan.tanda_tangan')).toMatchObject({ type: 'signature' });
  });

  it('tells a screen reader what each field is, in a language and an order', () => {
    const json = JSON.parse(readBack(committed, 'qpdf', '--json', '--json-key=qpdf', '@')) as {
      qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>];
    };
    const objects = Object.values(json.qpdf[1]).map(({ value }) => value ?? {});
    const widgets = objects.filter((value) => value['/Subtype'] === '/Widget');
    expect(widgets.length).toBeGreaterThan(50);
    for (const widget of widgets) expect(widget['/TU']).toBeTruthy();
    expect(objects.some((value) => value['/Tabs'] === '/R')).toBe(true);
    expect(objects.some((value) => value['/Lang'] === 'u:id-ID')).toBe(true);
    expect(objects.some((value) => '/NeedAppearances' in value)).toBe(false);
  });

  it('leaves no text field whose default appearance names a font that the form does not carry', () => {
    const json = readBack(committed, 'qpdf', '--json', '--json-key=qpdf', '@');
    const named = new Set([...json.matchAll(/"\/DA": "u:\/(\w+) /gu)].map(([, name]) => name));
    expect([...named]).toEqual(['Arimo']);
    expect(json).toMatch(/"\/DR": \{\s*"\/Font": \{\s*"\/Arimo": "\d+ 0 R"/u);
  });
});
