import { paperSizeMm } from '#shared/domain/office/index.ts';
import { offsetOf, paperSizeName } from '#shared/domain/printing/index.ts';
import { changeDossier } from '#core/checklist/index.ts';
import { publishCopy } from '#core/files/index.ts';
import { os } from '#core/context/index.ts';
import { asAppError } from '#core/letters/index.ts';
import { calibrationModel } from './calibrationSheet.ts';
import { keepPrintSettings, readPrintSettings } from './settings.ts';
import { shiftPages } from './shiftPages.ts';

/** Procedures of printing: offsets of printers, the sheet that measures them, and the log. */
export const printingProcedures = {
  settings: os.printing.settings.handler(({ context }) => readPrintSettings(context)),

  setOffset: os.printing.setOffset.handler(async ({ input, context }) => {
    const present = await readPrintSettings(context);
    const others = Object.entries(present.offsets).filter(([name]) => name !== input.printer);
    const isNone = input.offset.xMm === 0 && input.offset.yMm === 0;
    const entries = isNone ? others : [...others, [input.printer, input.offset] as const];
    return keepPrintSettings(context, { ...present, offsets: Object.fromEntries(entries) });
  }),

  calibrationSheet: os.printing.calibrationSheet.handler(async ({ input, context }) => {
    const { office } = await context.session.store.read((read) => read.office.get());
    const { language } = await context.preferences.read();
    const model = calibrationModel(office, language);
    const pdf = await asAppError(context.letters.toPdf(model));
    const offset = offsetOf(await readPrintSettings(context), input.printer);
    const fileName = `${model.title}.pdf`;
    const bytes = await shiftPages(pdf, offset);
    const { widthMm, heightMm } = model.page;
    const copy = await publishCopy(context, { name: fileName, mime: 'application/pdf', bytes });
    return { ...copy, fileName, widthMm, heightMm };
  }),

  record: os.printing.record.handler(async ({ input, context }) => {
    const { dossierId, key, copies, printer } = input;
    const settings = await readPrintSettings(context);
    if (settings.last !== printer) await keepPrintSettings(context, { ...settings, last: printer });
    await changeDossier(context, { dossierId, action: 'paper.print' }, async (writes) => {
      const { office } = await writes.office.get();
      const { widthMm, heightMm } = paperSizeMm(office.paper);
      const { state, issue } = await writes.papers.get(dossierId, key);
      if (state !== 'signed') await writes.papers.setState(dossierId, key, 'printed');
      await writes.paperPrints.add({
        dossierId,
        key,
        pdfSha256: issue?.pdfSha256 ?? '',
        copies,
        printer,
        paper: paperSizeName(widthMm, heightMm),
      });
    });
    return null;
  }),

  log: os.printing.log.handler(({ input, context }) =>
    context.session.store.read(async (read) => {
      const prints = await read.paperPrints.list(input.dossierId);
      const papers = new Map(
        (await read.papers.list(input.dossierId)).map((paper) => [paper.key, paper]),
      );
      return prints
        .toReversed()
        .map(({ id, key, printedAt, copies, printer, paper, pdfSha256 }) => ({
          id,
          key,
          printedAt,
          copies,
          printer,
          paper,
          current: papers.get(key)?.issue?.pdfSha256 === pdfSha256,
        }));
    }),
  ),
};
