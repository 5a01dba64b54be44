import { PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import type { PlaceRect } from '#shared/domain/taughtForms/index.ts';
import { numbersOf } from '../frame.ts';

/** Levels of a page tree that are asked for an inherited entry. */
const maxLevels = 32;

/** What is seen of a page: the visible box in the page's own points, and how far the page is turned. */
export interface PageView {
  left: number;
  low: number;
  /** Size before turning. */
  width: number;
  height: number;
  /** Degrees clockwise: 0, 90, 180 or 270. */
  turn: number;
}

/** Reads what viewers show of a page: the crop box inside the media box, turned as the page says. */
export function readPageView(page: PDFDict): PageView {
  const media = boxOf(inherited(page, 'MediaBox')) ?? [0, 0, 612, 792];
  const crop = boxOf(inherited(page, 'CropBox')) ?? media;
  const left = Math.max(media[0], crop[0]);
  const low = Math.max(media[1], crop[1]);
  const right = Math.min(media[2], crop[2]);
  const high = Math.min(media[3], crop[3]);
  // A crop box beside the page shows nothing; viewers take the whole page then.
  const isEmpty = right - left < 1 || high - low < 1;
  const box = isEmpty ? media : ([left, low, right, high] as const);
  const rotation = inherited(page, 'Rotate');
  const degrees = rotation instanceof PDFNumber ? Math.round(rotation.asNumber() / 90) * 90 : 0;
  return {
    left: box[0],
    low: box[1],
    width: box[2] - box[0],
    height: box[3] - box[1],
    turn: ((degrees % 360) + 360) % 360,
  };
}

/** Size of a page as it is seen, in points. */
export function seenSize({ width, height, turn }: PageView): { width: number; height: number } {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** Matrix from the page as it is seen (from its lower left corner) to the page's own points. */
export function seenMatrix({ left, low, width, height, turn }: PageView): number[] {
  switch (turn) {
    case 90:
      return [0, 1, -1, 0, left + width, low];
    case 180:
      return [-1, 0, 0, -1, left + width, low + height];
    case 270:
      return [0, -1, 1, 0, left, low + height];
    default:
      return [1, 0, 0, 1, left, low];
  }
}

/** A rectangle of the page's own points as it is seen. */
export function seenRect(view: PageView, rect: readonly number[]): PlaceRect {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  const [first, second] = [seenPoint(view, x1, y1), seenPoint(view, x2, y2)];
  return {
    x: Math.min(first.x, second.x),
    y: Math.min(first.y, second.y),
    width: Math.abs(first.x - second.x),
    height: Math.abs(first.y - second.y),
  };
}

function seenPoint({ left, low, width, height, turn }: PageView, x: number, y: number) {
  const [across, up] = [x - left, y - low];
  switch (turn) {
    case 90:
      return { x: up, y: width - across };
    case 180:
      return { x: width - across, y: height - up };
    case 270:
      return { x: height - up, y: across };
    default:
      return { x: across, y: up };
  }
}

function inherited(page: PDFDict, key: string): PDFObject | undefined {
  let node: PDFDict | undefined = page;
  // SECURITY: a tree that loops ends here.
  for (let level = 0; node !== undefined && level < maxLevels; level += 1) {
    const own = node.lookup(PDFName.of(key));
    if (own !== undefined) return own;
    const parent: PDFObject | undefined = node.lookup(PDFName.of('Parent'));
    node = parent instanceof PDFDict ? parent : undefined;
  }
  return undefined;
}

function boxOf(object: PDFObject | undefined): [number, number, number, number] | null {
  const [x1, y1, x2, y2] = numbersOf(object);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  const box: [number, number, number, number] = [
    Math.min(x1, x2),
    Math.min(y1, y2),
    Math.max(x1, x2),
    Math.max(y1, y2),
  ];
  const isSane = box.every((value) => Number.isFinite(value) && Math.abs(value) < 20_000);
  return isSane && box[2] - box[0] >= 1 && box[3] - box[1] >= 1 ? box : null;
}
