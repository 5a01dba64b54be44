import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectSaved, openSection, setUpOffice, unlock } from './support/steps.ts';
import { words } from './support/words.ts';

/** Three travellers of different categories; names and numbers are invented. */
const travellers = [
  {
    name: 'Dr. H. Penanda Tangan, S.STP., M.Si.',
    category: 'bupati_wali_kota',
    passport: 'X0000001',
  },
  { name: 'H. Abdul Umpama, S.Ag.', category: 'dprd_kab_kota', passport: 'X0000006' },
  { name: 'drh. Yohanes Misal, M.Sc., Ph.D.', category: 'asn_kab_kota', passport: 'X0000005' },
];

/** A date so many days from now as an officer types it. */
function dayFromNow(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${String(date.getFullYear())}`;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function type(page: Page, key: string, value: string): Promise<void> {
  await page.getByRole('textbox', { name: words(`dossiers:${key}`), exact: true }).fill(value);
}

async function fillTrip(page: Page): Promise<void> {
  await type(page, 'trip.title', 'Muhibah ke Niigata');
  await choose(page, words('dossiers:trip.purpose'), words('rules:purposes.kerja_sama'));
  await type(page, 'trip.eventName', 'Niigata Agriculture Partnership Forum');
  await type(page, 'trip.eventOrganiser', 'Prefektur Niigata');
  await type(page, 'trip.eventStartsOn', dayFromNow(91));
  await type(page, 'trip.eventEndsOn', dayFromNow(93));
  await type(page, 'trip.invitationFrom', 'Gubernur Prefektur Niigata');
  await type(page, 'trip.invitationNumber', 'NGT/Agri/1012');
  await type(page, 'trip.invitationDate', dayFromNow(-5));
  await type(page, 'trip.departsOn', dayFromNow(90));
  await type(page, 'trip.returnsOn', dayFromNow(95));
  await type(page, 'trip.departureCity', 'Kota Uji');
  await page.getByRole('button', { name: words('dossiers:legs.add') }).click();
  await page
    .getByRole('combobox', { name: words('dossiers:legs.country') })
    .pressSequentially('Jepang');
  await page.keyboard.press('Tab');
  await type(page, 'legs.city', 'Niigata');
  await type(page, 'legs.arrivesOn', dayFromNow(91));
  await type(page, 'legs.departsOn', dayFromNow(94));
}

async function addTraveller(page: Page, traveller: (typeof travellers)[number]): Promise<void> {
  await page.getByRole('button', { name: words('dossiers:travellers.create') }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox', { name: words('dossiers:newPerson.name') }).fill(traveller.name);
  await panel.getByRole('combobox', { name: words('dossiers:travellers.category') }).click();
  await page
    .getByRole('option', { name: words(`rules:categories.${traveller.category}`), exact: true })
    .click();
  await panel
    .getByRole('textbox', { name: words('dossiers:newPerson.passportNumber') })
    .fill(traveller.passport);
  await panel
    .getByRole('textbox', { name: words('dossiers:newPerson.passportExpires') })
    .fill('31/12/2030');
  await panel.getByRole('button', { name: words('dossiers:newPerson.save') }).click();
  await expect(page.getByText(traveller.name).first()).toBeVisible();
}

async function record(page: Page, agency: string, kind: string, number: string): Promise<void> {
  const step = words(`rules:agencies.${agency}`);
  await page.getByRole('button', { name: words('tracking:record.actionFor', { step }) }).click();
  await page.getByRole('menuitem', { name: words(`tracking:record.${kind}`) }).click();
  await page.getByRole('textbox', { name: words(`tracking:form.reference.${kind}`) }).fill(number);
  await page.getByRole('button', { name: words('tracking:form.save') }).click();
  await expect(page.getByText(number).first()).toBeVisible();
}

/** The button that saves all papers, with however many there are. */
const startAll = new RegExp(
  words('papers:saveAll.start', { count: 7 }).replace('7', String.raw`(\d+)`),
  'u',
);

test('the officer’s journey from first run to a recorded approval survives a restart', async ({
  launch,
  folder,
}) => {
  test.setTimeout(300_000);
  const app = await launch();
  const { page } = app;
  await setUpOffice(page);

  await page
    .getByRole('link', { name: words('dossiers:section.label') })
    .or(page.getByRole('link', { name: 'Berkas' }))
    .first()
    .click();
  await page
    .getByRole('button', { name: words('dossiers:list.new') })
    .first()
    .click();
  await fillTrip(page);
  await expectSaved(page);

  await openSection(page, 'travellers');
  for (const traveller of travellers) await addTraveller(page, traveller);
  await expectSaved(page);

  await openSection(page, 'checklist');
  const scan = join(folder, 'undangan.pdf');
  writeFileSync(scan, '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  await app.answerOpenDialog(scan);
  const invitation = 'Surat undangan / surat balasan kunjungan / surat konfirmasi KBRI';
  await page
    .getByRole('button', { name: words('checklist:row.attach', { item: invitation }) })
    .click();
  await expect(
    page.getByText(words('checklist:files.attached', { count: 1, item: invitation })).first(),
  ).toBeAttached();

  await openSection(page, 'papers');
  const out = join(folder, 'surat');
  spawnSync('mkdir', ['-p', out]);
  await page.getByRole('button', { name: words('papers:fields.takeNumber') }).click();
  await expect(
    page.getByRole('textbox', { name: words('papers:fields.number'), exact: true }),
  ).toHaveValue(/^000\.1\.3\.\d\/1\/BKS\/\d{4}$/u);
  await app.answerOpenDialog(out);
  await page.getByRole('button', { name: words('papers:list.saveAll') }).click();
  await page.getByRole('button', { name: words('common:folder.choose') }).click();
  const start = page.getByRole('button', { name: startAll });
  const [, chosen = ''] = startAll.exec((await start.textContent()) ?? '') ?? [];
  const count = Number(chosen);
  await start.click();
  await expect(
    page.getByText(words('papers:saveAll.finished', { count, folder: 'surat' })),
  ).toBeVisible({ timeout: 60_000 });
  const files = readdirSync(out);
  expect(files).toHaveLength(count);
  // Of each traveller the SPD and the form, of all of them the surat tugas.
  for (const name of ['SPD', 'Formulir exit permit']) {
    expect(files.filter((file) => file.startsWith(name))).toHaveLength(travellers.length);
  }
  expect(files.filter((file) => file.startsWith('Surat tugas'))).toHaveLength(1);
  for (const file of files) {
    expect(spawnSync('qpdf', ['--check', join(out, file)]).status).toBe(0);
  }
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('common:action.close') })
    .click();

  await openSection(page, 'tracking');
  await record(page, 'gubernur', 'sent', '000.1.3.1/1/BKS');
  await record(page, 'gubernur', 'granted', '100/551/PEM');
  await app.close();

  const again = await launch();
  await expect(again.page.getByText('Niigata')).toHaveCount(0);
  await unlock(again.page);
  await again.page.getByRole('link', { name: 'Berkas' }).first().click();
  await again.page.getByText('Muhibah ke Niigata').first().dblclick();
  for (const traveller of travellers) {
    await openSection(again.page, 'travellers');
    await expect(again.page.getByText(traveller.name).first()).toBeVisible();
  }
  await openSection(again.page, 'tracking');
  await expect(again.page.getByText('100/551/PEM').first()).toBeVisible();
  await openSection(again.page, 'checklist');
  await again.page.getByText(invitation).first().click();
  await expect(again.page.getByText('undangan.pdf').first()).toBeVisible();
  expect(existsSync(scan)).toBe(true);
});
