import { IsolateBench, isolateEntry, IsolateLost } from '#core/isolation/index.ts';
import type { SlotAnswer, SlotJob, SlotJobs } from './protocol.ts';

/** SECURITY: a scan of many pages takes a few seconds; a file that takes more than this ends its process only. */
const limits = { milliseconds: 60_000, megabytes: 768 };

const bench = new IsolateBench<SlotJobs>(isolateEntry('slots', import.meta.url), limits);

/** Makes a slot's PDF in a process of its own that is ended when it takes too long, or when the signal says so. */
export async function makeSlotApart(job: SlotJob, signal?: AbortSignal): Promise<SlotAnswer> {
  try {
    return await bench.run('make', job, signal);
  } catch (error) {
    const isCrash = !(error instanceof IsolateLost) || error.reason === 'crashed';
    return { ok: false, trouble: isCrash ? 'unreadable' : 'too_slow', file: '' };
  }
}
