import type { PrintOffset } from '#shared/domain/printing/index.ts';

/** What the process for printing may be asked. */
export interface PrintingJobs {
  /** A PDF as `shiftPages` makes it. */
  shift: { given: { pdf: Uint8Array; offset: PrintOffset }; answer: Uint8Array };
}
