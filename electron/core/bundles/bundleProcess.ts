import { Isolate, isolateEntry } from '#core/isolation/index.ts';
import type { BundleJobs } from './protocol.ts';

/**
 * SECURITY: the heaviest picture takes a few seconds, and no honest bundle this much memory; more ends the process, not
 * the application.
 */
const limits = { milliseconds: 90_000, megabytes: 1_536 };

/** Starts the process of one bundle. */
export function startBundle(): Isolate<BundleJobs> {
  return new Isolate<BundleJobs>(isolateEntry('bundles', import.meta.url), limits);
}
