/** A rectangle in points, as PDF counts: x to the right, y upwards. */
export interface Box {
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** The six numbers of a PDF transformation: `a b c d e f cm`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A page's rotation as one of the four that there are; PDF allows any multiple of 90, also negative. */
export function quarterTurn(rotate: number): 0 | 90 | 180 | 270 {
  const turn = ((Math.round(rotate / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turn] ?? 0;
}

/** A box from the four numbers of a PDF rectangle, which may come in any order. */
export function boxOf(rectangle: readonly number[]): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle;
  return {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
}

/** What a viewer shows of a page: the crop box as far as it lies inside the media box. */
export function visibleBox(media: Box, crop: Box): Box {
  const left = Math.max(media.left, crop.left);
  const bottom = Math.max(media.bottom, crop.bottom);
  const width = Math.min(media.left + media.width, crop.left + crop.width) - left;
  const height = Math.min(media.bottom + media.height, crop.bottom + crop.height) - bottom;
  return width > 0 && height > 0 ? { left, bottom, width, height } : media;
}

/** Width and height of a page as it is seen. */
export function shownSize(box: Box, rotate: number): { width: number; height: number } {
  const upright = quarterTurn(rotate) % 180 === 0;
  return upright
    ? { width: box.width, height: box.height }
    : { width: box.height, height: box.width };
}

/**
 * The transformation from the page as it is seen (origin at its lower left, upright) to the page's own coordinates.
 *
 * `/Rotate` turns a page clockwise when it is shown, so what is drawn on it turns the other way.
 */
export function fromShown(box: Box, rotate: number): Matrix {
  const { left, bottom, width, height } = box;
  switch (quarterTurn(rotate)) {
    case 0:
      return [1, 0, 0, 1, left, bottom];
    case 90:
      return [0, 1, -1, 0, left + width, bottom];
    case 180:
      return [-1, 0, 0, -1, left + width, bottom + height];
    case 270:
      return [0, -1, 1, 0, left, bottom + height];
  }
}

/** Where a point of the page as seen lies in the page's own coordinates. */
export function applyMatrix(matrix: Matrix, x: number, y: number): { x: number; y: number } {
  const [a, b, c, d, e, f] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
