import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from './support/app.ts';
import { openSample, openSection } from './support/steps.ts';
import { words } from './support/words.ts';

/** Where pictures of the screens go, for people to look at; without it only axe looks. */
const pictures = process.env.MUHIBAH_PICTURES;

const sections = [
  'trip',
  'travellers',
  'reasoning',
  'funding',
  'checklist',
  'papers',
  'tracking',
  'history',
];

/** The window's two sizes at which every screen must be right. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

async function look(app: RunningApp, name: string): Promise<void> {
  const { page } = app;
  // Spinners and sliding panels are no screen of their own.
  await page.waitForTimeout(400);
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
    await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(pictures, `${name}-${String(size.width)}.png`) });
  }
  await resize(app, sizes[0] ?? { width: 1366, height: 768 });
}

async function resize(app: RunningApp, size: { width: number; height: number }): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
}

for (const { language, theme } of [
  { language: 'id', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const) {
  test(`every screen is sound in ${language}, ${theme}`, async ({ app }) => {
    test.setTimeout(420_000);
    const { page } = app;
    await resize(app, { width: 1366, height: 768 });
    await expect(page.getByRole('button', { name: words('store:first.sample') })).toBeVisible();
    await look(app, `${language}-first-run`);
    await openSample(page);
    await go(page, '#/office');
    await page.getByRole('heading', { name: words('office:title') }).waitFor();
    if (language === 'en') {
      await page
        .getByRole('tab', { name: words('office:part.window') })
        .or(page.getByRole('link', { name: words('office:part.window') }))
        .or(page.getByRole('button', { name: words('office:part.window') }))
        .first()
        .click();
      await page.getByRole('radio', { name: words('office:window.themes.dark') }).click();
      await page.getByRole('radio', { name: 'English' }).click();
    }
    for (const route of ['desk', 'dossiers', 'people', 'rules', 'office', 'help']) {
      await go(page, `#/${route}`);
      await page.waitForTimeout(900);
      await look(app, `${language}-${route}`);
    }
    await go(page, '#/people');
    await page.getByText('Ahmad Teladan').first().dblclick();
    await page.waitForTimeout(900);
    await look(app, `${language}-person`);
    await go(page, '#/dossiers');
    await page.getByText('Kerja sama pertanian ke Niigata').first().dblclick();
    await page.waitForURL(/dossiers\/[0-9a-f-]{36}/u);
    const [, id = ''] = /dossiers\/([0-9a-f-]{36})/u.exec(page.url()) ?? [];
    for (const section of [...sections, 'answers']) {
      await go(page, `#/dossiers/${id}/${section}`);
      await page.waitForTimeout(1_500);
      await look(app, `${language}-dossier-${section}`);
    }
    if (language === 'id') await openSection(page, 'trip');
  });
}
