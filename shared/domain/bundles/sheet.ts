import type { LetterheadModel, PageSetUp } from '../letters/index.ts';

/** One line of the contents. */
export interface BundleContentsRow {
  /** Name of the link that the bundle turns into a jump to the page. */
  target: string;
  title: string;
  detail: string;
  /** `Lampiran 3`, or empty. */
  enclosure: string;
  /** What became of a document that is not shown as it is; often empty. */
  remark: string;
  /** `12` or `12–15`. */
  pages: string;
}

interface BundleSheet {
  layout: 'bundle';
  language: 'id' | 'en';
  title: string;
  /** `YYYY-MM-DD`. */
  date: string;
  page: PageSetUp;
  letterhead: LetterheadModel;
}

/** Cover and contents of a bundle. */
export interface BundleFrontModel extends BundleSheet {
  sheet: 'front';
  heading: string;
  subject: string;
  facts: { label: string; text: string }[];
  contents: { heading: string; columns: string[]; rows: BundleContentsRow[]; notes: string[] };
  missing: { heading: string; intro: string; rows: string[] } | null;
}

/** Pages that stand where a document cannot be shown; one page each. */
export interface BundleNoticesModel extends BundleSheet {
  sheet: 'notices';
  notices: {
    heading: string;
    title: string;
    facts: { label: string; text: string }[];
    paragraphs: string[];
  }[];
}

/** Pages of a bundle that Muhibah sets itself. */
export type BundleSheetModel = BundleFrontModel | BundleNoticesModel;

/** Beginning of the addresses by which the contents name their targets; none of them is ever left in a bundle. */
export const bundleLinkPrefix = 'https://muhibah.invalid/bundle/';
