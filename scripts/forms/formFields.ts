import {
  PDFHexString,
  PDFName,
  PDFString,
  type PDFArray,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from 'pdf-lib';

const flags = {
  required: 1 << 1,
  multiline: 1 << 12,
  noToggleToOff: 1 << 14,
  radio: 1 << 15,
  combo: 1 << 17,
  comb: 1 << 24,
};

/** Printed with the page. */
const printFlag = 4;

/** Adds the fields of a template one by one; places are rectangles in points. */
export class FormFields {
  readonly #context: PDFContext;
  readonly #page: PDFRef;
  readonly #roots: PDFArray;
  readonly #annotations: PDFArray;
  readonly #groups = new Map<string, { ref: PDFRef; kids: PDFArray }>();

  constructor(context: PDFContext, page: PDFRef) {
    this.#context = context;
    this.#page = page;
    this.#roots = context.obj([]);
    this.#annotations = context.obj([]);
  }

  /** Widgets in the order in which they were added: the tab order. */
  get annotations(): PDFArray {
    return this.#annotations;
  }

  /** The top of the field tree. */
  get roots(): PDFArray {
    return this.#roots;
  }

  text(
    name: string,
    place: number[],
    options: {
      tooltip: string;
      size: number;
      required?: boolean;
      multiline?: boolean;
      maxLength?: number;
      comb?: boolean;
      centred?: boolean;
    },
  ): void {
    const field = this.#field(name, place, 'Tx', options.tooltip);
    field.set(PDFName.of('DA'), PDFString.of(`/Arimo ${options.size} Tf 0 g`));
    const bits =
      (options.required ? flags.required : 0) |
      (options.multiline ? flags.multiline : 0) |
      (options.comb ? flags.comb : 0);
    if (bits) this.#set(field, 'Ff', bits);
    if (options.maxLength !== undefined) this.#set(field, 'MaxLen', options.maxLength);
    if (options.centred) this.#set(field, 'Q', 1);
    this.#setEmptyAppearance(field, place);
  }

  dropdown(
    name: string,
    place: number[],
    options: { tooltip: string; size: number; choices: string[] },
  ): void {
    const field = this.#field(name, place, 'Ch', options.tooltip);
    field.set(PDFName.of('DA'), PDFString.of(`/Arimo ${options.size} Tf 0 g`));
    this.#set(field, 'Ff', flags.combo);
    const choices = options.choices.map((choice) => PDFString.of(choice));
    field.set(PDFName.of('Opt'), this.#context.obj(choices));
    this.#setEmptyAppearance(field, place);
  }

  check(name: string, place: number[], tooltip: string): void {
    const field = this.#field(name, place, 'Btn', tooltip);
    this.#setTickAppearance(field, place, 'Ya', tick);
    this.#set(field, 'V', 'Off');
  }

  radio(name: string, tooltip: string, choices: { value: string; place: number[] }[]): void {
    const kids = this.#context.obj([]);
    const group = this.#context.obj({
      FT: 'Btn',
      Ff: flags.radio | flags.noToggleToOff,
      V: 'Off',
    });
    group.set(PDFName.of('T'), PDFString.of(this.#localName(name)));
    group.set(PDFName.of('TU'), PDFHexString.fromText(tooltip));
    group.set(PDFName.of('Kids'), kids);
    const ref = this.#context.register(group);
    this.#attach(name, group, ref);
    for (const { value, place } of choices) {
      const widget = this.#widget(place);
      widget.set(PDFName.of('Parent'), ref);
      widget.set(PDFName.of('TU'), PDFHexString.fromText(`${tooltip}: ${value}`));
      this.#setTickAppearance(widget, place, value, dot);
      const widgetRef = this.#context.register(widget);
      kids.push(widgetRef);
      this.#annotations.push(widgetRef);
    }
  }

  signature(name: string, place: number[], tooltip: string): void {
    this.#field(name, place, 'Sig', tooltip);
  }

  #field(name: string, place: number[], type: string, tooltip: string): PDFDict {
    const field = this.#widget(place);
    this.#set(field, 'FT', type);
    field.set(PDFName.of('T'), PDFString.of(this.#localName(name)));
    field.set(PDFName.of('TU'), PDFHexString.fromText(tooltip));
    const ref = this.#context.register(field);
    this.#attach(name, field, ref);
    this.#annotations.push(ref);
    return field;
  }

  #widget(place: number[]): PDFDict {
    return this.#context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      Rect: place,
      F: printFlag,
      P: this.#page,
    });
  }

  /** Hangs a field under the group before its dot. */
  #attach(name: string, field: PDFDict, ref: PDFRef): void {
    const groupName = name.split('.')[0] ?? name;
    let group = this.#groups.get(groupName);
    if (!group) {
      const kids = this.#context.obj([]);
      const dict = this.#context.obj({});
      dict.set(PDFName.of('T'), PDFString.of(groupName));
      dict.set(PDFName.of('Kids'), kids);
      group = { ref: this.#context.register(dict), kids };
      this.#groups.set(groupName, group);
      this.#roots.push(group.ref);
    }
    group.kids.push(ref);
    field.set(PDFName.of('Parent'), group.ref);
  }

  #localName(name: string): string {
    return name.split('.').slice(1).join('.');
  }

  #set(dict: PDFDict, key: string, value: number | string | number[]): void {
    dict.set(PDFName.of(key), this.#context.obj(value as string));
  }

  #setEmptyAppearance(field: PDFDict, place: number[]): void {
    const appearance = { N: this.#form(place, '/Tx BMC EMC') };
    field.set(PDFName.of('AP'), this.#context.obj(appearance));
  }

  #setTickAppearance(
    widget: PDFDict,
    place: number[],
    state: string,
    draw: (width: number, height: number) => string,
  ): void {
    const [width, height] = sizeOf(place);
    const states = this.#context.obj({});
    states.set(PDFName.of(state), this.#form(place, draw(width, height)));
    states.set(PDFName.of('Off'), this.#form(place, ''));
    const appearance = this.#context.obj({});
    appearance.set(PDFName.of('N'), states);
    widget.set(PDFName.of('AP'), appearance);
    this.#set(widget, 'AS', 'Off');
  }

  #form(place: number[], operators: string): PDFRef {
    const [width, height] = sizeOf(place);
    return this.#context.register(
      this.#context.stream(operators, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources: {},
      }),
    );
  }
}

function sizeOf(place: number[]): [number, number] {
  const [left = 0, low = 0, right = 0, high = 0] = place;
  const size = (from: number, to: number) => Math.round((to - from) * 1000) / 1000;
  return [size(left, right), size(low, high)];
}

/** A check mark drawn as a line, so that no symbol font is needed. */
function tick(width: number, height: number): string {
  const at = (x: number, y: number) => `${(x * width).toFixed(2)} ${(y * height).toFixed(2)}`;
  return `q 0 G 1.5 w 1 J 1 j ${at(0.2, 0.5)} m ${at(0.42, 0.24)} l ${at(0.82, 0.8)} l S Q`;
}

/** A filled circle in the middle of a round button. */
function dot(width: number, height: number): string {
  const radius = Math.min(width, height) * 0.26;
  const bend = radius * 0.5523;
  const [x, y] = [width / 2, height / 2];
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`;
  return [
    `0 g ${at(radius, 0)} m`,
    `${at(radius, bend)} ${at(bend, radius)} ${at(0, radius)} c`,
    `${at(-bend, radius)} ${at(-radius, bend)} ${at(-radius, 0)} c`,
    `${at(-radius, -bend)} ${at(-bend, -radius)} ${at(0, -radius)} c`,
    `${at(bend, -radius)} ${at(radius, -bend)} ${at(radius, 0)} c f`,
  ].join(' ');
}
