import { stringify } from 'yaml';
import { AppError } from '#shared/contract/errors.ts';
import { checkTemplate } from '#shared/domain/letters/index.ts';
import { actor, os } from '#core/context/index.ts';
import { writeUserFile } from '#core/files/index.ts';
import { readForeignYaml } from '#core/rules/index.ts';
import { draftKey, keepTemplate, templateStates, templateView } from './ownTemplates.ts';
import { dossiersWith, previewDraft } from './preview.ts';

/** Procedures of the office's own words for its letters. */
export const templatesProcedures = {
  list: os.templates.list.handler(({ context }) => templateStates(context)),

  get: os.templates.get.handler(({ input, context }) => templateView(context, input.kind)),

  dossiers: os.templates.dossiers.handler(({ input, context }) =>
    dossiersWith(context, input.kind),
  ),

  keepDraft: os.templates.keepDraft.handler(async ({ input, context }) => {
    await context.session.store.write({ actor, action: 'template.draft' }, ({ preferences }) =>
      preferences.set(draftKey(input.kind), input.draft),
    );
    return templateView(context, input.kind);
  }),

  preview: os.templates.preview.handler(({ input, context }) => previewDraft(context, input)),

  save: os.templates.save.handler(async ({ input, context }) => {
    await keepTemplate(context, 'template.save', input, input.draft);
    return templateView(context, input.kind);
  }),

  restore: os.templates.restore.handler(async ({ input, context }) => {
    const { versions } = await templateView(context, input.kind);
    const wanted = versions.find(({ version }) => version === input.version);
    if (!wanted?.template) throw new AppError('not_found', { record: 'template' });
    await keepTemplate(context, 'template.restore', input, wanted.template);
    return templateView(context, input.kind);
  }),

  takeBack: os.templates.takeBack.handler(async ({ input, context }) => {
    await keepTemplate(context, 'template.takeBack', input, null);
    return templateView(context, input.kind);
  }),

  exportFile: os.templates.exportFile.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForWriting(input.handle);
    const text = stringify(context.templates.of(input.kind), { lineWidth: 110 });
    await writeUserFile(path, text);
    return null;
  }),

  readFile: os.templates.readFile.handler(async ({ input, context }) => {
    const source = context.files.resolveForReading(input.handle);
    const { data } = await readForeignYaml(source.path);
    return {
      fileName: source.name,
      ...checkTemplate(data, context.templates.builtIn(input.kind)),
    };
  }),
};
