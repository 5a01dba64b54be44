import type { Box } from './geometry.ts';

/** A page for a picture, and where the picture stands on it; all in points. */
export interface ImagePage {
  width: number;
  height: number;
  picture: Box;
}

/** A paper size, upright, in points. */
export interface PaperPoints {
  width: number;
  height: number;
}

/** How much the proportions may differ for a picture to count as the scan of a whole sheet. */
const sameShape = 0.04;
/** A4 in points: most scans are of this size, whatever paper the office prints on. */
const a4: PaperPoints = { width: 595.276, height: 841.89 };
const margin = 42;
/** A picture without a resolution of its own, or with a screen's, is printed at this one: passport photos stay small. */
const usualDpi = 150;

/**
 * Lays a picture on a page: the scan of a whole sheet fills it, anything else stands in the middle with a margin.
 *
 * The page lies across when the picture does. A picture is never enlarged beyond its own size.
 */
export function imagePage(
  pixels: { width: number; height: number; density: number | null },
  paper: PaperPoints,
): ImagePage {
  const across = pixels.width > pixels.height;
  const laid = (sheet: PaperPoints) =>
    across ? { width: sheet.height, height: sheet.width } : sheet;
  const whole = [paper, a4].map(laid).find((sheet) => {
    const shape = pixels.width / pixels.height / (sheet.width / sheet.height);
    return Math.abs(shape - 1) <= sameShape && Math.min(pixels.width, pixels.height) >= 800;
  });
  if (whole !== undefined) return { ...whole, picture: { left: 0, bottom: 0, ...whole } };
  const { width, height } = laid(paper);
  const dpi = Math.max(usualDpi, pixels.density ?? 0);
  const scale = Math.min(
    72 / dpi,
    (width - 2 * margin) / pixels.width,
    (height - 2 * margin) / pixels.height,
  );
  const shown = { width: pixels.width * scale, height: pixels.height * scale };
  return {
    width,
    height,
    picture: {
      left: (width - shown.width) / 2,
      bottom: (height - shown.height) / 2,
      ...shown,
    },
  };
}
