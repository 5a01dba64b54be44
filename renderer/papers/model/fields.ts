import {
  factsOfKind,
  isOwnStatement,
  type PaperFields,
  type PaperKind,
} from '#shared/domain/letters/index.ts';

/** A field of a paper by name. */
export type FieldName = keyof PaperFields;

/** The fields that every letter has at its head. */
const head: FieldName[] = ['number', 'date', 'signatoryId', 'prefix', 'letterhead', 'signing'];

/** The head of documents that carry no number. */
const signed: FieldName[] = ['date', 'signatoryId', 'prefix', 'letterhead', 'signing'];

/** The fields of letters in the correspondence shape. */
const letter: FieldName[] = [
  ...head,
  'classification',
  'urgency',
  'enclosures',
  'subject',
  'addressee',
  'opening',
  'body',
  'closing',
  'tembusan',
];

/** A letter of change gives its reason first: no other field of the program holds it. */
const changeLetter: FieldName[] = ['remarks', ...letter];

/** A traveller's own statement has no number and no official's signature. */
const statement: FieldName[] = ['date', 'subject', 'opening', 'body', 'closing', 'remarks'];

/** The own fields of each kind of paper, in the order in which they stand on the page. */
const fieldsByKind: Record<PaperKind, readonly FieldName[]> = {
  permission_request: letter,
  governor_cover: letter,
  setneg_request: letter,
  kemlu_request: letter,
  extension_request: changeLetter,
  correction_request: changeLetter,
  cancellation_request: changeLetter,
  own_cost_statement: statement,
  responsibility_statement: statement,
  absence_statement: statement,
  surat_tugas: [...head, 'classification', 'grounds', 'opening', 'body', 'closing', 'tembusan'],
  spd: [...head, 'transport', 'budgetAccount', 'remarks'],
  exit_permit_form: ['number', 'date', 'signatoryId', 'prefix'],
  kak: [...signed, 'subject', 'grounds', 'sections', 'closing'],
  schedule: [...signed, 'subject', 'agenda', 'opening', 'closing'],
  cost_breakdown: [...signed, 'subject', 'costs', 'opening', 'closing'],
  personal_data: [...signed, 'subject', 'sections', 'opening', 'closing'],
  nota_dinas: [
    ...head,
    'classification',
    'urgency',
    'enclosures',
    'subject',
    'addressee',
    'sections',
    'opening',
    'body',
    'closing',
    'tembusan',
  ],
  telaahan_staf: [...signed, 'subject', 'sections', 'closing'],
  trip_report: [...signed, 'subject', 'grounds', 'sections', 'participantCosts', 'closing'],
  taught_form: ['number', 'date', 'signatoryId'],
};

/** The own fields of a kind of paper, in the order of the page. */
export function fieldsOf(kind: PaperKind): readonly FieldName[] {
  return fieldsByKind[kind];
}

/** Whether a paper keeps a box for the electronic signature: its own choice, else what the office's letters do. */
export function keepsBox(
  kind: PaperKind,
  signing: PaperFields['signing'],
  officeKeepsBox: boolean,
): boolean {
  if (!fieldsByKind[kind].includes('signing')) return false;
  return signing === '' ? officeKeepsBox : signing === 'electronic';
}

/** How a text field is typed: in one line, in several, or as a list of texts; lengths as the schema has them. */
export const textShapes = {
  classification: { shape: 'line', maxLength: 40 },
  urgency: { shape: 'line', maxLength: 60 },
  enclosures: { shape: 'line', maxLength: 100 },
  subject: { shape: 'long', maxLength: 300, rows: 2 },
  addressee: { shape: 'long', maxLength: 600, rows: 3 },
  opening: { shape: 'long', maxLength: 4000, rows: 4 },
  body: { shape: 'lines', maxLength: 4000, rows: 3 },
  grounds: { shape: 'lines', maxLength: 1000, rows: 2 },
  closing: { shape: 'long', maxLength: 4000, rows: 3 },
  tembusan: { shape: 'lines', maxLength: 300, rows: 1 },
  transport: { shape: 'line', maxLength: 200 },
  budgetAccount: { shape: 'line', maxLength: 200 },
  remarks: { shape: 'long', maxLength: 1000, rows: 2 },
} as const satisfies Partial<
  Record<FieldName, { shape: 'line' | 'long' | 'lines'; maxLength: number; rows?: number }>
>;

/** Most texts that a list takes, as the schema has it. */
export const maxLines = 20;

/** A field that is text, in one of its shapes. */
export type TextFieldName = keyof typeof textShapes;

/** Whether a field is text; the others have controls of their own. */
export function isTextField(field: FieldName): field is TextFieldName {
  return Object.hasOwn(textShapes, field);
}

/** The paper's own field that a finding's path points to, or null when it points into the dossier. */
export function ownField(path: string | null): FieldName | null {
  if (path === null) return null;
  const match = /^(?:fields|paper)\.([A-Za-z]+)/u.exec(path);
  const name = match?.[1] ?? path;
  const all: readonly string[] = [...new Set(Object.values(fieldsByKind).flat())];
  return all.includes(name) ? (name as FieldName) : null;
}

/** Under which name a field is asked for: remarks are the reason of a letter of change, the note of a statement. */
export function nameOfField<Field extends FieldName>(
  kind: PaperKind,
  field: Field,
): Field | 'reason' | 'formNote' {
  if (field !== 'remarks') return field;
  if (factsOfKind(kind).of === 'approval') return 'reason';
  return isOwnStatement(kind) ? 'formNote' : field;
}
