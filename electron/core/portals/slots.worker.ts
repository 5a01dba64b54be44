import { serveJobs } from '#core/isolation/index.ts';
import type { SlotJobs } from './protocol.ts';
import { makeSlot } from './slot/makeSlot.ts';

/** The process of slots: files from outside are only opened here. */
serveJobs<SlotJobs>({ make: makeSlot });
