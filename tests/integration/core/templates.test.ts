import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TemplateView } from '#shared/contract/index.ts';
import type { LetterTemplate } from '#shared/domain/letters/index.ts';
import { sampleDossier, writeDossier } from '../cli/support.ts';
import { startOffice, temporaryFolder } from './support.ts';

type Started = Awaited<ReturnType<typeof startOffice>>;

const kind = 'surat_tugas' as const;

async function withDossier(started: Started): Promise<string> {
  const path = await writeDossier(await temporaryFolder(), await sampleDossier());
  const handle = started.files.grant({ path, name: 'a.muhibah.json', size: 1, right: 'read' });
  return (await started.api.dossiers.importFile({ handle })).dossier.id;
}

/** The words with one more closing paragraph. */
function withClosing({ template }: TemplateView, text: string): LetterTemplate {
  return { ...template, closing: [...template.closing, { text }] };
}

async function keep(started: Started, text: string, note = ''): Promise<TemplateView> {
  const view = await started.api.templates.get({ kind });
  return started.api.templates.save({
    kind,
    draft: withClosing(view, text),
    note,
    expected: view.latest,
  });
}

const lastWords = ({ template }: TemplateView) => template.closing.at(-1)?.text;

describe('the office’s own words for its letters', () => {
  it('are kept as versions, restored, and taken back to the built-in ones', async () => {
    const started = await startOffice();
    const { templates } = started.api;
    const before = await templates.get({ kind });
    expect(before.state.version).toBeNull();
    expect(before.template).toEqual(before.builtIn);

    await keep(started, 'Pertama.', 'penutup baru');
    const second = await keep(started, 'Kedua.');
    expect(second.state).toMatchObject({ version: 2 });
    expect(second.versions.map(({ version, note }) => [version, note])).toEqual([
      [2, ''],
      [1, 'penutup baru'],
    ]);

    const restored = await templates.restore({ kind, version: 1, note: '', expected: 2 });
    expect([restored.state.version, lastWords(restored)]).toEqual([3, 'Pertama.']);
    const back = await templates.takeBack({ kind, note: 'kembali', expected: 3 });
    expect(back.state).toMatchObject({ version: null, note: 'kembali' });
    expect(back.template).toEqual(before.builtIn);
    expect(back.versions).toHaveLength(4);
    const states = await templates.list();
    expect(states.every(({ version }) => version === null)).toBe(true);
    // Someone else saved meanwhile: nothing is overwritten.
    await expect(templates.takeBack({ kind, note: '', expected: 3 })).rejects.toMatchObject({
      data: { code: 'conflict' },
    });
  });

  it('speak in letters at once, and letters made before are out of date', async () => {
    const started = await startOffice();
    const dossierId = await withDossier(started);
    const { api, core } = started;
    const made = await api.papers.toPrint({ dossierId, key: kind });
    expect(made.fileName).toContain('Surat tugas');
    const standing = async () => {
      const paper = (await api.papers.list({ dossierId })).find((item) => item.kind === kind);
      const stored = await core.context.session.store.read(({ papers }) =>
        papers.get(dossierId, kind),
      );
      return [paper?.stale, stored.issue?.templateVersion];
    };
    const program = core.context.version;
    expect(await standing()).toEqual([false, program]);
    await keep(started, 'Dilaksanakan dengan saksama.');
    expect(await standing()).toEqual([true, program]);
    const view = await api.papers.get({ dossierId, key: kind });
    expect(view.suggested.closing).toContain('Dilaksanakan dengan saksama.');
    await api.papers.toPrint({ dossierId, key: kind });
    expect(await standing()).toEqual([false, `${program}+surat_tugas.1`]);
  });

  it('are not kept while they have a mistake, and are in use again after the store was closed', async () => {
    const started = await startOffice();
    const { templates } = started.api;
    await expect(keep(started, 'Kepada {penerima}.')).rejects.toMatchObject({
      data: { code: 'template_invalid' },
    });
    const half = { ...(await templates.get({ kind })).template, closing: [{ text: '{' }] };
    expect((await templates.keepDraft({ kind, draft: half })).draft).toEqual(half);
    expect((await templates.get({ kind })).versions).toEqual([]);
    expect((await keep(started, 'Tetap ada.')).draft).toBeNull();
    await started.api.store.lock();
    expect(started.core.context.templates.officeVersion(kind)).toBeNull();
    await started.api.store.unlock({ passphrase: 'kata sandi uji' });
    expect(started.core.context.templates.officeVersion(kind)).toBe(1);
  });

  it('travel to another office as a file, which is checked', async () => {
    const started = await startOffice();
    await keep(started, 'Dari kantor lain: {tujuan}.');
    const path = join(await temporaryFolder(), 'surat_tugas.yaml');
    const grant = (right: 'read' | 'write') =>
      started.files.grant({ path, name: 'surat_tugas.yaml', size: 1, right });
    await started.api.templates.exportFile({ kind, handle: grant('write') });

    const other = await startOffice();
    const handleThere = () =>
      other.files.grant({ path, name: 'surat_tugas.yaml', size: 1, right: 'read' });
    const read = await other.api.templates.readFile({ kind, handle: handleThere() });
    expect(read.problems).toEqual([]);
    expect(read.template?.closing.at(-1)?.text).toBe('Dari kantor lain: {tujuan}.');
    expect((await other.api.templates.get({ kind })).versions).toEqual([]);

    await writeFile(path, (await readFile(path, 'utf8')).replace('{tujuan}.', '{tujuan_entah}.'));
    const wrong = await other.api.templates.readFile({ kind, handle: handleThere() });
    expect(wrong.problems).toMatchObject([{ about: '{tujuan_entah}' }]);
    await writeFile(path, 'kind: [');
    await expect(
      other.api.templates.readFile({ kind, handle: handleThere() }),
    ).rejects.toMatchObject({ data: { code: 'rules_invalid' } });
  });

  it('come back from a file as they went: titles, fixed words, columns and conditions', async () => {
    const { api, files } = await startOffice();
    const path = join(await temporaryFolder(), 'kata.yaml');
    for (const own of ['spd', 'kak', 'permission_request'] as const) {
      const { template, latest } = await api.templates.get({ kind: own });
      const draft: LetterTemplate = {
        ...template,
        sections: template.sections.map((part) => ({ ...part, title: `${part.title} (baru)` })),
        labels: Object.fromEntries(
          Object.entries(template.labels).map(([name, words]) => [name, `${words}: "ya" # {`]),
        ),
        rows: Object.fromEntries(
          Object.entries(template.rows).map(([name, rows]) => [
            name,
            'columns' in rows
              ? {
                  ...rows,
                  columns: rows.columns.map((one) => ({ ...one, align: 'right' as const })),
                }
              : rows,
          ]),
        ),
      };
      const labels = Object.fromEntries(
        Object.entries(draft.labels).map(([name, words]) => [name, words.replace(' {', '')]),
      );
      // A brace has no place in fixed words.
      if (own === 'spd') {
        await expect(
          api.templates.save({ kind: own, draft, note: '', expected: latest }),
        ).rejects.toMatchObject({ data: { code: 'template_invalid' } });
      }
      await api.templates.save({
        kind: own,
        draft: { ...draft, labels },
        note: '',
        expected: latest,
      });
      const grant = (right: 'read' | 'write') =>
        files.grant({ path, name: 'kata.yaml', size: 1, right });
      await api.templates.exportFile({ kind: own, handle: grant('write') });
      const read = await api.templates.readFile({ kind: own, handle: grant('read') });
      expect(read.problems).toEqual([]);
      expect(read.template).toEqual((await api.templates.get({ kind: own })).template);
    }
  });

  it('are refused from files of another kind, of a later program, or of something else', async () => {
    const { api, files } = await startOffice();
    const path = join(await temporaryFolder(), 'kata.yaml');
    const handle = (right: 'read' | 'write' = 'read') =>
      files.grant({ path, name: 'kata.yaml', size: 1, right });
    const refused = async (text: string) => {
      await writeFile(path, text);
      const { template, problems } = await api.templates.readFile({ kind, handle: handle() });
      expect(template).toBeNull();
      return problems.map(({ severity, about }) => `${severity} ${about}`);
    };
    await api.templates.exportFile({ kind: 'spd', handle: handle('write') });
    expect(await refused(await readFile(path, 'utf8'))).toEqual(['error kind']);
    await api.templates.exportFile({ kind, handle: handle('write') });
    const ours = await readFile(path, 'utf8');
    expect(await refused(`${ours}footnotes:\n  - text: Catatan.\n`)).toHaveLength(1);
    expect(await refused('- satu\n- dua\n')).not.toEqual([]);
    expect(await refused('hanya teks')).not.toEqual([]);
    expect((await api.templates.get({ kind })).draft).toBeNull();
  });

  it('are shown with a dossier’s data or with sample data, and with mistakes instead of pages', async () => {
    const started = await startOffice();
    const { templates } = started.api;
    const view = await templates.get({ kind });
    expect(await templates.dossiers({ kind })).toEqual([]);
    const draft = withClosing(view, 'Ke {tujuan}.');
    const sample = await templates.preview({ kind, draft, dossierId: null });
    expect(sample.problems).toEqual([]);
    expect(sample.pages?.length).toBeGreaterThan(0);

    const id = await withDossier(started);
    const [dossier] = await templates.dossiers({ kind });
    expect(dossier?.id).toBe(id);
    const real = await templates.preview({ kind, draft, dossierId: id });
    expect(real.pages?.[0]).not.toBe(sample.pages?.[0]);
    const wrong = await templates.preview({
      kind,
      draft: withClosing(view, '{apa}'),
      dossierId: id,
    });
    expect(wrong.pages).toBeNull();
    expect(wrong.problems).toMatchObject([{ place: { part: 'closing', index: 1 } }]);
  });
});
