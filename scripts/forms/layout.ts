/** A field that is typed into. */
export interface TextCell {
  kind: 'text';
  name: string;
  /** What a screen reader says, and the tooltip. */
  tooltip: string;
  width: number;
  required?: true;
  multiline?: true;
  maxLength?: number;
  /** One box for each character, of this width in millimetres; needs `maxLength`. */
  combCell?: number;
}

/** What stands in a row, from left to right; widths in millimetres, 0 takes what is left. */
export type Cell =
  | { kind: 'label'; text: string; width: number; number?: string; required?: true }
  | TextCell
  | { kind: 'check'; name: string; text: string; tooltip: string; width: number }
  | {
      kind: 'radio';
      name: string;
      tooltip: string;
      width: number;
      options: { value: string; width: number }[];
    }
  | { kind: 'dropdown'; name: string; tooltip: string; width: number; options: string[] };

/** A row of a section. */
export interface Row {
  height: number;
  cells: Cell[];
}

/** A lettered section: a heading and its rows. */
export interface Section {
  letter: string;
  title: string;
  hint: string;
  rows: Row[];
}

/** A form of one page, described in millimetres. */
export interface FormLayout {
  title: string[];
  /** Document title in the file's properties. */
  documentTitle: string;
  subtitle: string;
  /** A bold line and a plain one: what the form is and is not. */
  notice: [string, string];
  sections: Section[];
  declaration: string;
  notes: string[];
  footer: string;
}
