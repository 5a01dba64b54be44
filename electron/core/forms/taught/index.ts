import type { TeachableForm } from '#shared/domain/taughtForms/index.ts';
import type { FilledForm } from '../fill.ts';
import type { TaughtFill } from './fillTaught.ts';

export type { TaughtFill } from './fillTaught.ts';

/** Reads a PDF as it is taught; see `study.ts`. The PDF library is large and is read when it is first needed. */
export async function studyForm(bytes: Uint8Array): Promise<TeachableForm> {
  const study = await import('./study.ts');
  return study.studyForm(bytes);
}

/** Fills a taught form; see `fillTaught.ts`. */
export async function fillTaughtForm(fill: TaughtFill): Promise<FilledForm> {
  const { fillTaught } = await import('./fillTaught.ts');
  return fillTaught(fill);
}
