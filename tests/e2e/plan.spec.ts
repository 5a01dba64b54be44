import { expect, test } from './support/app.ts';
import { openDossier, openSampleOffice, type Clothes } from './support/look.ts';

for (const clothes of [
  { language: 'id', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const satisfies Clothes[]) {
  test(`the backward calendar answers by table and by keyboard in ${clothes.language}, ${clothes.theme}`, async ({
    app,
  }) => {
    test.setTimeout(180_000);
    const { page } = app;
    const viewer = await openSampleOffice(app, clothes);
    const { say, go, look } = viewer;
    const dossier = await openDossier(page, viewer, 'Kerja sama pertanian ke Niigata');
    await go(`${dossier}/plan`);
    const table = page.getByRole('table', { name: say('plan:table.label') });
    await expect(table.getByRole('rowheader').first()).toBeVisible();
    await expect(table).toContainText(say('plan:written.before_departure', { span: '' }).trim());
    const chart = page.getByRole('group', { name: say('plan:chart.label') });
    await chart.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[aria-live=polite]', { hasText: /20\d\d: / })).toBeVisible();
    await look('plan');
    await page.locator('table').last().scrollIntoViewIfNeeded();
    await look('plan-table');
    await go('#/office?part=calendars');
    await expect(page.getByRole('heading', { name: say('office:part.calendars') })).toBeVisible();
    const years = page.getByRole('table', { name: say('plan:calendars.table') });
    await page.getByRole('button', { name: say('plan:calendars.show', { year: '2027' }) }).click();
    await expect(years).toContainText('SKB 1205/2026');
    await expect(years).toContainText('Hari Suci Nyepi');
    await look('office-calendars');
  });
}
