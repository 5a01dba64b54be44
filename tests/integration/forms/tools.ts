import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForm } from '#core/forms/document.ts';
import { readFields, textOf } from '#core/forms/model.ts';
import { PDFArray, PDFName, type PDFObject } from 'pdf-lib';

/** The real assets folder. */
export const assetsFolder = new URL('../../../assets', import.meta.url).pathname;

/** A folder for one test file; call `remove` when done. */
export function scratchFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a program on a PDF that is written to disk first; returns what it prints. */
export function readBack(pdf: Uint8Array, program: string, ...args: string[]): string {
  const scratch = scratchFolder();
  try {
    writeFileSync(scratch.path('in.pdf'), pdf);
    const filled = args.map((argument) => (argument === '@' ? scratch.path('in.pdf') : argument));
    return execFileSync(program, filled, { encoding: 'utf8' });
  } finally {
    scratch.remove();
  }
}

/** qpdf's verdict on a PDF: its exit code (0 is without fault) and everything that it said. */
export function qpdfCheck(pdf: Uint8Array): { status: number | null; output: string } {
  const scratch = scratchFolder();
  try {
    writeFileSync(scratch.path('in.pdf'), pdf);
    const run = spawnSync('qpdf', ['--check', scratch.path('in.pdf')], { encoding: 'utf8' });
    return { status: run.status, output: run.stdout + run.stderr };
  } finally {
    scratch.remove();
  }
}

/** The page's text, with line breaks turned into spaces. */
export function pageText(pdf: Uint8Array): string {
  return readBack(pdf, 'pdftotext', '-layout', '@', '-').replace(/\s+/gu, ' ');
}

/** Encrypts a PDF with qpdf (AES-256). */
export function encrypt(
  pdf: Uint8Array,
  user: string,
  owner: string,
  packing: 'disable' | 'generate' = 'disable',
): Uint8Array {
  const scratch = scratchFolder();
  try {
    writeFileSync(scratch.path('in.pdf'), pdf);
    const out = scratch.path('out.pdf');
    const encryption = ['--encrypt', user, owner, '256', '--'];
    const files = [scratch.path('in.pdf'), out];
    execFileSync('qpdf', [...encryption, `--object-streams=${packing}`, ...files]);
    return new Uint8Array(readFileSync(out));
  } finally {
    scratch.remove();
  }
}

/** Values by field name as pdf.js, another program's reader, understands the form. */
export async function valuesByPdfJs(pdf: Uint8Array): Promise<Record<string, unknown>> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const fields = await document.getFieldObjects();
  const values: Record<string, unknown> = {};
  for (const [name, widgets] of fields ?? []) {
    for (const widget of widgets) {
      if ('value' in widget && widget.value !== '') values[name] = widget.value;
    }
  }
  await document.loadingTask.destroy();
  return values;
}

/** Programs that draw a PDF's pages: poppler and mupdf. */
export type Painter = 'pdftoppm' | 'mutool';

/** A PDF's pages as pixels, drawn by another program. */
export function pictures(pdf: Uint8Array, painter: Painter): Buffer[] {
  const scratch = scratchFolder();
  try {
    const [file, page] = [scratch.path('in.pdf'), scratch.path('page')];
    writeFileSync(file, pdf);
    const args = {
      pdftoppm: ['-r', '60', file, page],
      mutool: ['draw', '-q', '-r', '60', '-o', `${page}-%d.ppm`, file],
    };
    execFileSync(painter, args[painter], { stdio: 'pipe' });
    return readdirSync(scratch.path('.'))
      .filter((name) => name.endsWith('.ppm'))
      .sort()
      .map((name) => readFileSync(scratch.path(name)));
  } finally {
    scratch.remove();
  }
}

/**
 * The largest difference of a colour between the pages of two PDFs, 0 to 255; 255 when the pages differ in number.
 *
 * A few units come from the painter: it smooths the same letter a little differently in another subset of a font.
 */
export function pictureDifference(left: Uint8Array, right: Uint8Array, painter: Painter): number {
  const [ours, theirs] = [pictures(left, painter), pictures(right, painter)];
  if (ours.length === 0 || ours.length !== theirs.length) return 255;
  let largest = 0;
  for (const [page, pixels] of ours.entries()) {
    const others = theirs[page] ?? Buffer.alloc(0);
    if (others.length !== pixels.length) return 255;
    for (let at = 0; at < pixels.length; at++) {
      largest = Math.max(largest, Math.abs((pixels[at] ?? 0) - (others[at] ?? 0)));
    }
  }
  return largest;
}

/** What is stored in each field, and which state each of its widgets shows, as the PDF library reads it. */
export async function valuesByLibrary(pdf: Uint8Array): Promise<Record<string, unknown>> {
  const fields = readFields(await openForm(pdf));
  return Object.fromEntries(
    fields.map(({ name, dict, widgets }) => {
      const states = widgets.map((widget) => widget.dict.lookup(PDFName.of('AS'))?.toString());
      const value = dict.lookup(PDFName.of('V'));
      const shown = states.filter((state) => state !== undefined);
      return [name, shown.length > 0 ? [textOf(value), ...shown] : plainValue(value)];
    }),
  );
}

function plainValue(value: PDFObject | undefined): unknown {
  if (!(value instanceof PDFArray)) return textOf(value);
  return Array.from({ length: value.size() }, (_, index) => textOf(value.lookup(index)));
}
