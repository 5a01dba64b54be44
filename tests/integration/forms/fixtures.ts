import {
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
} from 'pdf-lib';

/** A small form as another office's program might make it, with one field of each kind. */
export async function foreignForm(
  change: (document: PDFDocument) => void = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([400, 500]);
  page.drawText('Formulir luar', {
    x: 40,
    y: 470,
    font: await document.embedFont(StandardFonts.Helvetica),
  });
  const form = document.getForm();
  const place = (y: number, height = 20) => ({ x: 40, y, width: 200, height });
  const name = form.createTextField('data.nama');
  name.setMaxLength(40);
  name.enableRequired();
  name.addToPage(page, place(430));
  const code = form.createTextField('data.kode');
  code.setMaxLength(6);
  code.enableCombing();
  code.addToPage(page, place(400));
  const note = form.createTextField('data.catatan');
  note.enableMultiline();
  note.addToPage(page, place(340, 50));
  const agree = form.createCheckBox('setuju');
  agree.addToPage(page, { x: 40, y: 310, width: 14, height: 14 });
  const colour = form.createDropdown('warna');
  colour.addOptions(['Merah', 'Putih']);
  colour.addToPage(page, place(280));
  const sex = form.createRadioGroup('kelamin');
  sex.addOptionToPage('L', page, { x: 40, y: 250, width: 14, height: 14 });
  sex.addOptionToPage('P', page, { x: 80, y: 250, width: 14, height: 14 });
  const cities = form.createOptionList('kota');
  cities.addOptions(['Ambon', 'Bitung', 'Ciamis', 'Dumai']);
  cities.enableMultiselect();
  cities.addToPage(page, place(180, 50));
  change(document);
  return document.save({ useObjectStreams: false });
}

/** The form with an XFA twin beside its fields, and with the viewer asked to draw them. */
export async function staticXfaForm(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await foreignForm(), { preserveXFA: true });
  const acroForm = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
  acroForm.set(PDFName.of('XFA'), document.context.register(document.context.stream('<xdp/>')));
  acroForm.set(PDFName.of('NeedAppearances'), PDFBool.True);
  return document.save({ updateFieldAppearances: false });
}

/** A form that exists only as XFA: one page that asks to be opened elsewhere, and no field on it. */
export async function dynamicXfaForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([400, 500]);
  const { context, catalog } = document;
  const acroForm = context.obj({ Fields: [] });
  acroForm.set(PDFName.of('XFA'), context.register(context.stream('<xdp/>')));
  catalog.set(PDFName.of('AcroForm'), acroForm);
  catalog.set(PDFName.of('NeedsRendering'), PDFBool.True);
  return document.save({ updateFieldAppearances: false });
}

/** The form with a signature field that holds a signature. */
export function signedForm(): Promise<Uint8Array> {
  return foreignForm((document) => {
    const { context } = document;
    const signature = context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] });
    signature.set(PDFName.of('Contents'), PDFHexString.of('00'));
    const field = context.obj({ FT: 'Sig', Type: 'Annot', Subtype: 'Widget', Rect: [0, 0, 0, 0] });
    field.set(PDFName.of('T'), PDFString.of('tandaTangan'));
    field.set(PDFName.of('V'), context.register(signature));
    document.getForm().acroForm.addField(context.register(field));
  });
}

/** Pages without any field. */
export async function flatPages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let index = 0; index < count; index++) document.addPage([200, 200]);
  return document.save();
}
