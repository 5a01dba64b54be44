import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reads a PDF back with programs that had no part in making it (qpdf and poppler). */
export interface ReadBack {
  check: string;
  text: string;
  fonts: { name: string; embedded: boolean }[];
  info: Record<string, string>;
  pages: number;
  /** Text of one page, from 1. */
  page: (number: number) => string;
  /** Where the words of one page, from 1, end at the right, in points. */
  rightEdges: (number: number) => number[];
}

/** The places of all words of thirty pages take more than Node's usual megabyte. */
const mostOutput = 64_000_000;

function run(program: string, ...parameters: string[]): string {
  return execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: mostOutput });
}

/** Writes the bytes to a temporary file, reads them back and removes the file. */
export function readBack(pdf: Uint8Array): ReadBack {
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-letters-'));
  const file = join(folder, 'letter.pdf');
  try {
    writeFileSync(file, pdf);
    const check = run('qpdf', '--check', file);
    const info = Object.fromEntries(
      run('pdfinfo', file)
        .split('\n')
        .map((line) => /^([^:]+):\s*(.*)$/u.exec(line))
        .flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? '']])),
    );
    const pages = Number(info['Pages']);
    const texts = Array.from({ length: pages }, (_unused, index) =>
      run('pdftotext', '-layout', '-f', String(index + 1), '-l', String(index + 1), file, '-'),
    );
    const boxes = run('pdftotext', '-bbox', file, '-').split('<page ').slice(1);
    const rightEdges = (number: number) =>
      [...(boxes[number - 1] ?? '').matchAll(/xMax="([\d.]+)"/gu)].map((match) => Number(match[1]));
    const fonts = run('pdffonts', file)
      .split('\n')
      .slice(2)
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [name = ''] = line.split(/\s/u);
        // Columns from the right: object ID (two), uni, sub, emb.
        const cells = line.trim().split(/\s+/u);
        return { name, embedded: cells.at(-5) === 'yes' };
      });
    const text = run('pdftotext', '-raw', file, '-');
    const page = (number: number) => texts[number - 1] ?? '';
    return { check, text, fonts, info, pages, page, rightEdges };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
