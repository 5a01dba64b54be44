import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** The texts of a letter in their order, one for each line, paragraph or cell: what a peer sets. */
export function paragraphsOf(model: unknown): string[] {
  if (Array.isArray(model)) {
    const pieces = model.map((item: unknown) => pieceText(item));
    if (model.length > 0 && pieces.every((piece) => piece !== null)) return [pieces.join('')];
    return model.flatMap(paragraphsOf);
  }
  if (typeof model !== 'object' || model === null) return [];
  return Object.values(model).flatMap(paragraphsOf);
}

function pieceText(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  return 'kind' in item && 'text' in item && typeof item.text === 'string' ? item.text : null;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

/** Prints letters with Chromium, one page of HTML after the other in one browser; milliseconds of one. */
export async function printWithChromium(program: string, letters: string[][]): Promise<number> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: program, args });
  try {
    const page = await browser.newPage();
    const print = async (paragraphs: string[]) => {
      const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
      await page.setContent(
        `<!doctype html><html lang="id"><style>body{font:11pt Arial;text-align:justify}</style>${body}</html>`,
      );
      await page.pdf({ width: '215mm', height: '330mm', tagged: true });
    };
    for (const letter of letters.slice(0, 3)) await print(letter);
    const started = performance.now();
    for (const letter of letters) await print(letter);
    return (performance.now() - started) / letters.length;
  } finally {
    await browser.close();
  }
}

/** Converts letters with LibreOffice in one call for all of them; milliseconds of one. */
export function convertWithLibreOffice(program: string, letters: string[][]): number {
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-letters-'));
  try {
    const files = letters.map((paragraphs, index) => {
      const file = join(folder, `surat-${index}.fodt`);
      writeFileSync(file, flatDocument(paragraphs));
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = (some: string[]) =>
      spawnSync(program, [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...some,
      ]);
    // The first start makes a profile; that is not what is measured.
    convert(files.slice(0, 1));
    const started = performance.now();
    convert(files);
    const each = (performance.now() - started) / letters.length;
    const made = readdirSync(folder).filter((name) => name.endsWith('.pdf')).length;
    if (made !== letters.length) throw new Error(`LibreOffice made ${made} of ${letters.length}`);
    return each;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A text document as one XML file, which LibreOffice reads without unpacking. */
function flatDocument(paragraphs: string[]): string {
  const body = paragraphs.map((text) => `<text:p>${escaped(text)}</text:p>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`;
}
