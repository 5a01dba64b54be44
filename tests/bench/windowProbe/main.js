/**
 * Starts Electron with the application, or with an empty window, and writes down when what was seen.
 *
 * The moments are read inside the page and inside the main process, so that no driver has a part in the figures.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow } from 'electron';

const { PROBE_KIND, PROBE_ROOT, PROBE_OUT, PROBE_PASSPHRASE } = process.env;
const moments = {};

app.on('browser-window-created', (_event, window) => {
  window.once('show', () => {
    moments.shown = Date.now();
  });
  window.webContents.once('did-stop-loading', () => {
    moments.loaded = Date.now();
  });
  window.webContents.once('did-navigate', () => {
    void watch(window.webContents.mainFrame);
  });
});

/** @param {Electron.WebFrameMain} frame */
async function watch(frame) {
  const first = PROBE_KIND === 'empty' ? 'h1' : 'input[type=password]';
  moments.ready = await frame.executeJavaScript(whenPainted(first));
  if (PROBE_PASSPHRASE !== undefined) {
    await frame.executeJavaScript(typed(PROBE_PASSPHRASE));
    moments.submitted = Date.now();
    moments.desk = await frame.executeJavaScript(whenPainted('nav'));
    await frame.executeJavaScript("location.hash = '#/dossiers'");
    moments.asked = Date.now();
    moments.list = await frame.executeJavaScript(whenPainted('[data-row]'));
  }
  while (moments.shown === undefined || moments.loaded === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  writeFileSync(PROBE_OUT, JSON.stringify(moments));
  app.quit();
}

/**
 * A script that answers with the time at which something is in the page and painted.
 *
 * @param {string} selector
 */
function whenPainted(selector) {
  return `new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) return false;
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now()), 0));
      return true;
    };
    if (look()) return;
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  })`;
}

/**
 * A script that types a passphrase as a user does, for a form that React keeps, and sends it.
 *
 * @param {string} passphrase
 */
function typed(passphrase) {
  return `new Promise((resolve) => {
    const field = document.querySelector('input[type=password]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    set.call(field, ${JSON.stringify(passphrase)});
    field.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => { field.form.requestSubmit(); resolve(null); }, 50);
  })`;
}

if (PROBE_KIND === 'empty') {
  app.enableSandbox();
  void app.whenReady().then(() => {
    const window = new BrowserWindow({ width: 1280, height: 720, show: false });
    window.once('ready-to-show', () => window.show());
    void window.loadFile(join(import.meta.dirname, 'empty.html'));
  });
  app.on('window-all-closed', () => app.quit());
} else {
  app.setAppPath(PROBE_ROOT);
  await import(pathToFileURL(join(PROBE_ROOT, 'out', 'main', 'shell.js')).href);
}
