import type { TeachableForm } from '#shared/domain/taughtForms/index.ts';
import type { FilledForm } from '../fill.ts';
import { runForeign } from '../foreign/index.ts';
import type { TaughtFill } from './fillTaught.ts';

export type { TaughtFill } from './fillTaught.ts';

/** Reads a PDF as it is taught, in the process for files from outside; see `study.ts`. */
export function studyForm(bytes: Uint8Array): Promise<TeachableForm> {
  return runForeign('study', { bytes });
}

/** Fills a taught form, in the process for files from outside; see `fillTaught.ts`. */
export function fillTaughtForm(fill: TaughtFill): Promise<FilledForm> {
  return runForeign('fillTaught', fill);
}
