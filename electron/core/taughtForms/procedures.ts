import { AppError } from '#shared/contract/errors.ts';
import type { TaughtFormRow } from '#shared/contract/index.ts';
import { emptyPaperFields } from '#shared/domain/letters/index.ts';
import { emptyMapping, type TaughtForm } from '#shared/domain/taughtForms/index.ts';
import { readSituation } from '#core/checklist/index.ts';
import { actor, os, type CoreContext } from '#core/context/index.ts';
import { publishCopy, writeUserFile } from '#core/files/index.ts';
import { studyForm } from '#core/forms/index.ts';
import type { WriteSession } from '#core/storage/index.ts';
import { fillKept, taughtInput } from './fillKept.ts';
import { formsOfDossier } from './dossierForms.ts';
import { formFileText, readFormFile, strayTargets, type ReadFormFile } from './formFiles.ts';
import { formView } from './formView.ts';
import {
  allFormIds,
  formPdf,
  keepVersion,
  newestOf,
  readDraft,
  readKeptForms,
  readVersions,
  writeDraft,
} from './keptForms.ts';
import { studyFile, type StudiedFile } from './takeIn.ts';

/** Changes the office's forms: one transaction with its audit event; windows read again. */
async function change<T>(
  context: CoreContext,
  action: string,
  work: (writes: WriteSession) => Promise<T>,
): Promise<T> {
  const result = await context.session.store.write({ actor, action }, work);
  context.changes.publish('taughtForms', 'papers');
  return result;
}

/** Keeps a PDF and its mapping: as a new form, or as the next version of the one with the same PDF. */
async function keepForm(
  context: CoreContext,
  { bytes, file }: StudiedFile,
  given: { mapping: TaughtForm['mapping'] | null; note: string; action: string },
): Promise<{ id: string }> {
  const { store } = context.session;
  const stored = await store.files.putBytes(bytes, {
    name: file.fileName,
    accept: ['application/pdf'],
  });
  return change(context, given.action, async (writes) => {
    const present = (await readKeptForms(writes)).find(
      ({ form }) => form.file.sha256 === file.sha256,
    );
    if (present !== undefined && given.mapping === null) return { id: present.form.id };
    const id = present?.form.id ?? context.newId();
    const name = file.fileName.replace(/\.pdf$/iu, '');
    const form: TaughtForm = { id, file, mapping: given.mapping ?? emptyMapping(name) };
    await keepVersion(writes, id, {
      document: { form, fileHash: stored.hash },
      note: given.note,
      expected: present?.version ?? 0,
    });
    return { id };
  });
}

async function rowsOf(context: CoreContext): Promise<TaughtFormRow[]> {
  return context.session.store.read(async (read) => {
    const rows: TaughtFormRow[] = [];
    for (const id of await allFormIds(read)) {
      const versions = await readVersions(read, id);
      const { form, changedAt } = newestOf(versions);
      rows.push({
        id,
        name: form.mapping.name,
        fileName: form.file.fileName,
        per: form.mapping.per,
        applies: form.mapping.applies,
        pages: form.file.pages.length,
        mapped: form.mapping.entries.length,
        version: versions[0]?.version ?? 1,
        changedAt,
        withdrawn: versions[0]?.document === null,
        changed: (await readDraft(read, id)) !== null,
      });
    }
    return rows.sort((a, b) => a.name.localeCompare(b.name, 'id'));
  });
}

function refuseStray(read: Pick<ReadFormFile, 'mapping' | 'form'>): void {
  const [stray] = strayTargets(read);
  if (stray === undefined) return;
  throw new AppError('invalid_input', { field: 'entries', rule: 'target_unknown', about: stray });
}

/** Procedures of forms that the office taught. */
export const taughtFormsProcedures = {
  list: os.taughtForms.list.handler(({ context }) => rowsOf(context)),

  get: os.taughtForms.get.handler(({ input, context }) => formView(context, input.id)),

  add: os.taughtForms.add.handler(async ({ input, context }) => {
    const source = context.files.resolveForReading(input.handle);
    const studied = await studyFile(source, input.acceptProtection);
    return keepForm(context, studied, { mapping: null, note: '', action: 'form.add' });
  }),

  keepDraft: os.taughtForms.keepDraft.handler(async ({ input, context }) => {
    const { id, mapping } = input;
    const { store } = context.session;
    return store.write({ actor, action: 'form.draft' }, async (writes) => {
      const versions = await readVersions(writes, id);
      const kept = newestOf(versions);
      const before = await readDraft(writes, id);
      const isVersion = JSON.stringify(mapping) === JSON.stringify(kept.form.mapping);
      const draft =
        mapping === null || isVersion
          ? null
          : { version: before?.version ?? input.version, mapping };
      await writeDraft(writes, id, draft);
      return { version: versions[0]?.version ?? kept.version, mapping: kept.form.mapping, draft };
    });
  }),

  save: os.taughtForms.save.handler(async ({ input, context }) => {
    const { id, version, mapping, note } = input;
    const kept = newestOf(await context.session.store.read((read) => readVersions(read, id)));
    refuseStray({ mapping, form: await studyForm(await formPdf(context, kept)) });
    await change(context, 'form.save', async (writes) => {
      await keepVersion(writes, id, {
        document: { form: { ...kept.form, mapping }, fileHash: kept.fileHash },
        note,
        expected: version,
      });
      await writeDraft(writes, id, null);
    });
    return formView(context, id);
  }),

  restore: os.taughtForms.restore.handler(async ({ input, context }) => {
    const { id, version, from } = input;
    await change(context, 'form.restore', async (writes) => {
      const earlier = (await readVersions(writes, id)).find((item) => item.version === from);
      if (!earlier?.document) throw new AppError('not_found', { record: 'form' });
      await keepVersion(writes, id, { document: earlier.document, note: '', expected: version });
      await writeDraft(writes, id, null);
    });
    return formView(context, id);
  }),

  withdraw: os.taughtForms.withdraw.handler(async ({ input, context }) => {
    const { id, version } = input;
    await change(context, 'form.withdraw', async (writes) => {
      await readVersions(writes, id);
      await keepVersion(writes, id, { document: null, note: '', expected: version });
    });
    return null;
  }),

  exportFile: os.taughtForms.exportFile.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForWriting(input.handle);
    const versions = await context.session.store.read((read) => readVersions(read, input.id));
    const kept = newestOf(versions);
    await writeUserFile(path, formFileText(kept.form, await formPdf(context, kept)));
    return null;
  }),

  previewFile: os.taughtForms.previewFile.handler(async ({ input, context }) => {
    const source = context.files.resolveForReading(input.handle);
    // Looking is no decision: a protected form is shown as one, and asked about when it is taken.
    const read = await readFormFile(source, true);
    const { file, mapping, form, seal } = read;
    const forms = await context.session.store.read(readKeptForms);
    const same = forms.find((kept) => kept.form.file.sha256 === file.sha256);
    return {
      fileName: source.name,
      seal,
      name: mapping.name,
      pages: form.pages.length,
      mapped: mapping.entries.length,
      per: mapping.per,
      applies: mapping.applies,
      protected: form.encrypted !== 'no',
      unknownFields: strayTargets(read),
      present: same === undefined ? null : { id: same.form.id, name: same.form.mapping.name },
    };
  }),

  importFile: os.taughtForms.importFile.handler(async ({ input, context }) => {
    const source = context.files.resolveForReading(input.handle);
    const read = await readFormFile(source, input.acceptProtection);
    if (read.seal !== input.seal) throw new AppError('conflict');
    refuseStray(read);
    const { mapping } = read;
    return keepForm(context, read, { mapping, note: source.name, action: 'form.import' });
  }),

  example: os.taughtForms.example.handler(({ input, context }) =>
    context.session.store.read(async (read) => {
      const situation = await readSituation(read, input.dossierId);
      const today = context.clock.today(situation.office.timeZone);
      return taughtInput(situation, { travellerId: null, fields: emptyPaperFields(), today });
    }),
  ),

  preview: os.taughtForms.preview.handler(async ({ input, context }) => {
    const { store } = context.session;
    const { kept, situation } = await store.read(async (read) => ({
      kept: newestOf(await readVersions(read, input.id)),
      situation: await readSituation(read, input.dossierId),
    }));
    const { mapping } = input;
    const pdf = await formPdf(context, kept);
    const form = await studyForm(pdf);
    refuseStray({ mapping, form });
    const filled = await fillKept({
      pdf,
      file: kept.form.file,
      mapping,
      input: taughtInput(situation, {
        travellerId: mapping.per === 'traveller' ? input.travellerId : null,
        fields: emptyPaperFields(),
        today: context.clock.today(situation.office.timeZone),
      }),
      fontBytes: context.forms.font,
      tooltips: new Map(form.fields.map(({ name, tooltip }) => [name, tooltip || name])),
    });
    const { url } = await publishCopy(context, {
      name: 'pratinjau.pdf',
      mime: 'application/pdf',
      bytes: filled.pdf,
    });
    return { pdfUrl: url, findings: filled.findings };
  }),

  ...formsOfDossier,
};
