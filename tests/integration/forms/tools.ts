import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
