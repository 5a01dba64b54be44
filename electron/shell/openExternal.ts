import type { BrowserWindow, Dialog, Shell } from 'electron';
import { isAllowedExternalUrl } from './security/externalLinks.ts';
import { fill, type Language, shellTexts } from './texts.ts';

/** SECURITY: the only way to the system's browser: an allowed address, and the user's yes to it. */
export async function openExternal(
  situation: {
    readonly dialog: Pick<Dialog, 'showMessageBox'>;
    readonly shell: Pick<Shell, 'openExternal'>;
    readonly window: BrowserWindow;
    readonly language: Language;
  },
  url: string,
): Promise<boolean> {
  if (!isAllowedExternalUrl(url)) return false;
  const texts = shellTexts(situation.language).dialog;
  const { response } = await situation.dialog.showMessageBox(situation.window, {
    type: 'question',
    message: texts.openLink,
    detail: fill(texts.openLinkDetail, { url }),
    buttons: [texts.open, texts.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  if (response !== 0) return false;
  await situation.shell.openExternal(url);
  return true;
}
