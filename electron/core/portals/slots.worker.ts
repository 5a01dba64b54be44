import { parentPort } from 'node:worker_threads';
import type { SlotAnswer, SlotJob } from './protocol.ts';
import { makeSlot } from './slot/makeSlot.ts';

/** The worker thread of one slot: files from outside are only opened here. */
const port = parentPort;
if (port === null) throw new Error('slots.worker runs in a worker thread only');

port.once('message', (job: SlotJob) => {
  void makeSlot(job).then((answer: SlotAnswer) => {
    port.postMessage(answer, answer.ok ? [answer.pdf.buffer as ArrayBuffer] : []);
  });
});
