import { PDFDocument, PDFName, PDFString, StandardFonts, degrees, grayscale } from 'pdf-lib';
import type {
  TaughtEntry,
  TaughtFormat,
  DataId,
  PlaceTarget,
} from '#shared/domain/taughtForms/index.ts';

/** A form that nobody knew before: fields of each kind on the first page, and a flat second page. */
export async function unknownForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([420, 595]);
  const form = document.getForm();
  const label = (text: string, y: number) =>
    page.drawText(text, { x: 30, y: y + 4, size: 9, font });
  const text = (name: string, y: number, tooltip: string, width = 220) => {
    label(tooltip, y);
    const field = form.createTextField(name);
    field.addToPage(page, { x: 160, y, width, height: 18, borderWidth: 0.5 });
    field.acroField.dict.set(PDFName.of('TU'), document.context.obj(tooltip));
    return field;
  };
  text('f1', 540, 'Nama lengkap');
  const nip = text('f2', 510, 'NIP');
  nip.setMaxLength(18);
  nip.enableCombing();
  const birth = text('f3', 480, 'Tanggal lahir');
  birth.setMaxLength(8);
  birth.enableCombing();
  text('f4', 450, 'Jabatan', 60);
  text('f5', 420, 'Nomor paspor');
  const male = form.createCheckBox('laki_laki');
  male.addToPage(page, { x: 160, y: 390, width: 12, height: 12 });
  const female = form.createCheckBox('perempuan');
  female.addToPage(page, { x: 200, y: 390, width: 12, height: 12 });
  const flat = document.addPage([420, 595]);
  flat.drawText('Halaman datar: tujuan perjalanan', { x: 30, y: 550, size: 10, font });
  flat.drawRectangle({
    x: 30,
    y: 500,
    width: 300,
    height: 24,
    borderWidth: 0.5,
    borderColor: grayscale(0),
  });
  return document.save({ useObjectStreams: false });
}

/** A flat page that viewers turn by a quarter, with a crop box that does not begin at the corner. */
export async function turnedPage(turn: 90 | 180 | 270): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([500, 400]);
  page.setCropBox(20, 30, 400, 300);
  page.setRotation(degrees(turn));
  return document.save();
}

/** A form with one more field on its first page: for an electronic signature, and not signed yet. */
export async function withSignatureField(form: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(form);
  const { context } = document;
  const [page] = document.getPages();
  const field = context.obj({
    FT: 'Sig',
    Type: 'Annot',
    Subtype: 'Widget',
    F: 4,
    Rect: [30, 60, 180, 110],
  });
  field.set(PDFName.of('T'), PDFString.of('tanda_tangan'));
  if (page !== undefined) field.set(PDFName.of('P'), page.ref);
  const ref = context.register(field);
  page?.node.addAnnot(ref);
  document.getForm().acroForm.addField(ref);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Boxes of growing size for one text, on a form of its own; the last is of several lines. */
export async function growingBoxes(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([420, 595]);
  const form = document.getForm();
  const sizes = [
    ['a', 16, 12],
    ['b', 60, 16],
    ['c', 120, 16],
    ['d', 220, 16],
    ['e', 110, 20],
  ] as const;
  for (const [index, [name, width, height]] of sizes.entries()) {
    const field = form.createTextField(name);
    field.addToPage(page, { x: 30, y: 520 - index * 60, width, height, borderWidth: 0.5 });
    if (name === 'e') field.enableMultiline();
  }
  const digits = form.createTextField('comb');
  digits.setMaxLength(12);
  digits.enableCombing();
  digits.addToPage(page, { x: 30, y: 200, width: 180, height: 16, borderWidth: 0.5 });
  return document.save({ useObjectStreams: false });
}

/** A mapping of a field to a datum. */
export function toField(
  name: string,
  data: DataId,
  format: TaughtFormat = { kind: 'as_is' },
): TaughtEntry {
  return {
    id: `ke-${name}`,
    target: { kind: 'field', name },
    source: { from: 'data', data, item: null, join: 'comma' },
    format,
    upper: false,
  };
}

/** A mapping of a place to a datum. */
export function toPlace(
  given: Partial<PlaceTarget>,
  data: DataId,
  format: TaughtFormat = { kind: 'as_is' },
): TaughtEntry {
  const target: PlaceTarget = {
    kind: 'place',
    label: 'Tujuan',
    page: 1,
    rect: { x: 30, y: 500, width: 300, height: 24 },
    fontSize: 0,
    align: 'left',
    multiline: false,
    cells: null,
    mark: false,
    ...given,
  };
  return {
    id: `di-${target.label}`,
    target,
    source: { from: 'data', data, item: null, join: 'comma' },
    format,
    upper: false,
  };
}

/** The mapping of {@link unknownForm}. */
export const entries: TaughtEntry[] = [
  toField('f1', 'person_name'),
  toField('f2', 'person_nip', { kind: 'digits' }),
  toField('f3', 'person_birth_date', { kind: 'date', pattern: 'digits' }),
  toField('f4', 'person_position'),
  toField('f5', 'passport_number'),
  toField('laki_laki', 'person_sex', { kind: 'box', when: ['male'] }),
  toField('perempuan', 'person_sex', { kind: 'box', when: ['female'] }),
  toPlace({ page: 2 }, 'place_both'),
];
