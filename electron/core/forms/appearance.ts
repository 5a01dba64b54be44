import { PDFName, type PDFContext, type PDFDict } from 'pdf-lib';
import { drawTick, type Drawing, type WidgetShape } from './drawing.ts';
import type { Frame } from './frame.ts';
import type { FieldWidget } from './model.ts';

/** Makes a drawing the normal appearance of a widget. */
export function setAppearance(
  context: PDFContext,
  widget: FieldWidget,
  drawing: Drawing,
  fontResources: PDFDict,
): void {
  // Not deflated: a few hundred bytes each, and setting up the compressor costs more than it saves.
  const stream = context.stream(drawing.content);
  for (const [key, value] of Object.entries(formEntries(widget.frame))) {
    stream.dict.set(PDFName.of(key), context.obj(value));
  }
  const resources = context.obj({});
  if (drawing.fonts.length > 0) resources.set(PDFName.of('Font'), fontResources);
  stream.dict.set(PDFName.of('Resources'), resources);
  const appearance = context.obj({});
  appearance.set(PDFName.of('N'), context.register(stream));
  widget.dict.set(PDFName.of('AP'), appearance);
}

/** Gives a check box or radio button without drawn states a cross for the ticked one. */
export function drawTickStates(
  context: PDFContext,
  widget: Pick<FieldWidget, 'dict'> & WidgetShape,
  stateName: string,
): void {
  const state = (isTicked: boolean) =>
    context.register(
      context.flateStream(drawTick(widget, isTicked).content, formEntries(widget.frame)),
    );
  const states = context.obj({});
  states.set(PDFName.of(stateName), state(true));
  states.set(PDFName.of('Off'), state(false));
  const appearance = context.obj({});
  appearance.set(PDFName.of('N'), states);
  widget.dict.set(PDFName.of('AP'), appearance);
}

function formEntries(frame: Frame) {
  return {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, frame.width, frame.height],
    Matrix: frame.matrix,
  };
}
