import type { Text } from './text.ts';

/** Page set-up of a letter, from the office. */
export interface PageSetUp {
  widthMm: number;
  heightMm: number;
  marginsCm: { top: number; bottom: number; left: number; right: number };
  fontFamily: 'Arimo' | 'Tinos';
  fontSizePt: number;
}

/** Letterhead (kop): logo, lines and the rule under them. */
export interface LetterheadModel {
  /** Hash of the logo, whose bytes travel beside the model, or null. */
  logo: string | null;
  logoPlace: 'left' | 'top';
  lines: { text: string; sizePt: number; bold: boolean }[];
  rule: 'single' | 'double' | 'thick' | 'none';
}

/** Signature block: marks of authority, office, room for the signature, name and what stands under it. */
export interface SignatureModel {
  /** Lines above the name; `mark` (a.n., Plt.) hangs before the text, so that offices align. */
  offices: { mark: string; text: Text }[];
  name: Text;
  /** Rank and NIP, where the rules ask for them. */
  details: Text[];
}

/** A table whose header repeats on every page; `weights` are relative widths, `em` fixed ones. */
export interface TableModel {
  columns: {
    title: string;
    width: { weight: number } | { em: number };
    align: 'left' | 'center' | 'right';
  }[];
  rows: Text[][];
  /** Sizes of groups of rows whose first cell spans the group and holds the text of its first row. */
  groups?: number[];
  /** Rows of sums under the others: a label over the first columns, then a cell for each of the last. */
  foot?: { label: Text; cells: Text[] }[];
  /** Whether a row may run over to the next page, for rows of long text. */
  flows?: boolean;
}

/** A numbered point of a letter: paragraphs, then lettered sub-points, then a table. */
export interface PointModel {
  paragraphs: Text[];
  points: Text[];
  table: TableModel | null;
}

/** What a letter carries beside its words: check code, box for the electronic signature, words at the foot. */
export interface LetterMarks {
  /** Null without a number or date, and where the office switched it off. */
  checkCode: {
    /** Rows of the QR code, `1` for a dark module, with the quiet zone. */
    modules: string[];
    /** The small lines beside it. */
    lines: string[];
  } | null;
  /** Words in the box between office and name, or null for the ordinary room to sign by hand. */
  signatureBox: string | null;
  /** Words at the foot of every page; empty for none. */
  footer: string;
}

interface LetterBase {
  /** Title in the PDF's metadata. */
  title: string;
  /** Date that the PDF carries as its own, so that the same input gives the same bytes. */
  date: string;
  page: PageSetUp;
  letterhead: LetterheadModel;
  signature: SignatureModel;
  tembusan: Text[];
  /** Put on by whoever makes the letter final or shows it; builders leave it out. */
  marks?: LetterMarks;
}

/** A page of its own behind a letter (Lampiran): which letter it belongs to, its title, a list. */
export interface AttachmentModel {
  heads: { label: string; text: Text }[];
  /** Lines of the title, centred. */
  title: Text[];
  table: TableModel;
}

/** A letter in the correspondence shape: place and date at the right, heads at the left, an addressee. */
export interface CorrespondenceModel extends LetterBase {
  layout: 'correspondence';
  placeAndDate: Text;
  heads: { label: string; text: Text }[];
  addressee: Text[];
  opening: Text[];
  points: PointModel[];
  closing: Text[];
  /** Says above everything that this is not the letter itself, for example a draft for another office. */
  mark: Text | null;
  attachment: AttachmentModel | null;
}

/** A traveller's own statement: title, who declares, what is declared, signature with room for a duty stamp. */
export interface StatementModel extends LetterBase {
  layout: 'statement';
  heading: string;
  /** Before the identity. */
  opening: Text[];
  identity: { label: string; text: Text }[];
  /** Between the identity and the points. */
  bridge: Text[];
  points: PointModel[];
  closing: Text[];
  placeAndDate: Text;
  /** Whether room is kept for a duty stamp (meterai). */
  stamp: boolean;
  /** What the office says of the form itself, in small print under everything. */
  note: Text;
}

/** A person as the assignment lists them. */
export interface AssigneeModel {
  name: Text;
  details: { label: string; text: Text }[];
}

/** A letter in the title shape: centred title with its number, grounds, assignees and tasks. */
export interface AssignmentModel extends LetterBase {
  layout: 'assignment';
  heading: string;
  number: Text;
  opening: Text[];
  grounds: Text[];
  verb: string;
  assignees: AssigneeModel[];
  /** Set instead of `assignees` when there are many. */
  assigneeTable: TableModel | null;
  tasks: Text[];
  closing: Text[];
  issued: { place: Text; date: Text };
}

/** One box of the SPD's back page: arrival, departure, or both. */
export interface VisumModel {
  arrival: { place: Text } | null;
  departure: { from: Text; to: Text } | null;
}

/** One numbered row of the SPD's front: what is asked, and one or more answers. */
export interface TravelOrderRow {
  label: string[];
  values: Text[];
}

/** The travel order (SPD): a numbered table, and a back page with room for stamps. */
export interface TravelOrderModel extends LetterBase {
  layout: 'travel_order';
  corner: { label: string; text: Text }[];
  heading: string;
  rows: TravelOrderRow[];
  issued: { place: Text; date: Text };
  visum: VisumModel[];
  /** Fixed words of the form, by their names in the template; absent in what older versions made. */
  labels?: Readonly<Record<string, string>>;
}

/** A label with its text, as in `Nama : …`. */
export interface FactModel {
  label: string;
  text: Text;
}

/** A piece of a document's part, in the order in which it stands. */
export type BlockModel =
  | { kind: 'paragraph'; text: Text }
  /** Lettered points. */
  | { kind: 'list'; items: Text[] }
  | { kind: 'table'; table: TableModel }
  | { kind: 'facts'; rows: FactModel[] }
  /** Numbered heads, each with paragraphs of its own. */
  | { kind: 'items'; items: { head: Text; paragraphs: Text[] }[] };

/** A part of a document with its heading; a marked one carries the sign that the note explains. */
export interface PartModel {
  heading: Text;
  isMarked: boolean;
  /** Whether the part stays on one page. */
  isKept: boolean;
  blocks: BlockModel[];
}

/** A document in the title shape: title, facts, numbered parts, place and date, signature. */
export interface DocumentModel extends LetterBase {
  layout: 'document';
  heading: Text[];
  /** Lines under the title, for example the number; empty for none. */
  under: Text[];
  facts: FactModel[];
  opening: Text[];
  numbering: 'A.' | 'I.' | '1.' | null;
  parts: PartModel[];
  /** What the sign at marked parts means; empty without such parts. */
  note: Text;
  closing: Text[];
  issued: Text;
}

/** A memo (nota dinas): title, heads from Yth. to Hal, a line, points, signature. */
export interface MemoModel extends LetterBase {
  layout: 'memo';
  heading: string;
  heads: { label: string; lines: Text[] }[];
  opening: Text[];
  points: PointModel[];
  closing: Text[];
}

/** A letter with every text resolved: plain data, ready to be set. */
export type LetterModel =
  | CorrespondenceModel
  | AssignmentModel
  | TravelOrderModel
  | StatementModel
  | DocumentModel
  | MemoModel;
