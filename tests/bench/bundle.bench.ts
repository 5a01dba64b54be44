import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { makeBundle, type BundleDocument } from '../../electron/core/bundles/index.ts';
import { createFontCoverage, createLetterEngine } from '../../electron/core/letters/index.ts';
import { usualChoices } from '../../shared/domain/bundles/index.ts';
import { emptyOffice } from '../../shared/domain/office/index.ts';
import type { CalendarDate } from '../../shared/domain/common/index.ts';
import type { Figure } from './support/figures.ts';
import { peakMemory } from './support/peakMemory.ts';

const assetsDir = join(import.meta.dirname, '../../assets');
const scans = 40;
/** With cover and contents this makes 300 pages. */
const letterPdfs = { count: 64, pages: 4 };

/** Files that are put together, by their paths. */
interface Content {
  pdfs: string[];
  jpegs: string[];
}

function content(folder: string): Content {
  const script = join(import.meta.dirname, 'bundleContent.ts');
  const counts = [letterPdfs.count, letterPdfs.pages, scans].map(String);
  execFileSync(process.execPath, [script, folder, ...counts], { stdio: 'inherit' });
  const paths = (count: number, ending: string) =>
    Array.from({ length: count }, (_unused, index) => join(folder, `${index}.${ending}`));
  return { pdfs: paths(letterPdfs.count, 'pdf'), jpegs: paths(scans, 'jpeg') };
}

async function ours(
  letters: ReturnType<typeof createLetterEngine>,
  { pdfs, jpegs }: Content,
  maxBytes: number | null,
) {
  const document = (path: string, kind: BundleDocument['kind'], index: number) => ({
    key: `${kind}${index}`,
    title: `Dokumen ${index}`,
    detail: '',
    enclosure: true,
    kind,
    own: false,
    fileName: `${index}.${kind}`,
    bytes: statSync(path).size,
    read: async () => new Uint8Array(await readFile(path)),
  });
  const request = {
    title: 'Tolok ukur',
    office: emptyOffice(),
    today: '2026-11-23' as CalendarDate,
    logo: null,
    documents: [
      ...pdfs.map((path, index) => document(path, 'pdf', index)),
      ...jpegs.map((path, index) => document(path, 'jpeg', index)),
    ],
    missing: [],
    choices: { ...usualChoices('archive'), maxBytes },
  };
  const makers = {
    letters,
    coverage: createFontCoverage(assetsDir),
    log: () => undefined,
    bundleFont: async () =>
      new Uint8Array(await readFile(join(assetsDir, 'fonts/Arimo-Regular.ttf'))),
  };
  const started = performance.now();
  let made = { pages: 0, bytes: 0 };
  for await (const step of makeBundle(makers, request)) {
    if (step.type === 'made') made = step.result;
  }
  return { time: performance.now() - started, ...made };
}

/** The same documents with pdf-lib alone: copied and embedded as they are, no compression, contents or stamps. */
async function plainPdfLib({ pdfs, jpegs }: Content) {
  const started = performance.now();
  const all = await PDFDocument.create();
  for (const path of pdfs) {
    const source = await PDFDocument.load(await readFile(path));
    for (const page of await all.copyPages(source, source.getPageIndices())) all.addPage(page);
  }
  for (const path of jpegs) {
    const picture = await all.embedJpg(await readFile(path));
    all.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  const { length } = await all.save();
  return { time: performance.now() - started, bytes: length };
}

/** qpdf puts the PDFs together; it takes no pictures. Null when it is not installed. */
function qpdf({ pdfs }: Content, folder: string): number | null {
  const started = performance.now();
  const out = join(folder, 'all.pdf');
  const { status } = spawnSync('qpdf', ['--empty', '--pages', ...pdfs, '--', out]);
  return status === 0 ? performance.now() - started : null;
}

/**
 * One bundle of 300 pages with 40 scans of 300 dots per inch: time, memory of the process that makes it and of the
 * core beside it, which has set letters before, and the same documents put together without compression by others.
 * Targets: under 10 s and 400 MB on a machine at rest.
 */
export async function bundles(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-bench-'));
  try {
    const given = content(folder);
    const letters = createLetterEngine({ assetsDir });
    // An application that makes a bundle has set letters before: their fonts are no part of what is measured.
    await ours(letters, { pdfs: given.pdfs.slice(0, 1), jpegs: [] }, null);
    const { result: archive, grown, started } = await peakMemory(() => ours(letters, given, null));
    const small = await ours(letters, given, 10_000_000);
    await letters.dispose();
    const naive = await plainPdfLib(given);
    const joined = qpdf(given, folder);
    return [
      { what: `archive, ${archive.pages} pages`, value: archive.time, unit: 'ms', target: 10_000 },
      {
        what: 'archive, highest memory of the process that makes it',
        value: started,
        unit: 'MB',
        target: 400,
        ...(started === null ? { note: 'only Linux tells' } : {}),
      },
      { what: 'archive, what the core beside it grows by', value: grown, unit: 'MB' },
      {
        what: 'archive, both together',
        value: started === null ? null : started + grown,
        unit: 'MB',
        target: 400,
      },
      { what: 'archive, size', value: archive.bytes / 1_000_000, unit: 'MB' },
      { what: 'at most 10 MB', value: small.time, unit: 'ms', target: 10_000 },
      { what: 'at most 10 MB, size', value: small.bytes / 1_000_000, unit: 'MB', target: 10 },
      { what: 'pdf-lib, copied and embedded as they are', value: naive.time, unit: 'ms' },
      { what: 'pdf-lib, size', value: naive.bytes / 1_000_000, unit: 'MB' },
      { what: 'archive against pdf-lib, time', value: archive.time / naive.time, unit: '×' },
      { what: 'archive against pdf-lib, size', value: archive.bytes / naive.bytes, unit: '×' },
      {
        what: 'qpdf, only the PDFs',
        value: joined,
        unit: 'ms',
        ...(joined === null ? { note: 'qpdf is not installed' } : {}),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
