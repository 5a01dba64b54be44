import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { viewerAgain, viewerOf, type Clothes } from './support/look.ts';
import { passphrase } from './support/steps.ts';

const steps = ['identity', 'address', 'letterhead', 'signatories', 'number', 'paper', 'proof'];
/** The fewest entries from which a letterhead can be composed. */
const entries: Record<string, Record<string, string>> = {
  identity: {
    'identity.regionName': 'Uji Coba',
    'identity.province': 'Nusantara Jaya',
    'identity.unit': 'Bagian Kerja Sama',
    'identity.unitCode': 'BKS',
  },
  address: { 'address.city': 'Kota Uji' },
};
const sections = ['travellers', 'reasoning', 'funding', 'checklist', 'papers', 'tracking'];

for (const clothes of [
  { language: 'id', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const satisfies Clothes[]) {
  const { language, theme } = clothes;

  test(`first run, lock and an empty office are sound in ${language}, ${theme}`, async ({
    app,
    launch,
    userData,
  }) => {
    test.setTimeout(600_000);
    const { page } = app;
    const { say, go, look } = await viewerOf(app, clothes);
    await look('first-run');
    await page.getByRole('button', { name: say('store:first.office') }).click();
    await look('passphrase');
    const first = page.getByLabel(say('store:passphrase.label'), { exact: true });
    const second = page.getByLabel(say('store:passphrase.repeat'), { exact: true });
    const create = page.getByRole('button', { name: say('store:passphrase.create') });
    await first.fill('pendek');
    await create.click();
    await look('passphrase-short');
    await first.fill(passphrase);
    await second.fill('lain sekali');
    await create.click();
    await look('passphrase-mismatch');
    await second.fill(passphrase);
    await create.click();

    const next = page.getByRole('button', { name: say('common:action.next') });
    for (const step of steps) {
      const name = say(`office:part.${step}`);
      await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible({
        timeout: 30_000,
      });
      if (step === 'proof') await expect(page.getByRole('img').first()).toBeVisible();
      await look(`wizard-${step}`);
      if (step === 'letterhead') {
        await page.getByRole('button', { name: say('office:letterhead.compose') }).click();
        await look('wizard-letterhead-composed');
      }
      if (step === 'signatories') {
        await page.getByRole('button', { name: say('office:signatory.add') }).click();
        await look('wizard-signatory');
      }
      for (const [key, value] of Object.entries(entries[step] ?? {})) {
        await page.getByRole('textbox', { name: say(`office:${key}`), exact: true }).fill(value);
      }
      if (step !== 'proof') await next.click();
    }
    await page.getByRole('button', { name: say('office:wizard.finish') }).click();
    await expect(page.getByRole('heading', { name: say('desk:home.title') })).toBeVisible();
    await look('empty-desk');
    await go('#/people');
    await look('empty-people');
    await go('#/dossiers');
    await look('empty-dossiers');
    await page
      .getByRole('button', { name: say('dossiers:list.new') })
      .first()
      .click();
    await look('empty-dossier-trip');
    const dossier = page.url().replace(/^.*(#.*)\/trip.*$/u, '$1');
    for (const section of sections) {
      await go(`${dossier}/${section}`);
      await look(`empty-dossier-${section}`);
    }
    await go(`${dossier}/travellers`);
    await page.getByRole('button', { name: say('dossiers:travellers.add') }).click();
    await look('empty-travellers-add');
    await page.keyboard.press('Escape');
    await go('#/office');
    await page.getByRole('tab', { name: say('office:part.security') }).click();
    await page.getByRole('button', { name: say('office:security.auditCheck') }).click();
    await look('office-security-own');

    await page.getByRole('button', { name: say('common:frame.lock') }).click();
    await look('lock');
    await page.getByLabel(say('store:passphrase.label'), { exact: true }).fill('bukan ini');
    await page.getByRole('button', { name: say('store:lock.unlock') }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await look('lock-wrong');
    await app.close();

    // The vault without its database: nothing can be opened, and the screen says so.
    const files = readdirSync(userData, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /store\.db(-wal|-shm)?$/u.test(name))) {
      rmSync(join(userData, file));
    }
    const again = await launch();
    await expect(
      again.page.getByRole('heading', { name: say('store:problem.damagedTitle') }),
    ).toBeVisible();
    const lost = await viewerAgain(again, clothes);
    await lost.look('store-damaged');
  });
}
