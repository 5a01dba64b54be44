import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { letterToDocx } from '../../../electron/core/docx/index.ts';
import type { LetterModel } from '../../../shared/domain/letters/index.ts';

/** Letters as files of Word, for programs that do not know our models. */
export interface WordCopies {
  folder: string;
  files: string[];
  remove: () => void;
}

/** Writes a file of Word for each letter; none of this is measured. */
export async function wordCopies(letters: readonly LetterModel[]): Promise<WordCopies> {
  const folder = mkdtempSync(join(tmpdir(), 'muhibah-letters-'));
  const files: string[] = [];
  for (const [index, model] of letters.entries()) {
    const file = join(folder, `surat-${index}.docx`);
    writeFileSync(file, await letterToDocx(model, { logo: null, notice: '' }));
    files.push(file);
  }
  return { folder, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Converts files in one call of LibreOffice; throws when one of them was not made. */
function convert(program: string, { folder, files }: WordCopies, to: 'pdf' | 'html'): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  spawnSync(program, [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files]);
  const made = new Set(readdirSync(folder));
  const lost = files.filter((_file, index) => !made.has(`surat-${index}.${to}`));
  if (lost.length > 0)
    throw new Error(`LibreOffice did not make ${lost.length} of ${files.length}`);
}

/** Prints letters with Chromium, one page of HTML after the other in one browser; milliseconds of one. */
export async function printWithChromium(
  program: string,
  office: string,
  copies: WordCopies,
): Promise<number> {
  convert(office, copies, 'html');
  const pages = copies.files.map((file) => readFileSync(file.replace(/docx$/u, 'html'), 'utf8'));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: program, args });
  try {
    const tab = await browser.newPage();
    const print = async (html: string) => {
      await tab.setContent(html);
      await tab.pdf({ width: '215mm', height: '330mm', tagged: true });
    };
    for (const html of pages.slice(0, 3)) await print(html);
    const started = performance.now();
    for (const html of pages) await print(html);
    return (performance.now() - started) / pages.length;
  } finally {
    await browser.close();
  }
}

/** Converts the files of Word with LibreOffice in one call for all of them; milliseconds of one. */
export function convertWithLibreOffice(program: string, copies: WordCopies): number {
  // The first start makes a profile; that is not what is measured.
  convert(program, { ...copies, files: copies.files.slice(0, 1) }, 'pdf');
  const started = performance.now();
  convert(program, copies, 'pdf');
  return (performance.now() - started) / copies.files.length;
}
