import { parentPort } from 'node:worker_threads';
import type { AnswerMessage, BundleAnswers, BundleJob, JobMessage } from './protocol.ts';
import { Assembly } from './work/assembly.ts';
import { countPages } from './work/front.ts';

/** The worker thread of one bundle: files from outside are only ever opened here. */
const port = parentPort;
if (port === null) throw new Error('bundles.worker runs in a worker thread only');

let assembly: Assembly | null = null;

function begun(): Assembly {
  if (assembly === null) throw new Error('the bundle has not begun');
  return assembly;
}

async function answerTo(job: BundleJob): Promise<BundleAnswers[keyof BundleAnswers]> {
  switch (job.type) {
    case 'begin':
      assembly = await Assembly.begin(job.setUp);
      return null;
    case 'add':
      return begun().add(job.part);
    case 'count':
      return countPages(job.pdf);
    case 'finish':
      return begun().finish(job.input);
  }
}

async function serve({ id, job }: JobMessage): Promise<void> {
  try {
    const answer = await answerTo(job);
    const message: AnswerMessage = { id, ok: true, answer };
    const isFile = typeof answer === 'object' && answer !== null && 'pdf' in answer;
    port?.postMessage(message, isFile ? [answer.pdf.buffer as ArrayBuffer] : []);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port?.postMessage({ id, ok: false, detail } satisfies AnswerMessage);
  }
}

port.on('message', (message: JobMessage) => {
  void serve(message);
});
