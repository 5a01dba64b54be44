import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TaughtMapping } from '#shared/domain/taughtForms/index.ts';
import { sampleDossier, writeDossier } from '../cli/support.ts';
import { startOffice, temporaryFolder } from '../core/support.ts';
import { dynamicXfaForm, signedForm } from '../forms/fixtures.ts';
import { encrypt } from '../forms/tools.ts';
import { entries, toField, unknownForm } from './forms.ts';

type Office = Awaited<ReturnType<typeof startOffice>>;

let pdf: Uint8Array;
beforeAll(async () => {
  pdf = await unknownForm();
});

async function handleOf({ files }: Office, name: string, bytes: Uint8Array | string) {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, bytes);
  return files.grant({ path, name, size: bytes.length, right: 'read' });
}

/** A form taught in an office, as its newest version. */
async function teach(office: Office, changes: Partial<TaughtMapping> = {}) {
  const { taughtForms } = office.api;
  const handle = await handleOf(office, 'formulir.pdf', pdf);
  const { id } = await taughtForms.add({ handle, acceptProtection: false });
  const { version, mapping } = await taughtForms.get({ id });
  const taught = { ...mapping, entries, ...changes };
  return taughtForms.save({ id, version, mapping: taught, note: '' });
}

async function exported(office: Office, id: string): Promise<string> {
  const path = join(await temporaryFolder(), 'formulir.muhibah-form.json');
  const handle = office.files.grant({ path, name: 'formulir', size: 0, right: 'write' });
  await office.api.taughtForms.exportFile({ id, handle });
  return readFile(path, 'utf8');
}

async function withDossier(office: Office): Promise<string> {
  const path = await writeDossier(await temporaryFolder(), await sampleDossier());
  const handle = office.files.grant({ path, name: 'a.muhibah.json', size: 1, right: 'read' });
  return (await office.api.dossiers.importFile({ handle })).dossier.id;
}

const code = (value: string) => ({ data: { code: value } });

describe('what is entered for a form', () => {
  it('is kept until it is a version, also over a lock, and can be thrown away', async () => {
    const office = await startOffice();
    const { api } = office;
    const { id, version, mapping } = await teach(office);
    // A name half typed is no version, and kept all the same.
    const edited = { ...mapping, name: '', entries: entries.slice(0, 3) };
    await api.taughtForms.keepDraft({ id, version, mapping: edited });
    await api.store.lock();
    await api.store.unlock({ passphrase: 'kata sandi uji' });
    expect((await api.taughtForms.get({ id })).draft).toEqual({ version, mapping: edited });
    expect(await api.taughtForms.list()).toMatchObject([{ changed: true, mapped: entries.length }]);

    const thrown = await api.taughtForms.keepDraft({ id, version, mapping: null });
    expect(thrown).toEqual({ version, mapping, draft: null });
    // What says the same as the version is no change.
    await api.taughtForms.keepDraft({ id, version, mapping: edited });
    expect((await api.taughtForms.keepDraft({ id, version, mapping })).draft).toBeNull();
  });

  it('remembers the version that it began with, and ends with the next one saved from it', async () => {
    const office = await startOffice();
    const { api } = office;
    const { id, version, mapping } = await teach(office);
    const edited = { ...mapping, name: 'Nama baru' };
    await api.taughtForms.keepDraft({ id, version, mapping: edited });
    // Another office's words for the same PDF come in between.
    const text = await exported(office, id);
    const handle = await handleOf(office, 'lain.muhibah-form.json', text);
    const { seal } = await api.taughtForms.previewFile({ handle });
    await api.taughtForms.importFile({ handle, seal, acceptProtection: false });
    const between = await api.taughtForms.get({ id });
    expect([between.version, between.draft?.version]).toEqual([version + 1, version]);
    const next = { ...edited, flatten: true };
    const still = await api.taughtForms.keepDraft({ id, version: version + 1, mapping: next });
    expect(still.draft?.version).toBe(version);
    const saved = await api.taughtForms.save({
      id,
      version: version + 1,
      mapping: next,
      note: '',
    });
    expect(saved).toMatchObject({ version: version + 2, draft: null, mapping: { flatten: true } });
  });
});

describe('a form file', () => {
  it('brings mapping and PDF to another office, the same text from both', async () => {
    const here = await startOffice();
    const { id, mapping } = await teach(here, { name: 'Formulir visa' });
    const text = await exported(here, id);
    const there = await startOffice();
    const { taughtForms } = there.api;
    const handle = await handleOf(there, 'visa.muhibah-form.json', text);
    const preview = await taughtForms.previewFile({ handle });
    expect(preview).toMatchObject({
      name: 'Formulir visa',
      mapped: entries.length,
      protected: false,
      unknownFields: [],
      present: null,
    });
    const taken = await taughtForms.importFile({
      handle,
      seal: preview.seal,
      acceptProtection: false,
    });
    const view = await taughtForms.get(taken);
    expect(view.mapping).toEqual(mapping);
    expect(await exported(there, taken.id)).toBe(text);
    // A second time it is the next version of the same form.
    expect((await taughtForms.previewFile({ handle })).present?.id).toBe(taken.id);
    const again = await taughtForms.importFile({
      handle,
      seal: preview.seal,
      acceptProtection: false,
    });
    expect(again).toEqual(taken);
    expect((await taughtForms.get(taken)).version).toBe(view.version + 1);
  });

  it('that is wrong, newer or changed is refused, and nothing is kept', async () => {
    const office = await startOffice();
    const { taughtForms } = office.api;
    const { id } = await teach(office);
    const whole = JSON.parse(await exported(office, id)) as Record<string, unknown>;
    await taughtForms.withdraw({ id, version: 2 });
    const other = Buffer.from(await signedForm()).toString('base64');
    const cut = { ...(whole['mapping'] as object), per: 'nobody' };
    const cases: [string, string, object][] = [
      ['{"halo": 1}', 'form_file_invalid', {}],
      ['bukan JSON', 'form_file_invalid', {}],
      [JSON.stringify({ ...whole, version: 2, more: true }), 'form_file_newer', {}],
      [JSON.stringify({ ...whole, mapping: cut }), 'form_file_invalid', { field: 'mapping.per' }],
      [JSON.stringify({ ...whole, pdf: other }), 'form_signed', {}],
      [
        JSON.stringify({
          ...whole,
          pdf: Buffer.concat([pdf, Buffer.from('\n%\n')]).toString('base64'),
        }),
        'form_file_invalid',
        { field: 'pdf' },
      ],
    ];
    for (const [text, expected, params] of cases) {
      const handle = await handleOf(office, 'x.muhibah-form.json', text);
      await expect(taughtForms.previewFile({ handle })).rejects.toMatchObject({
        data: { code: expected, params },
      });
    }
    // Fields that its PDF does not have are named before anything is taken.
    const stray = {
      ...(whole['mapping'] as TaughtMapping),
      entries: [toField('tidak_ada', 'person_name')],
    };
    const text = JSON.stringify({ ...whole, mapping: stray });
    const handle = await handleOf(office, 'x.muhibah-form.json', text);
    const { seal, unknownFields } = await taughtForms.previewFile({ handle });
    expect(unknownFields).toEqual(['tidak_ada']);
    await expect(
      taughtForms.importFile({ handle, seal, acceptProtection: false }),
    ).rejects.toMatchObject(code('invalid_input'));
    // Another content than the one that was looked at.
    await expect(
      taughtForms.importFile({ handle, seal: 'f'.repeat(64), acceptProtection: false }),
    ).rejects.toMatchObject(code('conflict'));
    expect(await taughtForms.list()).toMatchObject([{ version: 3, withdrawn: true }]);
  });
});

describe('taking a PDF in', () => {
  it('refuses what cannot be filled, and a protected one until that is decided', async () => {
    const office = await startOffice();
    const { taughtForms } = office.api;
    const add = async (bytes: Uint8Array, acceptProtection = false) =>
      taughtForms.add({ handle: await handleOf(office, 'asing.pdf', bytes), acceptProtection });
    await expect(add(await dynamicXfaForm())).rejects.toMatchObject(code('form_xfa'));
    await expect(add(await signedForm())).rejects.toMatchObject(code('form_signed'));
    const locked = encrypt(pdf, '', 'pemilik');
    await expect(add(locked)).rejects.toMatchObject(code('form_protected'));
    expect(await taughtForms.list()).toEqual([]);
    const { id } = await add(locked, true);
    expect((await taughtForms.get({ id })).file.protection).toBe('accepted');
  });
});

describe('a form on demand in a dossier', () => {
  it('is offered, added, taken out and brought back by undo, with what was entered', async () => {
    const office = await startOffice();
    const { api } = office;
    const dossierId = await withDossier(office);
    const { id, mapping } = await teach(office);
    const papers = async () =>
      (await api.papers.list({ dossierId })).filter(({ kind }) => kind === 'taught_form');
    expect(await papers()).toEqual([]);
    expect(await api.taughtForms.offers({ dossierId })).toEqual([{ id, name: mapping.name }]);

    const { key } = await api.taughtForms.addToDossier({ id, dossierId });
    const added = await papers();
    expect(added.length).toBeGreaterThan(1);
    expect(added.every((paper) => paper.added === true)).toBe(true);
    expect(added.map((paper) => paper.key)).toContain(key);
    expect(await api.taughtForms.offers({ dossierId })).toEqual([]);
    const { rev } = await api.papers.get({ dossierId, key });
    await api.papers.save({
      dossierId,
      key,
      rev,
      patch: { number: 'F-7' },
    });

    await api.taughtForms.removeFromDossier({ id, dossierId });
    expect(await papers()).toEqual([]);
    expect(await api.taughtForms.offers({ dossierId })).toHaveLength(1);
    await expect(api.taughtForms.removeFromDossier({ id, dossierId })).rejects.toMatchObject(
      code('not_found'),
    );
    await api.dossiers.undo({ id: dossierId });
    expect((await papers()).find((paper) => paper.key === key)?.number).toBe('F-7');
    await api.dossiers.redo({ id: dossierId });
    await api.taughtForms.addToDossier({ id, dossierId });
    expect((await papers()).find((paper) => paper.key === key)?.number).toBe('F-7');
  });

  it('that belongs to every official trip is there by itself and cannot be taken out', async () => {
    const office = await startOffice();
    const { api } = office;
    const dossierId = await withDossier(office);
    const { id } = await teach(office, { applies: { to: 'official' } });
    const papers = await api.papers.list({ dossierId });
    const own = papers.filter(({ kind }) => kind === 'taught_form');
    expect(own.length).toBeGreaterThan(1);
    expect(own.some((paper) => paper.added === true)).toBe(false);
    await expect(api.taughtForms.removeFromDossier({ id, dossierId })).rejects.toMatchObject(
      code('not_found'),
    );
  });
});
