import type { BundlePurpose } from '#shared/domain/bundles/index.ts';
import { safeFileName } from '#core/papers/index.ts';

/** File name of a bundle, safe on every system: `Bundel arsip - Kerja sama ke Niigata.pdf`. */
export function bundleFileName(purpose: BundlePurpose, title: string): string {
  return safeFileName([purpose === 'archive' ? 'Bundel arsip' : 'Bundel', title]);
}
