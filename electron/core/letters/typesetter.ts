import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { pagePlace, type PagePlace } from '#shared/domain/signing/index.ts';
import type { LogoBytes, SheetModel } from './protocol.ts';
import { svgPages } from './svgPages.ts';

/** Typst keeps what it computed; without this a batch grows by more than 1 MiB a letter (reference/pdf.md §3.1). */
const evictEvery = 20;
const keepGenerations = 10;

/** Letters that could not be set, with the compiler's own words for the log. */
export class TypesetError extends Error {
  readonly failure: 'compile_failed' | 'logo_unreadable';

  constructor(failure: 'compile_failed' | 'logo_unreadable', detail: string) {
    super(detail);
    this.name = 'TypesetError';
    this.failure = failure;
  }
}

function imageExtension(bytes: Uint8Array): 'png' | 'jpg' | null {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return starts(0xff, 0xd8, 0xff) ? 'jpg' : null;
}

/**
 * Blanks `/Suspects false` in the document's mark information, byte for byte.
 *
 * False is the default; poppler takes it for a syntax error when it is written out and says so for every letter.
 */
function withoutSuspects(pdf: Buffer): Buffer {
  const markInfo = pdf.lastIndexOf('/MarkInfo <<');
  if (markInfo === -1) return pdf;
  const end = pdf.indexOf('>>', markInfo);
  const at = pdf.indexOf('/Suspects false', markInfo);
  if (at !== -1 && at < end) pdf.fill(' ', at, at + '/Suspects false'.length);
  return pdf;
}

/** What a letter's layout tells of its boxes, in points from the upper left corner. */
const toldBoxes = z.array(z.object({ value: pagePlace }));

const pointsPerMillimetre = 72 / 25.4;

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Sets letters with Typst. Works synchronously: run it in a worker thread.
 *
 * Layouts and fonts are read here and given to the compiler as bytes, so that they may lie inside an archive, and
 * so that no font of the machine is ever used.
 */
export class Typesetter {
  readonly #compiler: NodeCompiler;
  readonly #workspace: string;
  readonly #logos = new Map<string, string>();
  #made = 0;

  constructor(assetsDir: string) {
    const fontsDir = join(assetsDir, 'fonts');
    this.#workspace = join(assetsDir, 'letters');
    const fontBlobs = readdirSync(fontsDir)
      .filter((name) => name.endsWith('.ttf'))
      .sort()
      .map((name) => readFileSync(join(fontsDir, name)));
    this.#compiler = NodeCompiler.create({ workspace: this.#workspace, fontArgs: [{ fontBlobs }] });
    for (const name of readdirSync(this.#workspace).filter((file) => file.endsWith('.typ'))) {
      const path = join(this.#workspace, name);
      this.#compiler.addSource(path, readFileSync(path, 'utf8'));
    }
  }

  /** Keeps a logo for the letters that name its hash. */
  addLogo(logo: LogoBytes): void {
    const extension = imageExtension(logo.bytes);
    if (extension === null) throw new TypesetError('logo_unreadable', 'neither PNG nor JPEG');
    const name = `logo-${logo.hash.replace(/[^0-9a-z]/giu, '')}.${extension}`;
    this.#compiler.mapShadow(join(this.#workspace, name), Buffer.from(logo.bytes));
    this.#logos.set(logo.hash, name);
  }

  /** The letter as a PDF; the same model gives the same bytes. */
  toPdf(model: SheetModel): Uint8Array {
    const creationTimestamp = Date.parse(`${model.date}T00:00:00Z`) / 1000;
    const pdf = this.#make(model, (source) => this.#compiler.pdf(source, { creationTimestamp }));
    return Uint8Array.from(withoutSuspects(pdf));
  }

  /** The letter as one SVG for each page. */
  toSvgPages(model: SheetModel): string[] {
    return svgPages(this.#make(model, (source) => this.#compiler.plainSvg(source)));
  }

  /** Where the boxes for electronic signatures lie, in the letter's order; none where the letter has no box. */
  signatureBoxes(model: SheetModel): PagePlace[] {
    if (!('page' in model)) return [];
    const pageHeight = model.page.heightMm * pointsPerMillimetre;
    const told = this.#make(model, (source): unknown =>
      this.#compiler.query(source, { selector: '<signature-box>' }),
    );
    return toldBoxes
      .parse(told)
      .map(({ value }) => ({ ...value, y: pageHeight - value.y - value.height }));
  }

  /**
   * Compiles and draws in one call: a compiled document handed to JavaScript would stay in memory until the
   * garbage collector, which does not see its size, comes by.
   */
  #make<Output>(model: SheetModel, draw: (source: CompileDocArgs) => Output): Output {
    this.#made += 1;
    if (this.#made % evictEvery === 0) this.#compiler.evictCache(keepGenerations);
    const logo =
      model.letterhead.logo === null ? undefined : this.#logos.get(model.letterhead.logo);
    // SECURITY: an officer's text reaches Typst only as JSON data, never as markup.
    const data = JSON.stringify({ ...model, logoFile: logo === undefined ? null : `/${logo}` });
    // As a file, not as an input: with other inputs Typst builds its library anew and forgets what it evaluated.
    this.#compiler.mapShadow(join(this.#workspace, 'data.json'), Buffer.from(data));
    const source = { mainFilePath: join(this.#workspace, `${model.layout}.typ`) };
    try {
      return draw(source);
    } catch (error) {
      const detail = this.#explain(source, error);
      // A damaged image is the one fault in a letter that the office can mend.
      const isLogo = logo !== undefined && /decode|image/iu.test(detail);
      throw new TypesetError(isLogo ? 'logo_unreadable' : 'compile_failed', detail);
    }
  }

  /** The compiler's own words about a letter that failed. */
  #explain(source: CompileDocArgs, error: unknown): string {
    const diagnostics = this.#compiler.compile(source).takeDiagnostics()?.shortDiagnostics;
    return diagnostics === undefined ? detailOf(error) : JSON.stringify(diagnostics);
  }
}
