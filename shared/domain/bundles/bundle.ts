import { z } from 'zod';
import { line } from '../common/index.ts';

/** What a bundle is for: the office's own archive, or sending to somebody. */
export const bundlePurpose = z.enum(['archive', 'send']);
export type BundlePurpose = z.infer<typeof bundlePurpose>;

/** Sizes that officers choose from, in bytes; portals and mail servers count in decimal megabytes. */
export const bundleSizes = [2_000_000, 10_000_000, 20_000_000] as const;

/** How a bundle is to be made. */
export const bundleChoices = z
  .object({
    purpose: bundlePurpose,
    /** Largest size in bytes, or null for no limit. */
    maxBytes: z.number().int().min(100_000).max(2_000_000_000).nullable(),
    /** Whether every page of an enclosure carries `Lampiran 3, hal. 2 dari 5`. */
    stamps: z.boolean(),
    /** Whether the contents name what the checklist still lacks. */
    listMissing: z.boolean(),
  })
  .strict();
export type BundleChoices = z.infer<typeof bundleChoices>;

/** The usual choices for a purpose. */
export function usualChoices(purpose: BundlePurpose): BundleChoices {
  return purpose === 'archive'
    ? { purpose, maxBytes: null, stamps: true, listMissing: true }
    : { purpose, maxBytes: 10_000_000, stamps: true, listMissing: false };
}

/** Key of a document of a bundle: `paper:<paper key>` or `file:<attachment id>`. */
export const bundlePartKey = line(200);

/** A document that can go into a bundle. */
export interface BundlePart {
  key: string;
  /** A paper that Muhibah makes, or a file attached to a checklist item. */
  source: 'paper' | 'file';
  title: string;
  /** Whom it is about or how the file is called; often empty. */
  detail: string;
  /** Checklist item that it belongs to, or null. */
  item: string | null;
  /** Size of the file, or null for a paper that is still to be made. */
  bytes: number | null;
  /** Whether it is stamped as an enclosure; the letters that the enclosures go with are not. */
  enclosure: boolean;
  /** Whether it is in the bundle unless the officer says otherwise. */
  included: boolean;
}

/** What can go into the bundle of a dossier, in the order of its checklist. */
export interface BundlePlan {
  title: string;
  parts: BundlePart[];
  /** Labels of checklist items of which there is neither a paper nor a file. */
  missing: string[];
}

/** Something that the officer should know of a bundle or one of its documents. */
export const bundleFindingCodes = [
  'part_broken',
  'part_encrypted',
  'part_protected',
  'part_signed',
  'part_xfa',
  'part_failed',
  'part_gone',
  'too_many_pages',
  'too_many_pixels',
  'too_large',
  'image_broken',
  'layers',
  'fields_redrawn',
  'active_removed',
  'size_missed',
] as const;
export type BundleFindingCode = (typeof bundleFindingCodes)[number];

/** A finding with the document that it is about; its text is `bundles:finding.<code>`. */
export interface BundleFinding {
  code: BundleFindingCode;
  severity: 'error' | 'warning' | 'info';
  /** Key of the document, or null for the whole bundle. */
  part: string | null;
  title: string;
  params: Record<string, string>;
}

/** Why a document keeps a bundle from being PDF/A. */
export const archiveObstacles = [
  'no_claim',
  'font_not_embedded',
  'lzw',
  'jpeg2000',
  'cmyk',
  'external',
] as const;
export type ArchiveObstacle = (typeof archiveObstacles)[number];

/** Which level of PDF/A the bundle says of itself, and which documents stand in the way. */
export interface ArchiveStanding {
  /** `2B`, or `3B` with carried files, or null when the bundle says nothing of the kind. */
  level: '2B' | '3B' | null;
  obstacles: { part: string; title: string; reasons: ArchiveObstacle[] }[];
}

/** What came of making a bundle. */
export interface BundleResult {
  fileName: string;
  bytes: number;
  pages: number;
  /** Documents in the bundle, and files that it carries unchanged. */
  documents: number;
  carried: number;
  /** Resolution to which scans were brought, in dots per inch, or null without scans. */
  dpi: number | null;
  archive: ArchiveStanding;
  findings: BundleFinding[];
}
