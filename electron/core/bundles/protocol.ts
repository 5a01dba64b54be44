import type {
  ArchiveObstacle,
  BundleFindingCode,
  BundlePurpose,
  PaperPoints,
} from '#shared/domain/bundles/index.ts';

/** How the process makes one bundle. */
export interface BundleSetUp {
  /** Index into `scanLevels` to begin with. */
  level: number;
  purpose: BundlePurpose;
  maxBytes: number | null;
  /** Paper of pictures that are no whole sheet. */
  paper: PaperPoints;
  /** Bytes of the font of stamps and page numbers. */
  font: Uint8Array;
}

/** One document on its way into the bundle. */
export interface PartInput {
  key: string;
  kind: 'pdf' | 'jpeg' | 'png' | 'heic';
  /** Whether Muhibah made it just now: then it is no file from outside. */
  own: boolean;
  fileName: string;
  bytes: Uint8Array;
}

/** What became of one document. */
export interface PartAnswer {
  key: string;
  /** Pages that it takes, a notice's page included. */
  pages: number;
  /** Why a notice stands in its place, or null. */
  notice: BundleFindingCode | null;
  /** Whether its file is carried in the bundle unchanged. */
  carried: boolean;
  /** SHA-256 of a carried file in hex, else empty. */
  sha256: string;
  findings: { code: BundleFindingCode; params: Record<string, string> }[];
  obstacles: ArchiveObstacle[];
}

/** A document in its place in the finished bundle. */
export interface PlacedInput {
  key: string;
  /** Text of the bookmark. */
  bookmark: string;
  /** Number of the enclosure, or null where no stamp is wanted. */
  stamp: number | null;
  /** Describes a carried file in the list of attachments. */
  description: string;
}

/** The last step: everything in its order. */
export interface FinishInput {
  title: string;
  /** Day of the bundle, `YYYY-MM-DD`; the only date in the file. */
  date: string;
  language: 'id' | 'en';
  /** Cover and contents as PDF, and the notices, one page each in the order of their documents. */
  front: Uint8Array;
  notices: Uint8Array | null;
  bookmarks: { cover: string; contents: string };
  parts: PlacedInput[];
  /** Text at the foot of every page: `Bundel, hal. {page} dari {pages}`. */
  footer: string;
}

/** The finished bundle. */
export interface FinishAnswer {
  /** Size of the file, which is then taken piece by piece. */
  bytes: number;
  pages: number;
  dpi: number | null;
  level: '2B' | '3B' | null;
}

/** Part of the finished file. */
export interface PieceInput {
  from: number;
  bytes: number;
}

/** What the process is asked, in the order begin, add …, count, finish, piece …. */
export interface BundleJobs {
  begin: { given: BundleSetUp; answer: null };
  add: { given: PartInput; answer: PartAnswer };
  count: { given: Uint8Array; answer: number };
  finish: { given: FinishInput; answer: FinishAnswer };
  piece: { given: PieceInput; answer: Uint8Array };
}
