import { expect, type Page } from '@playwright/test';
import { words, type Words } from './words.ts';

/** The passphrase of every office in the tests. */
export const passphrase = 'empat kata yang mudah';

/** Makes the office's store and walks through the wizard with the fewest entries that letters need. */
export async function setUpOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: words('store:first.office') }).click();
  await page.getByLabel(words('store:passphrase.label'), { exact: true }).fill(passphrase);
  await page.getByLabel(words('store:passphrase.repeat'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words('store:passphrase.create') }).click();
  const next = page.getByRole('button', { name: words('common:action.next') });

  await page
    .getByRole('textbox', { name: words('office:identity.regionName'), exact: true })
    .fill('Uji Coba');
  await page
    .getByRole('textbox', { name: words('office:identity.province'), exact: true })
    .fill('Nusantara Jaya');
  await page
    .getByRole('textbox', { name: words('office:identity.unit'), exact: true })
    .fill('Bagian Kerja Sama');
  await page
    .getByRole('textbox', { name: words('office:identity.unitCode'), exact: true })
    .fill('BKS');
  await next.click();
  await page
    .getByRole('textbox', { name: words('office:address.city'), exact: true })
    .fill('Kota Uji');
  await next.click();
  await page.getByRole('button', { name: words('office:letterhead.compose') }).click();
  await next.click();
  await page.getByRole('button', { name: words('office:signatory.add') }).click();
  await page
    .getByRole('textbox', { name: words('office:signatory.name'), exact: true })
    .fill('Dr. H. Penanda Tangan, S.STP., M.Si.');
  await page
    .getByRole('textbox', { name: words('office:signatory.position'), exact: true })
    .fill('Bupati Uji Coba');
  await next.click();
  await next.click();
  await next.click();
  await expect(page.getByRole('img').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: words('office:wizard.finish') }).click();
  await expect(page.getByRole('heading', { name: words('desk:home.title') })).toBeVisible();
}

/** Opens the sample office from the first screen, in the words of the language that the window speaks. */
export async function openSample(page: Page, say: Words = words): Promise<void> {
  await page.getByRole('button', { name: say('store:first.sample') }).click();
  await expect(page.getByRole('heading', { name: say('desk:home.title') })).toBeVisible({
    timeout: 30_000,
  });
}

/** Unlocks the store from the lock screen. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel(words('store:passphrase.label'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words('store:lock.unlock') }).click();
}

/** Goes to a part of a dossier. */
export async function openSection(page: Page, section: string): Promise<void> {
  await page
    .getByRole('navigation', { name: words('dossiers:section.label') })
    .getByRole('link', { name: new RegExp(words(`dossiers:section.${section}`)) })
    .click();
}

/** Waits until the window says that everything is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Tersimpan/u).first()).toBeVisible();
  await expect(page.getByText(words('common:save.saving'))).toHaveCount(0);
}
