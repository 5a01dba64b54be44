import { PDFRawStream, type PDFDocument, type PDFRef } from 'pdf-lib';
import { levelAt, nextLevel, type ScanLevel } from '#shared/domain/bundles/index.ts';
import {
  compressInner,
  picturePage,
  picturesAtOnce,
  pictureStream,
  scanPage,
  type InnerScan,
  type PictureFile,
} from '#core/pdfParts/index.ts';

/** A4 in points; the portals know no other sheet. */
const sheet = { width: 595.276, height: 841.89 };

/** A PDF as it came out, and how fine its scans were left in dots per inch; null when none was touched. */
export interface Written {
  pdf: Uint8Array;
  dpi: number | null;
}

/** The document of a slot with all in it that can be compressed, each time from how it came. */
export class SlotPages {
  readonly #document: PDFDocument;
  readonly #inner: { scan: InnerScan; came: PDFRawStream }[] = [];
  readonly #pictures: { ref: PDFRef; file: PictureFile }[] = [];

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** Takes note of the scans inside a PDF's pages. */
  addInner(scans: readonly InnerScan[]): void {
    for (const scan of scans) {
      const came = this.#document.context.lookup(scan.ref);
      if (came instanceof PDFRawStream) this.#inner.push({ scan, came });
    }
  }

  /** Adds a page for a picture, upright. Throws PartTrouble. */
  async addPicture(file: PictureFile): Promise<void> {
    const { page, scan } = picturePage(this.#document, await scanPage(file, levelAt(0), sheet));
    this.#document.addPage(page);
    this.#pictures.push({ ref: scan.ref, file });
  }

  /** Writes the document; while it is larger than asked, its scans are compressed by the next level that should do. */
  async writeWithin(maxBytes: number): Promise<Written> {
    let pdf = await this.#write();
    let level = 0;
    if (pdf.byteLength > maxBytes && this.#inner.length > 0) {
      await this.#compressInner(levelAt(level));
      pdf = await this.#write();
    }
    while (pdf.byteLength > maxBytes) {
      const scanBytes = this.#scanBytes();
      const next = nextLevel(level, scanBytes, maxBytes - (pdf.byteLength - scanBytes));
      if (next === null || scanBytes === 0) break;
      level = next;
      await this.#compressInner(levelAt(level));
      await this.#compressPictures(levelAt(level));
      pdf = await this.#write();
    }
    return { pdf, dpi: this.#isTouched() ? levelAt(level).dpi : null };
  }

  #isTouched(): boolean {
    const { context } = this.#document;
    return (
      this.#pictures.length > 0 ||
      this.#inner.some(({ scan, came }) => context.lookup(scan.ref) !== came)
    );
  }

  async #compressInner(level: ScanLevel): Promise<void> {
    const { context } = this.#document;
    await eachOf(this.#inner, async ({ scan, came }) => {
      // From how it came: compressing what is compressed already loses twice.
      context.assign(scan.ref, came);
      await compressInner(context, scan, level);
    });
  }

  async #compressPictures(level: ScanLevel): Promise<void> {
    const { context } = this.#document;
    await eachOf(this.#pictures, async ({ ref, file }) => {
      context.assign(ref, pictureStream(context, await scanPage(file, level, sheet)));
    });
  }

  #scanBytes(): number {
    const { context } = this.#document;
    return [...this.#inner.map(({ scan }) => scan.ref), ...this.#pictures.map(({ ref }) => ref)]
      .map((ref) => context.lookup(ref)?.sizeInBytes() ?? 0)
      .reduce((sum, bytes) => sum + bytes, 0);
  }

  #write(): Promise<Uint8Array> {
    return this.#document.save({
      useObjectStreams: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
  }
}

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: picturesAtOnce }, worker));
}
