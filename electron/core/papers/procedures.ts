import { AppError } from '#shared/contract/errors.ts';
import type { PaperFields } from '#shared/domain/letters/index.ts';
import { paperSizeMm } from '#shared/domain/office/index.ts';
import { offsetOf } from '#shared/domain/printing/index.ts';
import { translator } from '#shared/i18n/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import { os, type CoreContext } from '#core/context/index.ts';
import { letterToDocx } from '#core/docx/index.ts';
import { publishCopy, writeUserFile } from '#core/files/index.ts';
import { asAppError } from '#core/letters/index.ts';
import { readPrintSettings, shiftApart } from '#core/printing/index.ts';
import { assignNumber } from './assignNumber.ts';
import { paperFileName } from './fileName.ts';
import { contentOf, makePaper, markedContentOf, type PaperContent } from './makePaper.ts';
import { openPaperDesk, paperLogo, paperSummary, paperView, type PaperDesk } from './paperDesk.ts';
import { paperOfPlan, type PlannedPaper } from './paperPlan.ts';
import { savePapers } from './saveAll.ts';
import { finalPdf } from './signedFile.ts';

function deskOf(context: CoreContext, dossierId: string): Promise<PaperDesk> {
  return context.session.store.read((read) => openPaperDesk(context, read, dossierId));
}

async function viewOf(context: CoreContext, ref: { dossierId: string; key: string }) {
  return paperView(context, await deskOf(context, ref.dossierId), ref.key);
}

/** The paper that it is printed on, in millimetres; the working form is drawn for F4. */
function sizeOf(
  content: PaperContent,
  { taught }: PlannedPaper,
): { widthMm: number; heightMm: number } {
  if (content.type === 'letter') return content.model.page;
  const page = taught?.kept.form.file.pages[0];
  if (page === undefined) return paperSizeMm({ name: 'F4' });
  const millimetres = (points: number) => Math.round((points / 72) * 254) / 10;
  return { widthMm: millimetres(page.width), heightMm: millimetres(page.height) };
}

/** Procedures of papers: letters and forms, their fields, preview, printing and saving. */
export const papersProcedures = {
  list: os.papers.list.handler(async ({ input, context }) => {
    const desk = await deskOf(context, input.dossierId);
    return desk.plan.map((paper) => paperSummary(desk, paper));
  }),

  get: os.papers.get.handler(({ input, context }) => viewOf(context, input)),

  save: os.papers.save.handler(async ({ input, context }) => {
    const { dossierId, key, rev, patch } = input;
    await changeDossier(context, { dossierId, action: 'paper.save' }, ({ papers }) =>
      papers.patch(dossierId, key, patch as Partial<PaperFields>, rev),
    );
    return viewOf(context, input);
  }),

  assignNumber: os.papers.assignNumber.handler(async ({ input, context }) => {
    await assignNumber(context, input.dossierId, input.key);
    return viewOf(context, input);
  }),

  setState: os.papers.setState.handler(async ({ input, context }) => {
    const { dossierId, key, state } = input;
    await changeDossier(context, { dossierId, action: 'paper.setState' }, ({ papers }) =>
      papers.setState(dossierId, key, state),
    );
    return viewOf(context, input);
  }),

  preview: os.papers.preview.handler(async ({ input, context }) => {
    const desk = await deskOf(context, input.dossierId);
    const paper = paperOfPlan(desk.plan, input.key);
    const { dossier } = desk.situation;
    const logo = await paperLogo(context, desk.situation, paper);
    const { seal } = context.session.store;
    const content = markedContentOf(desk.situation, paper, seal);
    if (content.type === 'letter') {
      const { widthMm, heightMm } = sizeOf(content, paper);
      const pages = await asAppError(context.letters.toSvgPages(content.model, { logo }));
      return { pages, pdfUrl: null, widthMm, heightMm };
    }
    const { pdf } = await makePaper(context, desk.situation, paper, { logo, seal });
    const name = paperFileName(paper, dossier.title);
    const { url } = await publishCopy(context, { name, mime: 'application/pdf', bytes: pdf });
    return { pages: [], pdfUrl: url, ...sizeOf(content, paper) };
  }),

  toPrint: os.papers.toPrint.handler(async ({ input, context }) => {
    const desk = await deskOf(context, input.dossierId);
    const paper = paperOfPlan(desk.plan, input.key);
    const { pdf } = await finalPdf(context, desk, paper);
    const { widthMm, heightMm } = sizeOf(contentOf(desk.situation, paper), paper);
    const offset = offsetOf(await readPrintSettings(context), input.printer ?? '');
    const fileName = paperFileName(paper, desk.situation.dossier.title);
    const bytes = await shiftApart(pdf, offset, fileName);
    const copy = await publishCopy(context, { name: fileName, mime: 'application/pdf', bytes });
    return { ...copy, fileName, widthMm, heightMm };
  }),

  savePdf: os.papers.savePdf.handler(async ({ input, context }) => {
    const desk = await deskOf(context, input.dossierId);
    const { path } = context.files.resolveForWriting(input.handle);
    const { pdf } = await finalPdf(context, desk, paperOfPlan(desk.plan, input.key));
    await writeUserFile(path, pdf);
    return null;
  }),

  saveDocx: os.papers.saveDocx.handler(async ({ input, context }) => {
    const desk = await deskOf(context, input.dossierId);
    const { path } = context.files.resolveForWriting(input.handle);
    const paper = paperOfPlan(desk.plan, input.key);
    const content = contentOf(desk.situation, paper);
    if (content.type !== 'letter') throw new AppError('not_for_word');
    const logo = await paperLogo(context, desk.situation, paper);
    const notice = translator('id')('papers:actions.docxNotice');
    await writeUserFile(path, await letterToDocx(content.model, { logo, notice }));
    return null;
  }),

  saveAll: os.papers.saveAll.handler(({ input, context, signal }) => {
    const folder = context.files.resolveFolder(input.folder).path;
    return savePapers(context, { ...input, folder }, signal);
  }),
};
