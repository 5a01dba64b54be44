import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { listPrinters } from '../../../electron/shell/printing.ts';
import { FakeWindow } from './fakeElectron.ts';

/** What Electron tells of a printer; the default one only in some versions. */
interface FoundPrinter {
  name: string;
  displayName: string;
  isDefault?: boolean;
}

function windowWith(printers: FoundPrinter[]): BrowserWindow {
  const window = new FakeWindow();
  window.webContents.getPrintersAsync.mockResolvedValue(printers);
  return window as unknown as BrowserWindow;
}

describe('the printers of this computer', () => {
  it('are named for people, the default one first', async () => {
    const printers = await listPrinters(
      windowWith([
        { name: 'pdf', displayName: 'Simpan sebagai PDF', isDefault: false },
        { name: 'hp', displayName: '', isDefault: true },
      ]),
    );
    expect(printers).toEqual([
      { name: 'hp', label: 'hp', isDefault: true },
      { name: 'pdf', label: 'Simpan sebagai PDF', isDefault: false },
    ]);
  });

  it('are listed where Electron does not tell the default one', async () => {
    const printers = await listPrinters(windowWith([{ name: 'hp', displayName: 'HP' }]));
    expect(printers).toEqual([{ name: 'hp', label: 'HP', isDefault: false }]);
  });
});
