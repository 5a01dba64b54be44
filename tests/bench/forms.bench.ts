import { PDFDocument } from 'pdf-lib';
import * as fontkit from '@cantoo/fontkit';
import { exitPermitValues } from '#shared/domain/forms/index.ts';
import { inspectForm, loadFormAssets, renderExitPermitForm } from '#core/forms/index.ts';
import { sampleInput } from '../integration/forms/sample.ts';

/** Prints medians in milliseconds; says nothing about right or wrong. Run: `npx node tests/bench/forms.bench.ts`. */
const rounds = 40;
const assets = await loadFormAssets(new URL('../../assets', import.meta.url).pathname);
const values = exitPermitValues(sampleInput);

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 8; round++) {
    const start = performance.now();
    await work();
    if (round >= 8) times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[rounds / 2] ?? 0;
}

/** The same values with pdf-lib's own calls and a subset of the same font: the reference. */
async function fillWithLibrary(): Promise<Uint8Array> {
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

const results = {
  'inspect the template': await median(() => inspectForm(assets.template)),
  'fill one form': await median(() => renderExitPermitForm({ ...sampleInput, assets })),
  'fill and flatten one form': await median(() =>
    renderExitPermitForm({ ...sampleInput, assets, flatten: true }),
  ),
  'reference: pdf-lib with the same font': await median(fillWithLibrary),
};
for (const [name, milliseconds] of Object.entries(results)) {
  console.log(`${milliseconds.toFixed(1).padStart(8)} ms  ${name}`);
}
const ratio = results['reference: pdf-lib with the same font'] / results['fill one form'];
console.log(`${ratio.toFixed(1).padStart(8)} ×   reference against ours`);
