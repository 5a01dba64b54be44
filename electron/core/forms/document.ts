import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, ParseSpeeds } from 'pdf-lib';
import { AppError } from '#shared/contract/errors.ts';

/** Largest form that is opened, in bytes (50 MB). */
export const maxFormBytes = 50 * 1000 * 1000;

/** Most pages that a form may have. */
const maxFormPages = 500;

/** Levels of a page tree: writers make two or three. */
const maxPageDepth = 64;

/** One page with its reference, which its widgets point to. */
export interface FormPage {
  dict: PDFDict;
  ref: PDFRef | null;
}

/** A PDF that was opened as a form. */
export interface OpenForm {
  document: PDFDocument;
  /** The AcroForm dictionary, or null for a file without one. */
  acroForm: PDFDict | null;
  pages: FormPage[];
  encrypted: 'no' | 'owner' | 'user';
}

/**
 * Opens a PDF whose content nobody has vouched for.
 *
 * Throws `file_empty`, `file_too_large`, `file_not_pdf`, `form_encrypted` (a password is asked and not given, or
 * wrong) and `form_broken`; `openOrRepair` repairs what can be repaired.
 */
export async function openForm(bytes: Uint8Array, password?: string): Promise<OpenForm> {
  // SECURITY: hostile input: size, kind, pages and depth are limited before anything is believed.
  if (bytes.length === 0) throw new AppError('file_empty');
  if (bytes.length > maxFormBytes) throw new AppError('file_too_large', { limit: '50 MB' });
  if (!hasPdfHeader(bytes)) throw new AppError('file_not_pdf');
  if (!hasEnding(bytes)) throw new AppError('form_broken');
  const { document, encrypted } = await load(bytes, password);
  return guarded(() => {
    const pages = listPages(document.catalog);
    if (pages.length === 0) throw new AppError('form_broken');
    const acroForm = document.catalog.lookup(PDFName.of('AcroForm'));
    return { document, acroForm: acroForm instanceof PDFDict ? acroForm : null, pages, encrypted };
  });
}

/** Runs a step over a file's objects; whatever trips over their shape is a broken form. */
export function guarded<Result>(step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('form_broken', {}, { cause: error });
  }
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  // Readers accept the header anywhere in the first 1024 bytes.
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes(
    '%PDF-',
    'latin1',
  );
}

/**
 * Whether the file ends as a PDF does.
 *
 * The reader opens a file that was cut off in the middle, without the fields that were in the lost part.
 */
function hasEnding(bytes: Uint8Array): boolean {
  let end = bytes.length;
  // Some servers pad a download with blanks or zeros.
  while (end > 0 && [0, 10, 13, 32].includes(bytes[end - 1] ?? 0)) end--;
  const start = Math.max(0, end - 1024);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).includes('startxref');
}

async function load(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Pick<OpenForm, 'document' | 'encrypted'>> {
  // SECURITY: never `ignoreEncryption`: what it saves is a file with scrambled text and no warning.
  // Pausing costs more than reading a small file; a large one lets other work of the process in between.
  const parseSpeed = bytes.length < 2_000_000 ? ParseSpeeds.Fastest : ParseSpeeds.Medium;
  // An object that cannot be read is no reason to go on without it: a field would be missing unseen.
  const options = {
    updateMetadata: false,
    preserveXFA: true,
    parseSpeed,
    // A protected file is read once before its password is known, when everything looks broken.
    throwOnInvalidObject: !mentions(bytes, '/Encrypt'),
  };
  const open = async (key: string) => {
    const document = await PDFDocument.load(bytes, { ...options, password: key });
    return { document, isEncrypted: document.context.isDecrypted };
  };
  try {
    const { document, isEncrypted } = await open('');
    return { document, encrypted: isEncrypted ? 'owner' : 'no' };
  } catch (error) {
    if (!asksForPassword(error)) throw new AppError('form_broken', {}, { cause: error });
    if (password === undefined) throw new AppError('form_encrypted', {}, { cause: error });
  }
  try {
    return { document: (await open(password)).document, encrypted: 'user' };
  } catch (error) {
    const code = asksForPassword(error) ? 'form_encrypted' : 'form_broken';
    throw new AppError(code, {}, { cause: error });
  }
}

/** Whether a file says a name of PDF anywhere, for example `/Encrypt`. */
export function mentions(bytes: Uint8Array, name: '/Encrypt' | '/AcroForm'): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name);
}

/** Tells a missing or wrong password from a broken file by the reader's own messages. */
function asksForPassword(error: unknown): boolean {
  return error instanceof Error && /password|encrypt|crypt filter/iu.test(error.message);
}

function listPages(catalog: PDFDict): FormPage[] {
  const pages: FormPage[] = [];
  const seen = new Set<PDFDict>();
  const visit = (node: PDFDict, ref: PDFRef | null, depth: number): void => {
    // SECURITY: a page tree that loops or shares branches is cut where it repeats; one of absurd depth is refused.
    if (depth > maxPageDepth) throw new AppError('form_broken');
    if (seen.has(node)) return;
    seen.add(node);
    const kids = node.lookup(PDFName.of('Kids'));
    if (!(kids instanceof PDFArray)) {
      pages.push({ dict: node, ref });
      if (pages.length > maxFormPages) {
        throw new AppError('file_too_large', { limit: `${maxFormPages} halaman` });
      }
      return;
    }
    for (let index = 0; index < kids.size(); index++) {
      const kid = kids.lookup(index);
      const kidRef = kids.get(index);
      if (kid instanceof PDFDict) visit(kid, kidRef instanceof PDFRef ? kidRef : null, depth + 1);
    }
  };
  const root = catalog.lookup(PDFName.of('Pages'));
  if (root instanceof PDFDict) visit(root, null, 0);
  return pages;
}
