import { serveJobs } from '#core/isolation/index.ts';
import { inspectForm } from '../inspect.ts';
import { fillTaught } from '../taught/fillTaught.ts';
import { studyForm } from '../taught/study.ts';
import { keptForm } from '../writer/index.ts';
import type { ForeignJobs } from './protocol.ts';

/** The process for PDFs from outside: whatever they do to it, the core only loses this process. */
serveJobs<ForeignJobs>({
  inspect: ({ bytes, password }) => inspectForm(bytes, password),
  fill: async ({ bytes, records, options }) => {
    const form = await keptForm(bytes, options);
    const copies = [];
    for (const values of records) copies.push(await form.fill(values));
    return copies;
  },
  study: ({ bytes }) => studyForm(bytes),
  fillTaught,
});
