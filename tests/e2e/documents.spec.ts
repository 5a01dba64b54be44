import { expect, test } from './support/app.ts';
import { openDossier, openSampleOffice } from './support/look.ts';

test('rows and parts of the documents are typed beside the page, by keyboard', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const viewer = await openSampleOffice(app, { language: 'id', theme: 'light' });
  const { say, go, look } = viewer;
  const dossier = await openDossier(page, viewer, 'Kerja sama pertanian ke Niigata');
  const open = async (kind: string) => {
    await go(`${dossier}/papers?key=${kind}`);
    await expect(page.getByRole('heading', { name: say(`papers:kindLong.${kind}`) })).toBeVisible();
  };
  const saved = () => expect(page.getByText(/^Tersimpan/u).first()).toBeVisible();

  await open('schedule');
  const agenda = page.locator('[data-field="agenda"]');
  await expect(agenda.getByRole('listitem')).toHaveCount(3);
  await agenda.getByRole('button', { name: say('papers:rows.add') }).press('Enter');
  const row = agenda.getByRole('listitem').last();
  // The new row has the focus on its first field, on the day of the row before.
  await expect(row.getByLabel(say('papers:agenda.date')).first()).toBeFocused();
  await row.getByLabel(say('papers:agenda.activity')).fill('Jamuan makan malam');
  await page.keyboard.press('Tab');
  await saved();
  await look('papers-schedule');
  await row.getByRole('button', { name: /Hapus/u }).press('Enter');
  await expect(agenda.getByRole('listitem')).toHaveCount(3);

  await open('cost_breakdown');
  const rate = page.getByLabel(say('papers:costs.rate', { currency: 'USD' }));
  await rate.fill('16.345,50');
  await page.keyboard.press('Tab');
  await saved();
  await expect(rate).toHaveValue('16.345,50');
  await page
    .locator('[data-field="costLines"]')
    .getByRole('button', { name: say('papers:lines.useSuggested') })
    .click();
  await expect(page.getByRole('button', { name: say('papers:costs.useOwn') })).toBeVisible();
  await look('papers-costs');

  await open('trip_report');
  await page.getByLabel('Hasil yang Dicapai').fill('Pokok-pokok kerja sama disepakati.');
  await page.keyboard.press('Tab');
  await saved();
  await look('papers-report');
});
