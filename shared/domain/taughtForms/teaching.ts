import type { FormFieldType, FormKind } from '../forms/index.ts';
import type { PlaceRect } from './taughtForm.ts';

/** Where a field is seen: page from 1 and rectangle in points from the page's lower left corner. */
export interface FieldSpot {
  page: number;
  rect: PlaceRect;
}

/** A field of a PDF as the teaching page shows it. */
export interface TeachableField {
  name: string;
  /** What the form itself says of it; empty when it says nothing. */
  tooltip: string;
  type: FormFieldType;
  spots: FieldSpot[];
  required: boolean;
  readOnly: boolean;
  multiline: boolean;
  /** One character in each box. */
  comb: boolean;
  maxLength: number | null;
  /** Choices as people read them. */
  options: string[];
}

/** A PDF as it is taught: pages as they are seen, and its fields. */
export interface TeachableForm {
  kind: FormKind;
  pages: { width: number; height: number }[];
  fields: TeachableField[];
  encrypted: 'no' | 'owner' | 'user';
}

/** Kinds of field that take no value of a dossier. */
export const unteachable: readonly FormFieldType[] = ['signature', 'button'];
