import type { BrowserWindow, Session, WebContentsPrintOptions } from 'electron';
import type { PrinterInfo, PrintOutcome, PrintPreset } from '#shared/contract/shell.ts';
import { appOrigin } from './security/contentPolicy.ts';
import type { Electron } from './electron.ts';

/** How long Chromium's viewer may take to open a document, and how often it is looked at, in milliseconds. */
const viewerLimitMs = 15_000;
const viewerLookMs = 100;

/** What printing needs. */
export interface PrintSituation {
  readonly electron: Pick<Electron, 'BrowserWindow'>;
  readonly parent: BrowserWindow;
  /** A session of its own: only there the PDF viewer may run. */
  readonly session: Session;
  readonly title: string;
  /** Told of the window that shows the document. */
  readonly onOpen: (window: BrowserWindow) => void;
  readonly onFailure: (code: string) => void;
}

/** SECURITY: windows that show documents beside the main one go when the store is locked. */
export class PrintWindows {
  readonly #windows = new Set<BrowserWindow>();

  add(window: BrowserWindow): void {
    this.#windows.add(window);
    window.on('closed', () => this.#windows.delete(window));
  }

  closeAll(): void {
    const windows = [...this.#windows];
    this.#windows.clear();
    for (const window of windows) if (!window.isDestroyed()) window.destroy();
  }
}

/** The printers of this computer, the default one first where the system tells which it is. */
export async function listPrinters(
  window: Pick<BrowserWindow, 'webContents'>,
): Promise<PrinterInfo[]> {
  const found = await window.webContents.getPrintersAsync();
  return found
    .map((printer) => ({
      name: printer.name.slice(0, 200),
      label: (printer.displayName === '' ? printer.name : printer.displayName).slice(0, 300),
      // Left out by newer versions of Electron; the first printer is then as good as any.
      isDefault: 'isDefault' in printer && printer.isDefault === true,
    }))
    .filter(({ name }) => name !== '')
    .sort((left, right) => Number(right.isDefault) - Number(left.isDefault));
}

/** What Chromium is told: the true size of the paper and no scaling, so that F4 is not taken for Legal. */
function printOptions(preset: PrintPreset | null): WebContentsPrintOptions {
  if (preset === null) return { silent: false };
  const microns = (millimetres: number) => Math.round(millimetres * 1000);
  return {
    silent: false,
    deviceName: preset.printer,
    copies: preset.copies,
    scaleFactor: 100,
    pageSize: { width: microns(preset.widthMm), height: microns(preset.heightMm) },
  };
}

/**
 * Prints a published PDF with the system's dialog.
 *
 * The document is opened in a window of its own with Chromium's PDF viewer, which knows the true page
 * size; without a printer nothing is opened and the answer says so.
 */
export async function printPublishedPdf(
  situation: PrintSituation,
  handle: string,
  preset: PrintPreset | null = null,
): Promise<PrintOutcome> {
  const { electron, parent, session, title, onOpen, onFailure } = situation;
  const printers = await parent.webContents.getPrintersAsync();
  if (printers.length === 0) return 'noPrinter';
  const window = new electron.BrowserWindow({
    parent,
    title,
    width: 900,
    height: 900,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      // SECURITY: the same walls as the main window; plugins only for Chromium's own PDF viewer.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      plugins: true,
    },
  });
  onOpen(window);
  try {
    const address = `${appOrigin}/file/${handle}`;
    await window.loadURL(address);
    if (!(await isShown(window, address))) throw new Error('viewer');
  } catch {
    onFailure('print_load_failed');
    if (!window.isDestroyed()) window.destroy();
    return 'failed';
  }
  // Where the system tells how it ended, the document is put away; else the user closes it.
  window.webContents.print(printOptions(preset), (success, reason) => {
    if (!success && !/cancell?ed/i.test(reason)) onFailure('print_failed');
    if (!window.isDestroyed()) window.close();
  });
  return 'shown';
}

/** The viewer holds the document in a frame of its own; printed before that is there, the page is empty. */
async function isShown(
  window: Pick<BrowserWindow, 'webContents' | 'isDestroyed'>,
  address: string,
): Promise<boolean> {
  for (let waited = 0; waited < viewerLimitMs; waited += viewerLookMs) {
    if (window.isDestroyed()) return false;
    const frames = window.webContents.mainFrame.framesInSubtree;
    if (frames.filter(({ url }) => url === address).length > 1) return true;
    await new Promise((resolve) => setTimeout(resolve, viewerLookMs));
  }
  return false;
}
