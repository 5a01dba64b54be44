import type { App, Event, WebContents } from 'electron';

/** Chromium's own PDF viewer moves a frame of its own to its own address; pages cannot reach it. */
export const pdfViewerOrigin = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

const lockedEvents = ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const;

/**
 * SECURITY: no page may leave for another address, open a window or attach a web view.
 *
 * The shell's own `loadURL` raises none of these events, so the lock needs no exception.
 */
export function lockNavigation(app: Pick<App, 'on'>, onBlocked: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, onBlocked);
  });
}

function lockContents(contents: WebContents, onBlocked: (what: string) => void): void {
  const block = (what: string) => (event: Pick<Event, 'preventDefault'> & { url?: string }) => {
    if (what === 'will-frame-navigate' && event.url?.startsWith(pdfViewerOrigin) === true) return;
    event.preventDefault();
    onBlocked(what);
  };
  for (const name of lockedEvents) {
    // The three events differ in their details only; all can be prevented.
    contents.on(name as 'will-navigate', block(name));
  }
  contents.on('will-attach-webview', block('will-attach-webview'));
  contents.setWindowOpenHandler(() => {
    onBlocked('window-open');
    return { action: 'deny' };
  });
}
