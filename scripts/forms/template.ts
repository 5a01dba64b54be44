import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { Canvas, points } from './canvas.ts';
import { FormFields } from './formFields.ts';
import { latinCodePoints, subsetFont } from './fontSubset.ts';
import { drawFoot, drawHead } from './headAndFoot.ts';
import type { FormLayout } from './layout.ts';
import { drawSection } from './sections.ts';
import { embedTemplateFont } from './templateFonts.ts';

/** F4 portrait in millimetres. */
const paper = { width: 215, height: 330 };

/** The template's own date: it changes only with the template. */
const made = new Date('2026-11-22T00:00:00Z');

/**
 * Makes a fillable form from its description.
 *
 * The same layout and fonts give the same bytes.
 */
export async function buildTemplate(
  layout: FormLayout,
  fonts: { regular: Uint8Array; bold: Uint8Array },
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const subsets = {
    Arimo: subsetFont(fonts.regular, latinCodePoints()),
    ArimoBold: subsetFont(
      fonts.bold,
      latinCodePoints().filter((point) => point < 0x100 || point > 0x2000),
    ),
  };
  const regular = embedTemplateFont(context, subsets.Arimo, 'MUHREG+Arimo-Regular');
  const bold = embedTemplateFont(context, subsets.ArimoBold, 'MUHBLD+Arimo-Bold');
  const page = document.addPage([points(paper.width), points(paper.height)]);
  const canvas = new Canvas(paper.height, subsets);
  const fields = new FormFields(context, page.ref);

  let y = drawHead(canvas, fields, layout);
  for (const section of layout.sections) y = drawSection(canvas, fields, section, y) + 1.3;
  drawFoot(canvas, fields, layout, y - 1.3);

  const { node } = page;
  node.set(
    PDFName.of('Contents'),
    context.register(context.flateStream(canvas.operators.join('\n'))),
  );
  const resources = { Font: { Arimo: regular.simple, ArimoBold: bold.simple } };
  node.set(PDFName.of('Resources'), context.obj(resources));
  node.set(PDFName.of('Annots'), fields.annotations);
  node.set(PDFName.of('Tabs'), PDFName.of('R'));
  const acroForm = context.obj({
    Fields: fields.roots,
    DR: { Font: { Arimo: regular.simple, ArimoUnicode: regular.composite } },
    DA: PDFString.of('/Arimo 9.5 Tf 0 g'),
  });
  document.catalog.set(PDFName.of('AcroForm'), context.register(acroForm));
  document.catalog.set(PDFName.of('Lang'), PDFString.of('id-ID'));
  document.catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  document.setTitle(layout.documentTitle);
  document.setSubject(layout.footer);
  document.setCreator('Muhibah');
  document.setProducer('Muhibah');
  document.setCreationDate(made);
  document.setModificationDate(made);
  const hash = createHash('sha256').update(JSON.stringify(layout)).digest('hex').slice(0, 32);
  const identifier = PDFHexString.of(hash.toUpperCase());
  context.trailerInfo.ID = context.obj([identifier, identifier]);
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}
