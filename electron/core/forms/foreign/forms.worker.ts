import { parentPort } from 'node:worker_threads';
import { isAppError } from '#shared/contract/errors.ts';
import { inspectForm } from '../inspect.ts';
import { fillTaught } from '../taught/fillTaught.ts';
import { studyForm } from '../taught/study.ts';
import { keptForm } from '../writer/index.ts';
import type { ForeignAnswer, ForeignJobs, ForeignMessage } from './protocol.ts';

/** The thread for PDFs from outside: whatever they do to it, the core only loses the thread. */
const port = parentPort;
if (port === null) throw new Error('forms.worker runs in a worker thread only');

type Jobs = {
  [Kind in keyof ForeignJobs]: (
    given: ForeignJobs[Kind]['given'],
  ) => Promise<ForeignJobs[Kind]['answer']>;
};

const jobs: Jobs = {
  inspect: ({ bytes, password }) => inspectForm(bytes, password),
  fill: async ({ bytes, records, options }) => {
    const form = await keptForm(bytes, options);
    const copies = [];
    for (const values of records) copies.push(await form.fill(values));
    return copies;
  },
  study: ({ bytes }) => studyForm(bytes),
  fillTaught,
};

async function answerTo(message: ForeignMessage): Promise<ForeignAnswer> {
  const { id, kind, given } = message;
  try {
    const work = jobs[kind] as (asked: typeof given) => Promise<unknown>;
    return { id, ok: true, answer: await work(given) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return isAppError(error)
      ? { id, ok: false, code: error.code, params: error.params, detail }
      : { id, ok: false, code: null, params: {}, detail };
  }
}

port.on('message', (message: ForeignMessage) => {
  void answerTo(message).then((answer) => {
    port.postMessage(answer);
  });
});
