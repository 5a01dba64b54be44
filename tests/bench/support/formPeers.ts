import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFTextField } from 'pdf-lib';

type Values = Record<string, string | boolean>;

/** pdf-lib's own calls, with the fields looked up once and not by name each time. */
export async function fillWithPdfLib(template: Uint8Array, values: Values): Promise<Uint8Array> {
  const document = await PDFDocument.load(template, { updateMetadata: false });
  const form = document.getForm();
  const fields = new Map(form.getFields().map((field) => [field.getName(), field]));
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name);
    if (field instanceof PDFTextField) field.setText(String(value));
    else if (field instanceof PDFDropdown || field instanceof PDFRadioGroup) {
      field.select(String(value));
    } else if (field instanceof PDFCheckBox) {
      if (value === true) field.check();
      else field.uncheck();
    }
  }
  return document.save();
}

/** @libpdf/core's own call for many fields. */
export async function fillWithLibPdf(template: Uint8Array, values: Values): Promise<Uint8Array> {
  const document = await PDF.load(template);
  document.getForm()?.fill(values);
  return document.save();
}

/** One process of pdftk for each copy, as a desktop program would start it. */
export function fillWithPdftk(program: string, template: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-pdftk-'));
  const [form, data, out] = ['form.pdf', 'data.fdf', 'out.pdf'].map((name) => join(folder, name));
  if (form === undefined || data === undefined || out === undefined) throw new Error('no folder');
  writeFileSync(form, template);
  return {
    fill: (values: Values): Uint8Array => {
      writeFileSync(data, formData(values), 'latin1');
      const run = spawnSync(program, [form, 'fill_form', data, 'output', out], {
        encoding: 'utf8',
      });
      if (run.status !== 0) throw new Error(run.stderr);
      return new Uint8Array(readFileSync(out));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Values as FDF, the format that pdftk reads. */
function formData(values: Values): string {
  const fields = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'boolean') return `<</T(${name})/V/${value ? 'Ya' : 'Off'}>>`;
    if (/^P[12]$/u.test(value)) return `<</T(${name})/V/${value}>>`;
    const units = Buffer.from(value, 'utf16le').swap16().toString('hex');
    return `<</T(${name})/V<FEFF${units}>>>`;
  });
  return `%FDF-1.2\n1 0 obj\n<</FDF<</Fields[${fields.join('')}]>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`;
}
