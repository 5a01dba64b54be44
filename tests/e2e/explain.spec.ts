import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { viewerAgain } from './support/look.ts';
import { openSample } from './support/steps.ts';
import { words } from './support/words.ts';

async function openChecklist(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('link', { name: 'Berkas', exact: true }).click();
  await page.getByText('Kerja sama pertanian ke Niigata').first().click();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/dossiers\/[0-9a-f-]+\//u);
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace(/\/[a-z]+(\?.*)?$/u, '/checklist');
  });
}

/** Opens an item and gives the words under each of the five questions. */
async function answersOf(page: Page, label: string): Promise<{ panel: Locator; said: string[] }> {
  await page.getByRole('button', { name: label, exact: true }).first().click();
  const panel = page.getByRole('complementary', {
    name: words('checklist:panel.label', { item: label }),
  });
  const questions = [
    'explain:panel.whyMe',
    'explain:panel.saysWho',
    'explain:panel.howSure',
    'explain:panel.byWhen',
    'explain:panel.whatExactly',
  ] as const;
  await expect(panel.getByText(words('explain:panel.without'), { exact: true })).toBeVisible();
  const titles = await panel.getByRole('heading', { level: 4 }).allTextContents();
  expect(titles.slice(0, 5)).toEqual(questions.map((key) => words(key)));
  const said: string[] = [];
  for (const key of questions) {
    const part = panel.locator('section', {
      has: page.getByRole('heading', { name: words(key), exact: true }),
    });
    said.push((await part.innerText()).replace(words(key), '').trim());
  }
  for (const [index, text] of said.entries()) expect(text, questions[index]).not.toBe('');
  return { panel, said };
}

test('an officer learns of any item why, who says so, how sure, by when and what exactly', async ({
  app,
}) => {
  const { page } = app;
  const { look } = await viewerAgain(app, { language: 'id', theme: 'light' });
  await openChecklist(page);

  const dossierPaper = await answersOf(page, 'Kerangka acuan kerja');
  expect(dossierPaper.said[0]).toContain('perjalanan dinas');
  expect(dossierPaper.said[1]).toContain(words('explain:panel.readAt'));
  expect(dossierPaper.said[2]).toMatch(/Tingkat|tingkat/u);
  expect(dossierPaper.said[3]).toMatch(/hari kerja/u);
  expect(dossierPaper.said[4]).toContain(words('explain:panel.mustContain'));
  await look('explain-dossier-paper');

  const travellerPaper = await answersOf(page, 'Paspor dinas');
  expect(travellerPaper.said[4]).toContain(words('explain:panel.issuedBy'));
  await look('explain-traveller-paper');

  const ours = await answersOf(page, 'Surat permohonan izin/rekomendasi');
  expect(ours.said[3]).toContain('10 hari sebelum berangkat');
  expect(ours.said[4]).toContain(words('explain:panel.exampleMade'));
  await look('explain-our-paper');
  await ours.panel
    .getByRole('button', { name: words('checklist:make.action') })
    .last()
    .click();
  await page.waitForURL(/\/papers\?key=permission_request/u);
  await page.goBack();

  const unknown = await answersOf(page, 'Salinan DPA/DIPA');
  expect(unknown.said[4]).toContain(words('explain:panel.exampleUnknown'));
  await look('explain-unknown');
});

test('a finding leads to its field by one click', async ({ app }) => {
  const { page } = app;
  await openChecklist(page);
  const findings = page.getByRole('list', { name: words('checklist:findings.title') });
  const passport = findings.getByRole('listitem').filter({ hasText: 'habis berlaku' }).first();
  await passport.getByRole('button', { name: words('checklist:findings.toField') }).click();
  await page.waitForURL(/\/travellers\?field=/u);
  await expect
    .poll(() =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-field]')?.getAttribute('data-field'),
      ),
    )
    .toMatch(/^travellers\./u);
});

test('what if shows the consequences and leaves the dossier as it is', async ({ app }) => {
  const { page } = app;
  const { look } = await viewerAgain(app, { language: 'id', theme: 'light' });
  await openChecklist(page);
  const address = page.url();
  await page.getByRole('button', { name: words('explain:whatIf.action') }).click();
  const dialog = page.getByRole('dialog', { name: words('explain:whatIf.title') });
  const result = dialog.getByRole('region', { name: words('explain:whatIf.result') });
  await expect(result).toContainText(words('explain:whatIf.untouched'));

  await dialog.getByRole('checkbox', { name: words('dossiers:payer.government') }).uncheck();
  await expect(result.getByText('Salinan DPA', { exact: false }).first()).toBeVisible();
  await expect(result).toContainText('Dokumen yang hilang');

  const departs = dialog.getByRole('textbox', { name: words('explain:whatIf.departsOn') });
  // The field shows another form of its date once the keyboard is in it.
  await departs.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('10/06/2027');
  await departs.press('Tab');
  await expect(result).toContainText('menjadi');
  await look('explain-what-if');

  await dialog.getByRole('button', { name: words('common:action.close') }).click();
  await expect(dialog).toBeHidden();
  expect(page.url()).toBe(address);
  await expect(
    page.getByRole('button', { name: 'Salinan DPA', exact: false }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: words('explain:whatIf.action') }).click();
  await expect(result).toContainText(words('explain:whatIf.untouched'));
});
