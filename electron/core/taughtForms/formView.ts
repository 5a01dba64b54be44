import type { TaughtFormView } from '#shared/contract/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { publishCopy } from '#core/files/index.ts';
import { studyForm } from '#core/forms/index.ts';
import { formPdf, newestOf, readDraft, readVersions } from './keptForms.ts';

/** A form as it is taught; errors: not_found, file_gone, record_damaged. */
export async function formView(context: CoreContext, id: string): Promise<TaughtFormView> {
  const { versions, draft } = await context.session.store.read(async (read) => ({
    versions: await readVersions(read, id),
    draft: await readDraft(read, id),
  }));
  const kept = newestOf(versions);
  const pdf = await formPdf(context, kept);
  const form = await studyForm(pdf);
  const { file, mapping } = kept.form;
  const copy = { name: file.fileName, mime: 'application/pdf' as const, bytes: pdf };
  const { url } = await publishCopy(context, copy);
  return {
    id,
    version: versions[0]?.version ?? kept.version,
    withdrawn: versions[0]?.document === null,
    file,
    mapping,
    draft,
    form,
    pdfUrl: url,
    versions: versions.map(({ version, createdAt, note, document }) => ({
      version,
      createdAt,
      note,
      mapped: document === null ? null : document.form.mapping.entries.length,
    })),
  };
}
