import { createHash } from 'node:crypto';
import fontkit from '@cantoo/fontkit';
import { AFRelationship, PDFDocument, PDFHexString, type PDFFont, type PDFPage } from 'pdf-lib';
import {
  levelAt,
  nextLevel,
  stampText,
  type ArchiveObstacle,
} from '#shared/domain/bundles/index.ts';
import {
  colourProfile,
  compressInner,
  copyPdf,
  PartTrouble,
  picturePage,
  picturesAtOnce,
  scanPage,
  type InnerScan,
  type PictureFile,
  type ScanPage,
} from '#core/pdfParts/index.ts';
import type {
  BundleSetUp,
  FinishAnswer,
  FinishInput,
  PartAnswer,
  PartInput,
  PieceInput,
} from '../protocol.ts';
import { copyOwnPages, linkContents } from './front.ts';
import { markPage } from './marks.ts';
import { writeOutline, type Bookmark } from './outline.ts';

/** Most times that the scans are compressed further; there are no more levels than that. */
const mostRounds = 4;
/** Most pages of one bundle. */
const mostPages = 5_000;

/** A document as it waits for its place. */
interface ReadyPart {
  pages: PDFPage[];
  /** A compressed picture that has no page yet. */
  picture: ScanPage | null;
  obstacles: ArchiveObstacle[];
  /** The file itself, carried unchanged. */
  carried: { bytes: Uint8Array; fileName: string } | null;
}

/** What is told of a document that is shown. */
function answerOf(
  key: string,
  pages: number,
  obstacles: ArchiveObstacle[],
  codes: PartAnswer['findings'][number]['code'][],
): PartAnswer {
  const findings = codes.map((code) => ({ code, params: {} }));
  return { key, pages, notice: null, carried: false, sha256: '', findings, obstacles };
}

/** One bundle while it grows: documents come in any order and are put in theirs at the end. */
export class Assembly {
  readonly #document: PDFDocument;
  readonly #font: PDFFont;
  readonly #setUp: BundleSetUp;
  readonly #parts = new Map<string, ReadyPart>();
  /** Everything that can be compressed further. */
  readonly #scans: InnerScan[] = [];
  /** Settles when every PDF so far has been copied. */
  #copied: Promise<unknown> = Promise.resolve();
  #level: number;
  #pages = 0;
  #written: Uint8Array = new Uint8Array();

  private constructor(document: PDFDocument, font: PDFFont, setUp: BundleSetUp) {
    this.#document = document;
    this.#font = font;
    this.#setUp = setUp;
    this.#level = setUp.level;
  }

  static async begin(setUp: BundleSetUp): Promise<Assembly> {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.registerFontkit(fontkit);
    const font = await document.embedFont(setUp.font, { subset: true });
    return new Assembly(document, font, setUp);
  }

  /** Takes in one document; whatever is wrong with it is told and never stops the bundle. */
  async add(part: PartInput): Promise<PartAnswer> {
    try {
      const { kind, bytes } = part;
      if (kind === 'pdf') return await this.#addPdf(part);
      return await this.#addPicture(part.key, { kind, bytes });
    } catch (error) {
      if (!(error instanceof PartTrouble)) throw error;
      const { code, params, carried } = error;
      const file = carried ? { bytes: part.bytes, fileName: part.fileName } : null;
      this.#parts.set(part.key, { pages: [], picture: null, obstacles: [], carried: file });
      return {
        key: part.key,
        pages: 1,
        notice: code,
        carried,
        sha256: carried ? createHash('sha256').update(part.bytes).digest('hex') : '',
        findings: [{ code, params }],
        obstacles: [],
      };
    }
  }

  async #addPdf(part: PartInput): Promise<PartAnswer> {
    // One after the other, as they came: objects get their numbers here, and the same bundle has the same bytes.
    const turn = this.#copied.then(() => copyPdf(this.#document, part, this.#setUp.font));
    this.#copied = turn.catch(() => undefined);
    const { pages, scans, findings, obstacles } = await turn;
    this.#countPages(pages.length);
    const { purpose, maxBytes } = this.#setUp;
    // An archive without a limit keeps what is inside PDFs as it came.
    if (purpose === 'send' || maxBytes !== null) {
      await this.#compressAll(scans);
      this.#scans.push(...scans);
    }
    this.#parts.set(part.key, { pages, picture: null, obstacles, carried: null });
    return answerOf(part.key, pages.length, obstacles, findings);
  }

  async #addPicture(key: string, file: PictureFile): Promise<PartAnswer> {
    const picture = await scanPage(file, levelAt(this.#level), this.#setUp.paper);
    this.#countPages(1);
    // Pictures are ready in any order; they get their page and their number when everything is there.
    this.#parts.set(key, { pages: [], picture, obstacles: [], carried: null });
    return answerOf(key, 1, [], []);
  }

  #countPages(more: number): void {
    if (this.#pages + more > mostPages) {
      throw new PartTrouble('too_many_pages', { params: { limit: String(mostPages) } });
    }
    this.#pages += more;
  }

  #pictureOnPage(picture: ScanPage): PDFPage {
    const { page, scan } = picturePage(this.#document, picture);
    this.#scans.push(scan);
    return page;
  }

  async #compressAll(scans: readonly InnerScan[]): Promise<void> {
    const waiting = [...scans];
    const level = levelAt(this.#level);
    const work = async () => {
      for (let scan = waiting.shift(); scan !== undefined; scan = waiting.shift()) {
        await compressInner(this.#document.context, scan, level);
      }
    };
    await Promise.all(Array.from({ length: picturesAtOnce }, work));
  }

  /** Puts everything in its order, marks and links it, and writes it as small as asked. */
  async finish(input: FinishInput): Promise<FinishAnswer> {
    const front = await copyOwnPages(this.#document, input.front);
    const notices = input.notices === null ? [] : await copyOwnPages(this.#document, input.notices);
    const first = this.#place(input, front, notices);
    const pages = this.#document.getPages();
    this.#markAll(input, pages, first);
    this.#lead(input, front, first);
    await this.#carry(input);
    const level = await this.#describe(input);
    this.#written = await this.#writeWithin(this.#setUp.maxBytes);
    const dpi = this.#scans.length === 0 ? null : levelAt(this.#level).dpi;
    return { bytes: this.#written.length, pages: pages.length, dpi, level };
  }

  /** Part of the finished file: as a whole it would lie in memory several times on its way. */
  piece({ from, bytes }: PieceInput): Uint8Array {
    return this.#written.slice(from, from + bytes);
  }

  /** First page of every document, after all pages are in the document in their order. */
  #place(
    { parts }: FinishInput,
    front: readonly PDFPage[],
    notices: PDFPage[],
  ): Map<string, { page: PDFPage; pages: number }> {
    const first = new Map<string, { page: PDFPage; pages: number }>();
    for (const page of front) this.#document.addPage(page);
    for (const { key } of parts) {
      const own = this.#pagesOf(key) ?? notices.splice(0, 1);
      const [page] = own;
      if (page === undefined) throw new Error(`no page for ${key}`);
      first.set(key, { page, pages: own.length });
      for (const one of own) this.#document.addPage(one);
    }
    return first;
  }

  /** Pages of a document, or null where a notice stands in its place. */
  #pagesOf(key: string): PDFPage[] | null {
    const ready = this.#parts.get(key);
    if (ready === undefined) return null;
    if (ready.picture !== null) return [this.#pictureOnPage(ready.picture)];
    return ready.pages.length === 0 ? null : ready.pages;
  }

  #markAll(
    { parts, footer }: FinishInput,
    pages: readonly PDFPage[],
    first: ReadonlyMap<string, { page: PDFPage; pages: number }>,
  ): void {
    const { context } = this.#document;
    const wrapping = { start: context.register(context.stream('q\n')) };
    const stamps = new Map<PDFPage, string>();
    for (const { key, stamp } of parts) {
      const placed = first.get(key);
      if (placed === undefined || stamp === null) continue;
      const from = pages.indexOf(placed.page);
      for (let index = 0; index < placed.pages; index++) {
        const page = pages[from + index];
        if (page !== undefined) stamps.set(page, stampText(stamp, index + 1, placed.pages));
      }
    }
    for (const [index, page] of pages.entries()) {
      // The cover is page 1 and carries no number, like the cover of a book.
      if (index === 0) continue;
      const text = footer
        .replace('{page}', String(index + 1))
        .replace('{pages}', String(pages.length));
      markPage(page, this.#font, { stamp: stamps.get(page) ?? null, footer: text }, wrapping);
    }
  }

  /** Links of the contents, and bookmarks. */
  #lead(
    { parts, bookmarks }: FinishInput,
    front: readonly PDFPage[],
    first: ReadonlyMap<string, { page: PDFPage }>,
  ): void {
    const targets = new Map<string, PDFPage>();
    const list: Bookmark[] = [];
    const [cover, contents] = front;
    if (cover !== undefined) list.push({ text: bookmarks.cover, page: cover });
    if (contents !== undefined) list.push({ text: bookmarks.contents, page: contents });
    for (const [index, { key, bookmark }] of parts.entries()) {
      const page = first.get(key)?.page;
      if (page === undefined) continue;
      targets.set(String(index + 1), page);
      list.push({ text: bookmark, page });
    }
    linkContents(front, targets);
    writeOutline(this.#document, list);
  }

  async #carry({ parts, date }: FinishInput): Promise<void> {
    const day = new Date(`${date}T00:00:00Z`);
    for (const { key, description } of parts) {
      const carried = this.#parts.get(key)?.carried;
      if (carried === null || carried === undefined) continue;
      await this.#document.attach(carried.bytes, carried.fileName, {
        mimeType: 'application/pdf',
        description,
        creationDate: day,
        modificationDate: day,
        afRelationship: AFRelationship.Unspecified,
      });
    }
  }

  /** Title, dates and identifier; the word PDF/A only where nothing that was looked at stands against it. */
  async #describe({ title, date, language, parts }: FinishInput): Promise<'2B' | '3B' | null> {
    const document = this.#document;
    const day = new Date(`${date}T00:00:00Z`);
    document.setTitle(title, { showInWindowTitleBar: true });
    document.setLanguage(language);
    document.setProducer('Muhibah');
    document.setCreator('Muhibah');
    document.setCreationDate(day);
    document.setModificationDate(day);
    const { context } = document;
    const identifier = PDFHexString.of(
      createHash('sha256')
        .update(JSON.stringify({ title, date, parts }))
        .digest('hex')
        .slice(0, 32),
    );
    context.trailerInfo.ID = context.obj([identifier, identifier]);
    const inside = parts.flatMap(({ key }) => this.#parts.get(key)?.obstacles ?? []);
    if (inside.length > 0) return null;
    const carries = parts.some(({ key }) => (this.#parts.get(key)?.carried ?? null) !== null);
    const conformance = carries ? '3B' : '2B';
    document.convertToPDFA({ conformance, iccProfile: await colourProfile() });
    return conformance;
  }

  #write(): Promise<Uint8Array> {
    return this.#document.save({
      useObjectStreams: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
  }

  /** Writes the bundle; while it is larger than asked, scans are compressed by the next level that should do. */
  async #writeWithin(maxBytes: number | null): Promise<Uint8Array> {
    let pdf = await this.#write();
    for (let round = 0; maxBytes !== null && pdf.length > maxBytes && round < mostRounds; round++) {
      const scanBytes = this.#scanBytes();
      const level = nextLevel(this.#level, scanBytes, maxBytes - (pdf.length - scanBytes));
      if (level === null || scanBytes === 0) break;
      this.#level = level;
      await this.#compressAll(this.#scans);
      pdf = await this.#write();
    }
    return pdf;
  }

  #scanBytes(): number {
    const { context } = this.#document;
    return this.#scans.reduce((sum, { ref }) => sum + (context.lookup(ref)?.sizeInBytes() ?? 0), 0);
  }
}
