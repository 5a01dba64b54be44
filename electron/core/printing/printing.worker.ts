import { serveJobs } from '#core/isolation/index.ts';
import type { PrintingJobs } from './protocol.ts';
import { shiftPages } from './shiftPages.ts';

/** The process that opens PDFs again to print them: a signed one came from outside. */
serveJobs<PrintingJobs>({ shift: ({ pdf, offset }) => shiftPages(pdf, offset) });
