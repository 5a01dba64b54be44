import { z } from 'zod';
import type { PlaceNumbers } from './connector.ts';

/** A rectangle on a page, in points from the page's lower left corner as PDF counts; pages count from 1. */
export const pagePlace = z
  .object({
    page: z.number().int(),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
  })
  .strict();
export type PagePlace = z.infer<typeof pagePlace>;

/** Where a signature that can be seen lies, held against the box that the letter reserved. */
export const placement = z.enum(['inside', 'outside', 'unseen']);
export type Placement = z.infer<typeof placement>;

/** Points by which a service may round. */
const tolerance = 3;

/** Holds a signature's place against the box that it was meant for. */
export function placementOf(place: PagePlace | null, box: PagePlace): Placement {
  if (place === null || place.width < 1 || place.height < 1) return 'unseen';
  const inside =
    place.page === box.page &&
    place.x >= box.x - tolerance &&
    place.y >= box.y - tolerance &&
    place.x + place.width <= box.x + box.width + tolerance &&
    place.y + place.height <= box.y + box.height + tolerance;
  return inside ? 'inside' : 'outside';
}

/** The square at the left of a box, for a QR code; whole points inside it. */
export function squareIn(box: PagePlace): PagePlace {
  const x = Math.ceil(box.x);
  const y = Math.ceil(box.y);
  const side = Math.floor(Math.min(box.x + box.width - x, box.y + box.height - y));
  return { page: box.page, x, y, width: side, height: side };
}

/** The numbers of a place as the service's parameters (`page`, `xAxis`, `yAxis`, `width`, `height`). */
export function placeParameters(
  { page, x, y, width, height }: PagePlace,
  numbers: PlaceNumbers,
): Record<'page' | 'xAxis' | 'yAxis' | 'width' | 'height', string> {
  const [xAxis, yAxis, third, fourth] =
    numbers === 'size' ? [x, y, width, height] : [x + width, y + height, x, y];
  return {
    page: String(page),
    xAxis: String(xAxis),
    yAxis: String(yAxis),
    width: String(third),
    height: String(fourth),
  };
}
