import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type RunningApp } from './app.ts';
import { openSample } from './steps.ts';
import { wordsIn, type Words } from './words.ts';

/** Where pictures of the screens go, for people to look at; without it only axe looks. */
const pictures = process.env.MUHIBAH_PICTURES;

/** The window's two sizes at which every screen must be right. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** A language with a theme in which every screen is looked at. */
export interface Clothes {
  readonly language: 'id' | 'en';
  readonly theme: 'light' | 'dark' | 'contrast';
}

/** Looks at the screens of one running application. */
export interface Viewer {
  readonly say: Words;
  /** Opens an address of the window. */
  go: (route: string) => Promise<void>;
  /** Judges what the window shows now, and takes its pictures when they are asked for. */
  look: (name: string) => Promise<void>;
}

/** Dresses the application, which must stand at its first screen, and gives the viewer. */
export async function viewerOf(app: RunningApp, clothes: Clothes): Promise<Viewer> {
  const { page } = app;
  const viewer = await viewerAgain(app, clothes);
  if (clothes.language === 'en') await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: viewer.say('store:first.sample') })).toBeVisible();
  return viewer;
}

/** Dresses the application, opens the sample office in it, and gives the viewer. */
export async function openSampleOffice(app: RunningApp, clothes: Clothes): Promise<Viewer> {
  const viewer = await viewerOf(app, clothes);
  await openSample(app.page, viewer.say);
  return viewer;
}

/** Opens a dossier by its title and tells the address of its parts. */
export async function openDossier(page: Page, viewer: Viewer, title: string): Promise<string> {
  await viewer.go('#/dossiers');
  await page.getByText(title).first().dblclick();
  await page.waitForURL(/dossiers\/[0-9a-f-]{36}/u);
  const [, id = ''] = /dossiers\/([0-9a-f-]{36})/u.exec(page.url()) ?? [];
  return `#/dossiers/${id}`;
}

/** The viewer of an application that was started again and knows its language. */
export async function viewerAgain(app: RunningApp, clothes: Clothes): Promise<Viewer> {
  const { language, theme } = clothes;
  await app.page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    // A notice that fades out is seen by axe as pale text.
    reducedMotion: 'reduce',
  });
  await resize(app, sizes[0]);
  const { page } = app;
  const prefix = theme === 'contrast' ? 'contrast' : language;
  return {
    say: wordsIn(language),
    go: async (route) => {
      // Nothing is under the pointer that a user does not point at.
      await page.mouse.move(700, 20);
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, route);
      await settle(app);
    },
    look: (name) => look(app, `${prefix}-${name}`),
  };
}

async function settle({ page }: RunningApp): Promise<void> {
  // Spinners and sliding panels are no screen of their own.
  await page.waitForTimeout(350);
  await expect(page.locator('.fui-Spinner')).toHaveCount(0);
  await page.waitForTimeout(250);
}

async function look(app: RunningApp, name: string): Promise<void> {
  const { page } = app;
  await settle(app);
  // axe's own page cannot be opened in Electron, hence the older way of running it.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Fluent's focus guards are hidden from readers and reachable by Tab on purpose.
    .exclude('[data-tabster-dummy]')
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect.soft(serious).toEqual([]);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(wide, `${name} must not scroll sideways`).toBe(0);
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  for (const size of sizes) {
    await resize(app, size);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(pictures, `${name}-${String(size.width)}.png`) });
  }
  await resize(app, sizes[0]);
}

async function resize(app: RunningApp, size: { width: number; height: number }): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}
