import { createHash } from 'node:crypto';
import type { FormFinding, FormValues } from '#shared/domain/forms/index.ts';
import { openForm, guarded } from '../document.ts';
import { fillForm, type FilledForm, type FillOptions } from '../fill.ts';
import { readFont } from '../font.ts';
import { readFields } from '../model.ts';
import type { FieldShape } from '../drawing.ts';
import { overflowing, type Overflow } from '../overflow.ts';
import { planFilling } from '../plan.ts';
import { cleanUp, leavesDrawing, refuseUnfillable } from '../readiness.ts';
import { openOrRepair } from '../repair.ts';
import { fillFields } from '../values.ts';
import { plainFill, templateOf, writeCopy, type FormTemplate } from './template.ts';
import { TemplateFont } from './templateFont.ts';
import { appendUpdate, type UpdateBase } from './update.ts';

/** A form that was read once and is filled again and again. */
export interface CompiledForm {
  /** `writer`: each copy is an update appended to one file; `library`: each copy is written by the PDF library. */
  via: 'writer' | 'library';
  /**
   * Makes one copy. The same values give the same bytes, whatever was filled before.
   *
   * Findings are those of `fillForm`, which name the field.
   */
  fill: (values: FormValues) => Promise<FilledForm>;
  /** The texts among the values that do not fit their fields, in the order of the form. */
  overflowing: (values: FormValues) => Promise<Overflow[]>;
}

/** How a form is compiled; the options of one filling but `strict`, which is the caller's own decision here. */
export type CompileOptions = Omit<FillOptions, 'strict'>;

/**
 * Reads a form once, for batches.
 *
 * Throws what `fillForm` throws. Templates whose fields have no object numbers of their own, and flat copies, are
 * filled by the library's path with the same result.
 */
export async function compileForm(
  bytes: Uint8Array,
  options: CompileOptions,
): Promise<CompiledForm> {
  const compiled = options.flatten ? null : await compileForWriter(bytes, options);
  if (compiled) {
    return {
      via: 'writer',
      fill: (values) => Promise.resolve(compiled.fill(values)),
      overflowing: (values) => Promise.resolve(compiled.overflowing(values)),
    };
  }
  let shapes: Promise<FieldShape[]> | null = null;
  return {
    via: 'library',
    fill: (values) => fillForm(bytes, values, options),
    overflowing: async (values) => {
      shapes ??= shapesOf(bytes, options);
      return overflowing(await shapes, values, readFont(options.fontBytes));
    },
  };
}

/** The shapes of a form's fields, without the document that they stand in. */
async function shapesOf(bytes: Uint8Array, options: CompileOptions): Promise<FieldShape[]> {
  const form = await openOrRepair(bytes, options.password);
  const models = readFields(form);
  refuseUnfillable(form, models, options);
  return guarded(() => fillFields(models, leavesDrawing(form)).map(plainFill));
}

async function compileForWriter(
  bytes: Uint8Array,
  options: CompileOptions,
): Promise<CopyWriter | null> {
  const form = await openOrRepair(bytes, options.password);
  const models = readFields(form);
  refuseUnfillable(form, models, options);
  const { findings, template } = guarded(() => ({
    findings: cleanUp(form, models.length),
    template: templateOf(form, models),
  }));
  if (!template) return null;
  const { Root: root, Info: info } = form.document.context.trailerInfo;
  if (!root) return null;
  const saved = await form.document.save({
    updateFieldAppearances: false,
    addDefaultPage: false,
    useObjectStreams: true,
    objectsPerTick: 2000,
  });
  const end = endOf(saved);
  if (!end) return null;
  const writer = new CopyWriter(
    { bytes: saved, root: root.toString(), info: info?.toString() ?? null, ...end },
    template,
    { findings, font: new TemplateFont(readFont(options.fontBytes), end.size) },
  );
  return (await readsBack(writer, models.length)) ? writer : null;
}

/** Where the file's cross-reference stream begins and how many object numbers it knows; null when it says neither. */
function endOf(saved: Uint8Array): { crossReference: number; size: number } | null {
  const tail = Buffer.from(saved.buffer, saved.byteOffset, saved.length);
  const offset = Number(
    /startxref\s+(\d+)/u.exec(tail.toString('latin1', Math.max(0, saved.length - 64)))?.[1],
  );
  if (!Number.isInteger(offset)) return null;
  const head = tail.toString('latin1', offset, offset + 1000);
  const size = Number(/\/Size (\d+)/u.exec(head)?.[1]);
  return Number.isInteger(size) ? { crossReference: offset, size } : null;
}

/** Whether the library finds all fields in a copy: a template that fails here is filled by the library itself. */
async function readsBack(writer: CopyWriter, fields: number): Promise<boolean> {
  try {
    return readFields(await openForm(writer.fill({}).pdf)).length === fields;
  } catch {
    return false;
  }
}

/** Writes copies of one template. */
class CopyWriter {
  readonly #base: UpdateBase;
  readonly #template: FormTemplate;
  readonly #font: TemplateFont;
  readonly #findings: FormFinding[];
  readonly #firstAppearance: number;
  readonly #numbers: readonly [number, number];
  readonly #hash: Buffer;
  readonly #fields;

  constructor(
    saved: UpdateBase & { size: number },
    template: FormTemplate,
    { findings, font }: { findings: FormFinding[]; font: TemplateFont },
  ) {
    this.#template = template;
    this.#font = font;
    this.#findings = findings;
    this.#fields = template.fields.map(({ fill }) => fill);
    this.#firstAppearance = saved.size + font.numbersNeeded;
    const free = this.#firstAppearance + template.appearances;
    this.#hash = createHash('sha256').update(saved.bytes).digest();
    const bytes = appendUpdate(saved, {
      dictionaries: [],
      chunks: [...font.chunksOf(font.basicName)],
      numbers: [free, free + 1],
      id: this.#hash.toString('hex', 0, 16),
    });
    const { root, info } = saved;
    this.#base = { bytes, root, info, crossReference: endOf(bytes)?.crossReference ?? 0 };
    this.#numbers = [free + 2, free + 3];
  }

  overflowing(values: FormValues): Overflow[] {
    return overflowing(this.#fields, values, this.#font.metrics);
  }

  fill(values: FormValues): FilledForm {
    const { plans, findings } = planFilling(this.#fields, values, this.#font);
    const changes = writeCopy(this.#template, plans, this.#font, this.#firstAppearance);
    const extra = [...changes.fonts].filter((name) => name !== this.#font.basicName).sort();
    const sorted = Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1));
    const id = createHash('sha256').update(this.#hash).update(JSON.stringify(sorted)).digest('hex');
    const pdf = appendUpdate(this.#base, {
      dictionaries: changes.dictionaries,
      chunks: [...extra.flatMap((name) => this.#font.chunksOf(name)), ...changes.chunks],
      numbers: this.#numbers,
      id: id.slice(0, 32),
    });
    return { pdf, findings: [...this.#findings, ...findings] };
  }
}
