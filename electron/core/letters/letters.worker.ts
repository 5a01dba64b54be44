import { parentPort, workerData } from 'node:worker_threads';
import type { LetterAnswer, LetterJob, WorkerSetUp } from './protocol.ts';
import { TypesetError, Typesetter } from './typesetter.ts';

/** The worker thread: sets one letter after another and answers with bytes or pages. */
const port = parentPort;
if (port === null) throw new Error('letters.worker runs in a worker thread only');

const { assetsDir } = workerData as WorkerSetUp;
const typesetter = new Typesetter(assetsDir);

function answerTo(job: LetterJob): LetterAnswer {
  try {
    if (job.logo !== null) typesetter.addLogo(job.logo);
    const { id, model } = job;
    switch (job.output) {
      case 'pdf':
        return { id, ok: true, pdf: typesetter.toPdf(model), pages: null, boxes: null };
      case 'svg':
        return { id, ok: true, pdf: null, pages: typesetter.toSvgPages(model), boxes: null };
      case 'boxes':
        return { id, ok: true, pdf: null, pages: null, boxes: typesetter.signatureBoxes(model) };
    }
  } catch (error) {
    const failure = error instanceof TypesetError ? error.failure : 'compile_failed';
    const detail = error instanceof Error ? error.message : String(error);
    return { id: job.id, ok: false, failure, detail };
  }
}

port.on('message', (job: LetterJob) => {
  const answer = answerTo(job);
  const moved = answer.ok && answer.pdf !== null ? [answer.pdf.buffer as ArrayBuffer] : [];
  port.postMessage(answer, moved);
});
