import type { PlanView } from '#shared/contract/index.ts';
import { backwardPlan } from '#shared/domain/rules/index.ts';
import { evaluationOf, readSituation } from '#core/checklist/index.ts';
import { os, type CoreContext } from '#core/context/index.ts';
import { publishCopy, writeUserFile } from '#core/files/index.ts';
import { asAppError } from '#core/letters/index.ts';
import { safeFileName } from '#core/papers/index.ts';
import { translator } from '#shared/i18n/index.ts';
import { planSheet } from './sheet.ts';

/** The backward calendar of a dossier as of today. */
async function planView(
  context: CoreContext,
  dossierId: string,
): Promise<PlanView & { title: string }> {
  const situation = await context.session.store.read((read) => readSituation(read, dossierId));
  const today = context.clock.today(situation.office.timeZone);
  const { title, travellers } = situation.dossier;
  return {
    title,
    plan: backwardPlan(evaluationOf(context.rules, situation, today)),
    names: Object.fromEntries(travellers.map(({ id, snapshot }) => [id, snapshot.name])),
  };
}

/** The page as PDF with the name of its file; errors: letter_failed, cancelled. */
async function makeSheet(context: CoreContext, dossierId: string) {
  const view = await planView(context, dossierId);
  const { language } = await context.preferences.read();
  const pdf = await asAppError(context.letters.toPdf(planSheet(view, language)));
  const name = translator(language)('plan:fileName');
  return { pdf, fileName: safeFileName([name, view.title]) };
}

/** Procedures of the backward calendar: as data, on screen, on paper. */
export const planProcedures = {
  get: os.plan.get.handler(async ({ input, context }) => {
    const { plan, names } = await planView(context, input.dossierId);
    return { plan, names };
  }),

  toPrint: os.plan.toPrint.handler(async ({ input, context }) => {
    const { pdf, fileName } = await makeSheet(context, input.dossierId);
    const copy = { name: fileName, mime: 'application/pdf' as const, bytes: pdf };
    return { fileName, ...(await publishCopy(context, copy)) };
  }),

  savePdf: os.plan.savePdf.handler(async ({ input, context }) => {
    const { path } = context.files.resolveForWriting(input.handle);
    const { pdf } = await makeSheet(context, input.dossierId);
    await writeUserFile(path, pdf);
    return null;
  }),
};
