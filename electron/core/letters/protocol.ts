import type { BundleSheetModel } from '#shared/domain/bundles/index.ts';
import type { LetterModel, WorkingPaperModel } from '#shared/domain/letters/index.ts';
import type { PlanSheetModel } from '#shared/domain/plan/index.ts';
import type { CalibrationModel } from '#shared/domain/printing/index.ts';
import type { PagePlace } from '#shared/domain/signing/index.ts';

/** Everything that the typesetter sets: letters and the sheets that go with them. */
export type SheetModel =
  LetterModel | PlanSheetModel | WorkingPaperModel | CalibrationModel | BundleSheetModel;

/** What the worker needs to start. */
export interface WorkerSetUp {
  /** Folder with `letters/` and `fonts/`. */
  assetsDir: string;
}

/** The image of a letterhead, sent to a worker once for each hash. */
export interface LogoBytes {
  hash: string;
  bytes: Uint8Array;
}

/** One job for the worker. */
export interface LetterJob {
  id: number;
  /** `boxes`: where the boxes for electronic signatures lie. */
  output: 'pdf' | 'svg' | 'boxes';
  model: SheetModel;
  /** Present when the worker does not have this logo yet. */
  logo: LogoBytes | null;
}

/** Why the worker could not set a letter. */
export type LetterFailure = 'compile_failed' | 'logo_unreadable';

/** The worker's answer to a job; `detail` is for the log, never for the window. */
export type LetterAnswer =
  | { id: number; ok: true; pdf: Uint8Array; pages: null; boxes: null }
  | { id: number; ok: true; pdf: null; pages: string[]; boxes: null }
  | { id: number; ok: true; pdf: null; pages: null; boxes: PagePlace[] }
  | { id: number; ok: false; failure: LetterFailure; detail: string };
