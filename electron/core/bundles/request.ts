import type { BundleChoices, BundleResult } from '#shared/domain/bundles/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { Office } from '#shared/domain/office/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import type { PartInput } from './protocol.ts';

/** A document on its way into a bundle. */
export interface BundleDocument {
  key: string;
  title: string;
  detail: string;
  enclosure: boolean;
  kind: PartInput['kind'];
  /** Whether Muhibah makes it just now. */
  own: boolean;
  fileName: string;
  /** Size of the file, or null for a paper that is still to be made. */
  bytes: number | null;
  read: () => Promise<Uint8Array>;
}

/** What one bundle is made from. */
export interface BundleRequest {
  title: string;
  office: Office;
  /** Day on the cover and in the file. */
  today: CalendarDate;
  logo: Uint8Array | null;
  documents: readonly BundleDocument[];
  missing: readonly string[];
  choices: BundleChoices;
}

/** A bundle on its way: how far it is, and at the end the file. */
export type BundleStep =
  | { type: 'progress'; stage: 'documents' | 'writing'; done: number; total: number; title: string }
  | { type: 'made'; pdf: Uint8Array; result: Omit<BundleResult, 'fileName'> };

/** What making a bundle needs of the core. */
export type BundleMakers = Pick<CoreContext, 'letters' | 'coverage' | 'log' | 'bundleFont'>;
