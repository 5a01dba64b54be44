import { IsolateBench, isolateEntry } from '#core/isolation/index.ts';
import type { PictureJobs } from './protocol.ts';

// SECURITY: a picture of a phone takes about a second; one that takes more than this ends its process only.
const limits = { milliseconds: 30_000, megabytes: 768 };

/** The process for pictures, one after the other. */
export const pictures = new IsolateBench<PictureJobs>(
  isolateEntry('pictures', import.meta.url),
  limits,
);
