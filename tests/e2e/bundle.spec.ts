import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { viewerOf } from './support/look.ts';

test('a bundle is chosen, put in order, made and shown', async ({ app, folder }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const { say, go, look } = await viewerOf(app, { language: 'id', theme: 'light' });
  await page.getByRole('button', { name: say('store:first.sample') }).click();
  await expect(page.getByRole('heading', { name: say('desk:home.title') })).toBeVisible({
    timeout: 30_000,
  });
  await go('#/dossiers');
  await page.getByText('Kerja sama pertanian ke Niigata').first().dblclick();
  await page.waitForURL(/dossiers\/[0-9a-f-]{36}/u);
  const id = /dossiers\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? '';
  await go(`#/dossiers/${id}/papers`);
  await page.getByRole('button', { name: say('bundles:open') }).click();
  const dialog = page.getByRole('dialog', { name: say('bundles:title') });
  await expect(dialog.getByText(say('bundles:list.label'))).toBeVisible({ timeout: 30_000 });
  await look('bundle');
  const path = join(folder, 'bundel.pdf');
  await app.answerSaveDialog(path);
  await dialog.getByRole('button', { name: say('bundles:action.make') }).click();
  await expect(dialog.getByText(say('bundles:result.made', { name: 'bundel.pdf' }))).toBeVisible({
    timeout: 90_000,
  });
  await look('bundle-result');
  expect(existsSync(path)).toBe(true);
});
