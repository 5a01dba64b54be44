import type { BundlePurpose } from './bundle.ts';

/** How strongly scans are compressed. */
export interface ScanLevel {
  dpi: number;
  /** JPEG quality of 100. */
  quality: number;
  /** What a full page of text usually takes at this level, in bytes; measured on generated scans. */
  pageBytes: number;
}

/**
 * Levels from the archive's to the smallest.
 *
 * Below 90 dots per inch the small print of a passport or a decree can no longer be read, so there is nothing below.
 */
export const scanLevels: readonly ScanLevel[] = [
  { dpi: 200, quality: 80, pageBytes: 420_000 },
  { dpi: 150, quality: 70, pageBytes: 200_000 },
  { dpi: 130, quality: 60, pageBytes: 130_000 },
  { dpi: 110, quality: 50, pageBytes: 85_000 },
  { dpi: 90, quality: 40, pageBytes: 50_000 },
];

/** Whether scans were left coarser than an archive's, so that somebody should look whether they can be read. */
export function isCoarse(dpi: number | null): boolean {
  return dpi !== null && dpi < levelAt(0).dpi;
}

/** The level at an index; the ends hold. */
export function levelAt(index: number): ScanLevel {
  const held = Math.max(0, Math.min(scanLevels.length - 1, index));
  return scanLevels[held] ?? { dpi: 150, quality: 70, pageBytes: 200_000 };
}

/** The level to begin with: what the purpose wants, or less when the scans would not fit into the size by far. */
export function firstLevel(
  purpose: BundlePurpose,
  maxBytes: number | null,
  given: { scans: number; otherBytes: number },
): number {
  const wanted = purpose === 'archive' ? 0 : 1;
  if (maxBytes === null || given.scans === 0) return wanted;
  const each = (maxBytes - given.otherBytes) / given.scans;
  const fitting = scanLevels.findIndex(({ pageBytes }) => pageBytes <= each);
  return Math.max(wanted, fitting === -1 ? scanLevels.length - 1 : fitting);
}

/** The next level at which scans of so many bytes come down to the room that there is; null when none is left. */
export function nextLevel(current: number, scanBytes: number, room: number): number | null {
  if (current >= scanLevels.length - 1) return null;
  const present = levelAt(current).pageBytes;
  for (let index = current + 1; index < scanLevels.length; index += 1) {
    if ((scanBytes * levelAt(index).pageBytes) / present <= room) return index;
  }
  return scanLevels.length - 1;
}
