import type { BlockModel, LetterModel, PageSetUp, PartModel, PointModel } from './model.ts';
import { isSpread, widthInEm, type LineMeasure } from './spread.ts';
import type { Text } from './text.ts';

/** Indents of the layouts in centimetres, as their files have them. */
const indents = { firstLine: 1.2, part: 0.75, label: 2.5 };

/** Space after a number or letter of a list, in ems. */
const afterNumber = 0.6;

function measureOf(page: PageSetUp): LineMeasure {
  const { left, right } = page.marginsCm;
  return {
    family: page.fontFamily,
    width: ems(page.widthMm / 10 - left - right, page),
    firstIndent: 0,
  };
}

function ems(centimetres: number, { fontSizePt }: PageSetUp): number {
  return (centimetres / 2.54) * (72 / fontSizePt);
}

function narrower(measure: LineMeasure, by: number): LineMeasure {
  return { ...measure, width: measure.width - by };
}

/** The room of a list's items; a list of one is set as a paragraph. */
function inList(measure: LineMeasure, items: number, one = false): LineMeasure {
  if (items === 0 || (items === 1 && !one)) return measure;
  const label = items > 9 ? '10.' : '1.';
  return narrower(measure, widthInEm(label, measure.family) + afterNumber);
}

function paragraphIn(measure: LineMeasure): (text: Text) => Text {
  return (text) => (isSpread(text, measure) ? [{ kind: 'ragged', text: '' }, ...text] : text);
}

function pointsIn(points: PointModel[], measure: LineMeasure): PointModel[] {
  const room = inList(measure, points.length, true);
  return points.map((point) => ({
    ...point,
    paragraphs: point.paragraphs.map(paragraphIn(room)),
    points: point.points.map(paragraphIn(inList(room, point.points.length))),
  }));
}

function blockIn(block: BlockModel, measure: LineMeasure): BlockModel {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: paragraphIn(measure)(block.text) };
    case 'list':
      return { ...block, items: block.items.map(paragraphIn(inList(measure, block.items.length))) };
    case 'items': {
      const set = paragraphIn(inList(measure, block.items.length, true));
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, paragraphs: item.paragraphs.map(set) })),
      };
    }
    case 'table':
    case 'facts':
      return block;
  }
}

function partIn(part: PartModel, measure: LineMeasure): PartModel {
  return { ...part, blocks: part.blocks.map((block) => blockIn(block, measure)) };
}

/**
 * Sets paragraphs with an uneven right edge whose lines would be torn apart by justification.
 *
 * Numbers, dates and names are never broken, so that a justified line before a long one has nothing but its spaces
 * to fill the room that is left.
 */
export function raggedWhereSpread(model: LetterModel): LetterModel {
  const { page } = model;
  const whole = measureOf(page);
  const flow = paragraphIn(whole);
  const indented = paragraphIn({ ...whole, firstIndent: ems(indents.firstLine, page) });
  switch (model.layout) {
    case 'correspondence':
    case 'memo':
      return {
        ...model,
        opening: model.opening.map(indented),
        points: pointsIn(model.points, whole),
        closing: model.closing.map(indented),
      };
    case 'statement':
      return {
        ...model,
        opening: model.opening.map(flow),
        bridge: model.bridge.map(flow),
        points: pointsIn(model.points, whole),
        closing: model.closing.map(flow),
      };
    case 'assignment': {
      const labelled = narrower(whole, ems(indents.label, page));
      const listed = (texts: Text[]) => texts.map(paragraphIn(inList(labelled, texts.length)));
      return {
        ...model,
        opening: model.opening.map(indented),
        grounds: listed(model.grounds),
        tasks: listed(model.tasks),
        closing: model.closing.map(indented),
      };
    }
    case 'document': {
      const isNumbered = model.numbering !== null;
      const room = isNumbered ? narrower(whole, ems(indents.part, page)) : whole;
      return {
        ...model,
        opening: model.opening.map(indented),
        parts: model.parts.map((part) => partIn(part, room)),
        closing: model.closing.map(flow),
      };
    }
    case 'travel_order':
      return model;
  }
}
