import { PDFContext } from 'pdf-lib';
import type { PenFont, PenRun } from '../drawing.ts';
import { embedFont, type FormFont } from '../font.ts';
import { chunkOf, type Chunk } from './chunks.ts';

/** Objects that one embedded part of the font takes: program, descriptor, descendant, map and the font itself. */
const objectsPerPart = 5;

const blockSize = 0x100;

/** What nearly every form needs: Latin letters with the marks and dashes of office texts, and the box for a gap. */
const basicCharacters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...range(0x2010, 0x201e),
  ...[0x2022, 0x2026, 0x2030, 0x2039, 0x203a, 0x20ac, 0x2122, 0x25a1],
];

/**
 * The font of a compiled form, in parts.
 *
 * The basic characters stand once in the template; each other block of 256 characters is a part that only a copy
 * carries which shows one of them. Every part has its object numbers from the beginning, so that a copy depends on
 * nothing but its values.
 */
export class TemplateFont implements PenFont {
  readonly metrics: FormFont;
  readonly #firstNumber: number;
  /** The block of each part but the basic one, which is part 0. */
  readonly #blocks: readonly number[];
  readonly #codes = new Map<number, PenRun>();
  readonly #chunks = new Map<string, Chunk[]>();
  /** By UTF-16 unit: the code in the basic part, or undefined for another. */
  readonly #basic: (string | undefined)[] = [];

  /** @param firstNumber the first of `numbersNeeded` object numbers that nobody else uses. */
  constructor(metrics: FormFont, firstNumber: number) {
    this.metrics = metrics;
    this.#firstNumber = firstNumber;
    const blocks = new Set(
      metrics.program.characterSet.map((code) => Math.floor(code / blockSize)),
    );
    this.#blocks = [...blocks].sort((left, right) => left - right);
    this.#make(0, basicCharacters);
    for (const code of basicCharacters) this.#basic[code] = this.#codes.get(code)?.codes;
  }

  /** Name of the basic part's resource, which the template carries. */
  readonly basicName = 'Isian';

  /** How many object numbers the font may take. */
  get numbersNeeded(): number {
    return (this.#blocks.length + 1) * objectsPerPart;
  }

  /** The reference to the font behind a resource name. */
  referenceOf(name: string): string {
    return `${this.#numberOf(Number(name.slice(this.basicName.length)))} 0 R`;
  }

  /** The objects of the part behind a resource name. */
  chunksOf(name: string): readonly Chunk[] {
    return this.#chunks.get(name) ?? [];
  }

  runs(text: string): readonly PenRun[] {
    let codes = '';
    for (let index = 0; index < text.length; index++) {
      const code = this.#basic[text.charCodeAt(index)];
      if (code === undefined) return this.#mixedRuns(text);
      codes += code;
    }
    return codes === '' ? [] : [{ font: this.basicName, codes }];
  }

  #mixedRuns(text: string): PenRun[] {
    const runs: PenRun[] = [];
    for (const character of text) {
      const code = this.#codeOf(character.codePointAt(0) ?? 0);
      if (code === null) continue;
      const last = runs.at(-1);
      if (last?.font === code.font) last.codes += code.codes;
      else runs.push({ ...code });
    }
    return runs;
  }

  #codeOf(codePoint: number): PenRun | null {
    if (this.metrics.advanceOf(codePoint) < 0) return null;
    if (!this.#codes.has(codePoint)) {
      const block = Math.floor(codePoint / blockSize);
      const first = block * blockSize;
      this.#make(this.#blocks.indexOf(block) + 1, range(first, first + blockSize - 1));
    }
    return this.#codes.get(codePoint) ?? null;
  }

  #make(part: number, codePoints: readonly number[]): void {
    const context = PDFContext.create();
    context.largestObjectNumber = this.#numberOf(part) - 1;
    const name = part === 0 ? this.basicName : `${this.basicName}${part}`;
    const font = embedFont(context, this.metrics, tagOf(part));
    for (const codePoint of codePoints) {
      if (this.#codes.has(codePoint) || this.metrics.advanceOf(codePoint) < 0) continue;
      this.#codes.set(codePoint, {
        font: name,
        codes: font.codes(String.fromCodePoint(codePoint)),
      });
    }
    font.finish();
    const chunks = context.enumerateIndirectObjects().map(([ref, object]) => chunkOf(ref, object));
    this.#chunks.set(name, chunks);
  }

  #numberOf(part: number): number {
    return this.#firstNumber + part * objectsPerPart;
  }
}

/** Six capitals: MUHIBA for the basic part, then MUHIBB and so on. */
function tagOf(part: number): string {
  const letter = (value: number) => String.fromCharCode(65 + (value % 26));
  return `MUHI${letter(1 + Math.floor(part / 26))}${letter(part)}`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
