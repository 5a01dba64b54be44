import type { BrowserWindow, Session } from 'electron';
import { appOrigin } from './security/contentPolicy.ts';
import type { PrintOutcome } from '#shared/contract/shell.ts';
import type { Electron } from './electron.ts';

/** How long Chromium's viewer gets to lay out a document before it is printed, in milliseconds. */
const viewerPauseMs = 800;

/** What printing needs. */
export interface PrintSituation {
  readonly electron: Pick<Electron, 'BrowserWindow'>;
  readonly parent: BrowserWindow;
  /** A session of its own: only there the PDF viewer may run. */
  readonly session: Session;
  readonly title: string;
  readonly onFailure: (code: string) => void;
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
): Promise<PrintOutcome> {
  const { electron, parent, session, title, onFailure } = situation;
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
  try {
    await window.loadURL(`${appOrigin}/file/${handle}`);
    await new Promise((resolve) => setTimeout(resolve, viewerPauseMs));
    return await print(window, onFailure);
  } catch {
    onFailure('print_load_failed');
    return 'failed';
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

function print(
  window: Pick<BrowserWindow, 'webContents' | 'once'>,
  onFailure: (code: string) => void,
): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    window.once('closed', () => {
      resolve('cancelled');
    });
    window.webContents.print({ silent: false }, (success, reason) => {
      if (success) resolve('printed');
      // Chromium's word for a dialog that was closed.
      else if (/cancell?ed/i.test(reason)) resolve('cancelled');
      else {
        onFailure('print_failed');
        resolve('failed');
      }
    });
  });
}
