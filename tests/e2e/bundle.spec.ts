import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { openDossier, openSampleOffice } from './support/look.ts';

test('a bundle is chosen, put in order, made and shown', async ({ app, folder }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const viewer = await openSampleOffice(app, { language: 'id', theme: 'light' });
  const { say, go, look } = viewer;
  const dossier = await openDossier(page, viewer, 'Kerja sama pertanian ke Niigata');
  await go(`${dossier}/papers`);
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
