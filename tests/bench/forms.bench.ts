import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillForm } from '#core/forms/fill.ts';
import { compileForm } from '#core/forms/writer/index.ts';
import { sixtyFieldForm, sixtyFieldValues } from '../fixtures/forms/sixtyFields.ts';
import { against, median, type Figure } from './support/figures.ts';
import { fillWithLibPdf, fillWithPdfLib, fillWithPdftk } from './support/formPeers.ts';
import { findPeer } from './support/peers.ts';

const travellers = 100;
const rounds = 3;
/** Each process of pdftk takes half a second: enough to know it. */
const pdftkCopies = 12;

type Values = Record<string, string | boolean>;
type Fill = (values: Values) => unknown;

/** Milliseconds of one copy in a batch of copies with values that no other copy has. */
async function perCopy(fill: Fill, round: number, copies = travellers): Promise<number> {
  const records = Array.from({ length: copies }, (_, index) =>
    sixtyFieldValues(round * travellers + index + 1),
  );
  const started = performance.now();
  for (const values of records) await fill(values);
  return (performance.now() - started) / copies;
}

/**
 * The form of 60 fields for 100 travellers, every text different: the writer against its peers on the same content, in
 * turns, so that what else the machine does meets all of them. Each figure is the median of three rounds.
 */
export async function forms(): Promise<Figure[]> {
  const template = sixtyFieldForm();
  const assets = join(import.meta.dirname, '../../assets');
  const fontBytes = new Uint8Array(readFileSync(join(assets, 'fonts/Arimo-Regular.ttf')));
  const started = performance.now();
  const compiled = await compileForm(template, { fontBytes });
  const compiling = performance.now() - started;
  const engines: Record<'ours' | 'path' | 'pdfLib' | 'libPdf', Fill> = {
    ours: (values) => compiled.fill(values),
    path: (values) => fillForm(template, values, { fontBytes }),
    pdfLib: (values) => fillWithPdfLib(template, values),
    libPdf: (values) => fillWithLibPdf(template, values),
  };
  const times: Record<keyof typeof engines, number[]> = {
    ours: [],
    path: [],
    pdfLib: [],
    libPdf: [],
  };
  for (const fill of Object.values(engines)) await perCopy(fill, 9, 10);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(engines) as (keyof typeof engines)[]) {
      times[name].push(await perCopy(engines[name], round));
    }
  }
  const ours = median(times.ours);
  const before = process.cpuUsage();
  await perCopy(engines.ours, rounds);
  const used = process.cpuUsage(before);
  const processor = (used.user + used.system) / 1000 / travellers;
  const { pdf } = await compiled.fill(sixtyFieldValues(1));
  return [
    { what: 'reading the template once', value: compiling, unit: 'ms' },
    { what: 'a copy', value: ours, unit: 'ms', target: 3 },
    { what: 'a copy, processor time', value: processor, unit: 'ms' },
    { what: 'size of a copy', value: pdf.length / 1e6, unit: 'MB' },
    { what: 'our path with pdf-lib’s objects', value: median(times.path), unit: 'ms' },
    ...against('pdf-lib, fields mapped once', median(times.pdfLib), ours, { least: 10 }),
    ...against('@libpdf/core', median(times.libPdf), ours, { least: 3 }),
    ...(await pdftkFigures(template, ours)),
  ];
}

async function pdftkFigures(template: Uint8Array, ours: number): Promise<Figure[]> {
  const name = 'pdftk, one process each';
  const peer = findPeer(['pdftk', 'pdftk.pdftk-java'], 'pdftk-java');
  if (peer.path === null) return against(name, null, ours, { least: 100, note: peer.missing });
  const pdftk = fillWithPdftk(peer.path, template);
  try {
    await perCopy(pdftk.fill, 9, 2);
    return against(name, await perCopy(pdftk.fill, 0, pdftkCopies), ours, { least: 100 });
  } finally {
    pdftk.remove();
  }
}
