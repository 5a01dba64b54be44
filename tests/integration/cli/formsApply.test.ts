import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { emptyMapping, type TaughtMapping } from '#shared/domain/taughtForms/index.ts';
import { temporaryFolder } from '../core/support.ts';
import { encrypt, pageText, qpdfCheck } from '../forms/tools.ts';
import { entries, unknownForm } from '../taughtForms/forms.ts';
import { ask, onTestDay, rawText, sampleDossier, tell, unlocked, writeDossier } from './support.ts';

interface Applied {
  files: {
    fileName: string;
    travellerId: string | null;
    findings: { severity: string; message: string; field: string | null }[];
  }[];
}

/** A form file as the window exports it. */
function formFileOf(
  pdf: Uint8Array,
  changes: Partial<TaughtMapping> = {},
  protection: 'none' | 'accepted' = 'none',
) {
  const size = { width: 420, height: 595 };
  return {
    format: 'muhibah.form',
    version: 1,
    file: {
      fileName: 'formulir.pdf',
      sha256: createHash('sha256').update(pdf).digest('hex'),
      pages: [size, size],
      protection,
    },
    mapping: { ...emptyMapping('Formulir luar'), entries, ...changes },
    pdf: Buffer.from(pdf).toString('base64'),
  };
}

async function prepared(form: object) {
  const folder = await temporaryFolder();
  const path = join(folder, 'formulir.muhibah-form.json');
  await writeFile(path, JSON.stringify(form));
  const dossier = await sampleDossier();
  return { folder, form: path, dossier, file: await writeDossier(folder, dossier) };
}

describe('forms apply', () => {
  it('fills a form for each traveller of a dossier file, and the same from the store', async () => {
    const { folder, form, dossier, file } = await prepared(formFileOf(await unknownForm()));
    const [one, two] = [join(folder, 'satu'), join(folder, 'dua')];
    const { answer, exit } = await ask<Applied>([
      ...['forms', 'apply', form, file, '--out', one],
      ...onTestDay,
    ]);
    expect(exit).toBe(0);
    expect(answer.files.map(({ travellerId }) => travellerId)).toEqual(
      dossier.dossier.travellers.map(({ id }) => id),
    );
    for (const [index, { fileName }] of answer.files.entries()) {
      const pdf = new Uint8Array(await readFile(join(one, fileName)));
      expect(qpdfCheck(pdf).status).toBe(0);
      expect(pageText(pdf)).toContain(dossier.dossier.travellers[index]?.snapshot.name);
      expect(pageText(pdf)).toContain('Niigata');
    }

    const store = join(folder, 'data');
    const at = ['--store', store, ...onTestDay];
    const kept = await ask<{ id: string }>(['import', file, ...at], unlocked);
    const again = await ask<Applied>(
      ['forms', 'apply', form, kept.answer.id, '--out', two, ...at],
      unlocked,
    );
    expect([again.exit, again.answer]).toEqual([0, answer]);
    for (const name of await readdir(one)) {
      expect(await readFile(join(two, name))).toEqual(await readFile(join(one, name)));
    }
    const closed = await tell(['forms', 'apply', form, kept.answer.id, '--out', two, ...at]);
    expect(closed.exit).toBe(1);
  });

  it('says in words what does not fit and what is missing, and flattens when asked', async () => {
    const { folder, form, file } = await prepared(
      formFileOf(await unknownForm(), { per: 'dossier' }),
    );
    const out = join(folder, 'hasil');
    for (const language of ['id', 'en']) {
      const told = await tell([
        ...['forms', 'apply', form, file, '--out', out, '--flatten', '--lang', language],
        ...onTestDay,
      ]);
      expect(told.out).not.toMatch(rawText);
      expect(told.out).toMatch(language === 'id' ? /Lampiran 1/u : /Annex 1/u);
    }
    const [name = ''] = await readdir(out);
    const pdf = new Uint8Array(await readFile(join(out, name)));
    expect(pageText(pdf)).toMatch(/… (?:lihat Lampiran|Lampiran|Lamp\.) 1/u);
    expect(Buffer.from(pdf).includes('/AcroForm')).toBe(false);
  });

  it('fills a protected form only when the office that taught it decided so', async () => {
    const locked = encrypt(await unknownForm(), '', 'pemilik');
    const refused = await prepared(formFileOf(locked));
    const args = (folder: string) => ['--out', join(folder, 'hasil'), ...onTestDay];
    const told = await ask<{ error: { code: string } }>([
      ...['forms', 'apply', refused.form, refused.file],
      ...args(refused.folder),
    ]);
    expect([told.exit, told.answer.error.code]).toEqual([1, 'form_protected']);
    const decided = await prepared(formFileOf(locked, {}, 'accepted'));
    const done = await ask<Applied>([
      ...['forms', 'apply', decided.form, decided.file],
      ...args(decided.folder),
    ]);
    expect(done.exit).toBe(0);
    expect(done.answer.files[0]?.findings.map(({ severity }) => severity)).toContain('warning');
  });
});
