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
    void watch(window.webContents);
  });
});

/** @param {Electron.WebContents} page */
async function watch(page) {
  moments.loaded = Date.now();
  moments.ready = await page.executeJavaScript(
    whenThere(PROBE_KIND === 'empty' ? 'h1' : 'input[type=password], [role=alert]'),
  );
  if (PROBE_PASSPHRASE !== undefined) {
    await page.executeJavaScript(typed(PROBE_PASSPHRASE));
    moments.submitted = Date.now();
    moments.desk = await page.executeJavaScript(whenThere('nav'));
    await page.executeJavaScript("location.hash = '#/dossiers'");
    moments.asked = Date.now();
    moments.list = await page.executeJavaScript(whenThere('[data-row]'));
  }
  while (moments.shown === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  writeFileSync(PROBE_OUT, JSON.stringify(moments));
  app.quit();
}

/** A script that answers with the time at which something is in the page and painted. */
function whenThere(selector) {
  return `new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) setTimeout(look, 2);
      else requestAnimationFrame(() => setTimeout(() => resolve(Date.now()), 0));
    };
    look();
  })`;
}

/** A script that types a passphrase as a user does, for a form that React keeps, and sends it. */
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
