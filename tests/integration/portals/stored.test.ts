import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PortalView } from '#shared/contract/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { ask, onTestDay, sampleDossier, unlocked, writeDossier } from '../cli/support.ts';
import { startOffice, temporaryFolder } from '../core/support.ts';

type Started = Awaited<ReturnType<typeof startOffice>>;

const limit = 2 * 1024 * 1024;

async function withDossier(started: Started): Promise<string> {
  const path = await writeDossier(await temporaryFolder(), await sampleDossier());
  const handle = started.files.grant({ path, name: 'a.muhibah.json', size: 1, right: 'read' });
  return (await started.api.dossiers.importFile({ handle })).dossier.id;
}

async function attach(
  { api, files }: Started,
  given: { dossierId: string; item: string; name: string; bytes: Uint8Array },
): Promise<void> {
  const { dossierId, item, name, bytes } = given;
  const path = join(await temporaryFolder(), name);
  await writeFile(path, bytes);
  const handle = files.grant({ path, name, size: bytes.length, right: 'read' });
  await api.checklist.attach({ dossierId, item, handles: [handle] });
}

const say = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8' });

function slotOf(view: PortalView, key: string) {
  const slot = view.slots.find((candidate) => candidate.key === key);
  if (slot === undefined) throw new Error(`no slot ${key}`);
  return slot;
}

const lineOf = (view: PortalView, id: string) => view.preflight.find((line) => line.id === id);

/** A scan of one sheet that is larger than a portal takes. */
async function largeScan(): Promise<Uint8Array> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const [width, height] = [1500, 2121];
  const picture = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise },
  })
    .jpeg({ quality: 96 })
    .toBuffer();
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595.28, 841.89]);
  page.drawImage(await pdf.embedJpg(picture), { x: 0, y: 0, width: 595.28, height: 841.89 });
  return pdf.save();
}

describe('a kept dossier from the terminal', () => {
  it('is checked by its number, and its pack has the files that were attached', async () => {
    const office = await startOffice();
    const dossierId = await withDossier(office);
    const scan = await largeScan();
    expect(scan.byteLength).toBeGreaterThan(limit);
    await attach(office, { dossierId, item: 'undangan', name: 'undangan.pdf', bytes: scan });
    const heic = await readFile(join(import.meta.dirname, '../../fixtures/bundles/sheet.heic'));
    await attach(office, { dossierId, item: 'dpa', name: 'dpa.heic', bytes: heic });
    const view = await office.api.portals.view({ dossierId, portal: 'simpel' });
    expect(lineOf(view, 'berkas_2mb')?.state).toBe('look');
    await office.core.close();

    const store = ['--store', office.directory, ...onTestDay];
    const linted = await ask<{ findings: { rule: string; severity: string }[] }>(
      ['lint', dossierId, ...store],
      unlocked,
    );
    const errors = linted.answer.findings.filter(({ severity }) => severity === 'error');
    expect(linted.answer.findings.length).toBeGreaterThan(0);
    expect(linted.exit).toBe(errors.length > 0 ? 1 : 0);

    const out = join(await temporaryFolder(), 'simpel');
    const packed = await ask<{
      files: { slot: string; fileName: string; bytes: number; dpi: number | null }[];
      open: { slot: string }[];
    }>(['portal-pack', dossierId, '--portal', 'simpel', '--out', out, ...store], unlocked);
    expect(readdirSync(out).sort()).toEqual(
      packed.answer.files.map(({ fileName }) => fileName).sort(),
    );
    const made = (slot: string) => {
      const file = packed.answer.files.find((one) => one.slot === slot);
      expect(file?.fileName).toBe(slotOf(view, slot).fileName);
      return { ...file, path: join(out, file?.fileName ?? '') };
    };
    const invitation = made('dokumen_kegiatan.undangan');
    expect(statSync(invitation.path).size).toBeLessThanOrEqual(limit);
    expect(invitation.dpi).toBeGreaterThanOrEqual(90);
    const budget = made('dokumen_kegiatan.dpa');
    for (const { path } of [invitation, budget]) {
      expect(spawnSync('qpdf', ['--check', path]).status).toBe(0);
      expect(say('pdfimages', '-list', path)).toContain('jpeg');
    }
    expect(packed.answer.open.map(({ slot }) => slot)).not.toContain('dokumen_kegiatan.undangan');
  });

  it('is refused by a number that no dossier has', async () => {
    const office = await startOffice();
    await office.core.close();
    const nobody = '01890000-0000-7000-8000-000000000000';
    const store = ['--store', office.directory];
    for (const command of [
      ['lint', nobody, ...store],
      ['portal-pack', nobody, '--portal', 'simpel', '--out', await temporaryFolder(), ...store],
    ]) {
      const { exit, answer } = await ask<{ error: { code: string } }>(command, unlocked);
      expect([exit, answer.error.code]).toEqual([1, 'not_found']);
    }
  });
});

describe('files of a slot', () => {
  it('that were altered or lost since they were attached are named before anything is sent', async () => {
    const office = await startOffice();
    const dossierId = await withDossier(office);
    const paper = await PDFDocument.create();
    paper.addPage([300, 400]);
    const bytes = await paper.save();
    await attach(office, { dossierId, item: 'undangan', name: 'undangan.pdf', bytes });
    const view = () => office.api.portals.view({ dossierId, portal: 'simpel' });
    const before = await view();
    expect(lineOf(before, 'berkas_utuh')).toMatchObject({ state: 'ok', about: [] });
    expect(slotOf(before, 'dokumen_kegiatan.undangan').damaged).toBeNull();

    const everything = await readdir(office.directory, { recursive: true, withFileTypes: true });
    const [sealed = ''] = everything
      .filter((entry) => entry.isFile() && entry.parentPath.includes('attachments'))
      .map((entry) => join(entry.parentPath, entry.name));
    const content = await readFile(sealed);
    content[content.length - 20] = (content[content.length - 20] ?? 0) ^ 1;
    await writeFile(sealed, content);
    const after = await view();
    expect(slotOf(after, 'dokumen_kegiatan.undangan').damaged).toBe('undangan.pdf');
    expect(lineOf(after, 'berkas_utuh')?.state).toBe('problem');

    const out = await temporaryFolder();
    const target = office.files.grant({ path: out, name: 'out', size: 0, right: 'folder' });
    const csv = { delimiter: ',' as const, bom: false, longNumbers: 'plain' as const };
    const told: unknown[] = [];
    for await (const step of await office.api.portals.save({
      dossierId,
      portal: 'simpel',
      folder: target,
      csv,
    })) {
      if (step.type === 'done') told.push(...step.open);
    }
    expect(told).toContainEqual(
      expect.objectContaining({
        slot: 'dokumen_kegiatan.undangan',
        reason: 'damaged',
        file: 'undangan.pdf',
      }),
    );
  });
});

describe('the office’s own definition of a portal', () => {
  it('is saved, corrected and used again; a mistake in it changes nothing', async () => {
    const office = await startOffice();
    const dossierId = await withDossier(office);
    const { portals } = office.api;
    const path = join(await temporaryFolder(), 'simpel.yaml');
    const right = (kind: 'read' | 'write') =>
      office.files.grant({ path, name: 'simpel.yaml', size: 1, right: kind });
    const view = () => portals.view({ dossierId, portal: 'simpel' });
    await portals.saveDefinition({ portal: 'simpel', handle: right('write') });
    const shipped = await readFile(path, 'utf8');

    await writeFile(path, shipped.replace('Nama Kegiatan', 'Judul Kegiatan'));
    await portals.importDefinition({ portal: 'simpel', handle: right('read') });
    const labels = (found: PortalView) =>
      found.steps
        .flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
        .map((f) => f.label);
    expect((await view()).portal.ownVersion).toBe(1);
    expect(labels(await view())).toContain('Judul Kegiatan');

    await writeFile(path, shipped.replace('max_file_bytes: 2097152', 'max_file_bytes: banyak'));
    await expect(
      portals.importDefinition({ portal: 'simpel', handle: right('read') }),
    ).rejects.toMatchObject({ data: { code: 'rules_invalid' } });
    await writeFile(path, shipped);
    await expect(
      portals.importDefinition({ portal: 'siola', handle: right('read') }),
    ).rejects.toMatchObject({ data: { code: 'invalid_input', params: { rule: 'other_portal' } } });
    expect((await view()).portal.ownVersion).toBe(1);

    await portals.takeBackDefinition({ portal: 'simpel' });
    expect((await view()).portal.ownVersion).toBeNull();
    expect(labels(await view())).toContain('Nama Kegiatan');
  });
});

describe('the numbers that a portal gives', () => {
  it('are kept with the approvals, show in the pack, and the approval opens the next step', async () => {
    const office = await startOffice();
    const dossierId = await withDossier(office);
    const { portals, tracking } = office.api;
    const view = () => portals.view({ dossierId, portal: 'simpel' });
    const before = await view();
    expect(before.references.map(({ id, number }) => [id, number])).toEqual([
      ['register', ''],
      ['sp', ''],
    ]);
    const step = before.trackingSteps[0]?.key ?? '';
    const date = '2026-11-20' as CalendarDate;
    const record = (kind: 'note' | 'granted', reference: string) =>
      tracking.record({ dossierId, event: { step, kind, date, reference, note: '' } });
    await record('note', '00012345');
    await record('granted', 'B-77/Kemensetneg/Ses/LN.00/11/2026');
    const after = await view();
    expect(after.references.map(({ number, date: on }) => [number, on])).toEqual([
      ['00012345', date],
      ['B-77/Kemensetneg/Ses/LN.00/11/2026', date],
    ]);
    const next = await portals.view({ dossierId, portal: 'aepsilon' });
    expect(lineOf(next, 'sp_asli')?.state).toBe('ok');
    const values = next.steps
      .flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
      .map(({ value }) => value);
    expect(values).toContain('B-77/Kemensetneg/Ses/LN.00/11/2026');
  });
});
