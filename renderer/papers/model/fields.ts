import type { PaperFields, PaperKind } from '#shared/domain/letters/index.ts';

/** A field of a paper by name. */
export type FieldName = keyof PaperFields;

/** The fields that every letter has at its head. */
const head: FieldName[] = ['number', 'date', 'signatoryId', 'prefix'];

/** The own fields of each kind of paper, in the order in which they stand on the page. */
const fieldsByKind: Record<PaperKind, readonly FieldName[]> = {
  permission_request: [
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
  ],
  surat_tugas: [...head, 'classification', 'grounds', 'opening', 'body', 'closing', 'tembusan'],
  spd: [...head, 'transport', 'budgetAccount', 'remarks'],
  exit_permit_form: ['date', 'signatoryId', 'remarks'],
};

/** The own fields of a kind of paper, in the order of the page. */
export function fieldsOf(kind: PaperKind): readonly FieldName[] {
  return fieldsByKind[kind];
}

/** Whether a kind of paper has a number of the office's register. */
export function isNumbered(kind: PaperKind): boolean {
  return fieldsByKind[kind].includes('number');
}

/** The paper's own field that a finding's path points to, or null when it points into the dossier. */
export function ownField(path: string | null): FieldName | null {
  if (path === null) return null;
  const match = /^(?:fields|paper)\.([A-Za-z]+)/u.exec(path);
  const name = match?.[1] ?? path;
  const all: readonly string[] = [...new Set(Object.values(fieldsByKind).flat())];
  return all.includes(name) ? (name as FieldName) : null;
}
