import { PDFDocument } from 'pdf-lib';
import * as fontkit from '@cantoo/fontkit';
import { exitPermitValues } from '#shared/domain/forms/index.ts';
import { loadFormAssets, renderExitPermitForm, type FormAssets } from '#core/forms/index.ts';
import { inspectForm } from '#core/forms/inspect.ts';
import { sampleInput } from '../integration/forms/sample.ts';
import { medianTime, type Figure } from './support/figures.ts';

const timing = { rounds: 40, warmUp: 8 };

/** The same values with pdf-lib's own calls and a subset of the same font: the reference. */
async function fillWithLibrary(assets: FormAssets): Promise<Uint8Array> {
  const values = exitPermitValues(sampleInput);
  const document = await PDFDocument.load(assets.template, { updateMetadata: false });
  document.registerFontkit(fontkit);
  const font = await document.embedFont(assets.font, { subset: true });
  const form = document.getForm();
  for (const field of form.getFields()) {
    const value = values[field.getName()];
    if (typeof value === 'string' && 'setText' in field)
      (field.setText as (text: string) => void)(value);
    if (value === true && 'check' in field) (field.check as () => void)();
  }
  form.updateFieldAppearances(font);
  return document.save();
}

/** Inspecting and filling the office's own form, against the library that the world uses. */
export async function forms(): Promise<Figure[]> {
  const assets = await loadFormAssets(new URL('../../assets', import.meta.url).pathname);
  const input = { ...sampleInput, assets };
  const ours = await medianTime(() => renderExitPermitForm(input), timing);
  const library = await medianTime(() => fillWithLibrary(assets), timing);
  const inspecting = await medianTime(() => inspectForm(assets.template), timing);
  const flattening = await medianTime(
    () => renderExitPermitForm({ ...input, flatten: true }),
    timing,
  );
  return [
    { what: 'inspect the form', value: inspecting, unit: 'ms' },
    { what: 'fill one form', value: ours, unit: 'ms' },
    { what: 'fill and flatten one form', value: flattening, unit: 'ms' },
    { what: 'fill one form with pdf-lib and the same font', value: library, unit: 'ms' },
    { what: 'ours against pdf-lib', value: ours / library, unit: '×', target: 1 },
  ];
}
