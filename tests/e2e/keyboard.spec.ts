import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { expect, test, type RunningApp } from './support/app.ts';
import { Keyboard } from './support/keyboard.ts';
import { passphrase } from './support/steps.ts';
import { words } from './support/words.ts';

const title = 'Kunjungan papan tombol';
const traveller = 'Dra. Hj. Tanpa Tetikus, M.Si.';
const reference = '000.1.3.1/77/BKS';

/** A date so many days from now as an officer types it. */
function dayFromNow(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${String(date.getFullYear())}`;
}

/** The window of one officer who has no mouse. */
class Officer extends Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    super(page);
    this.page = page;
  }

  button(key: string, params: Record<string, unknown> = {}) {
    return this.page.getByRole('button', { name: words(key, params), exact: true });
  }

  field(key: string) {
    return this.page.getByRole('textbox', { name: words(key), exact: true });
  }

  list(key: string) {
    return this.page.getByRole('combobox', { name: words(key), exact: true });
  }

  /** Alt and its number open a part of the dossier, with the keyboard at its beginning. */
  async openSection(section: string, number: number): Promise<void> {
    await this.press(`Alt+${number}`);
    await expect(
      this.page.getByRole('group', { name: words(`dossiers:section.${section}`) }).first(),
    ).toBeFocused();
  }

  /** Ctrl+K, words, Enter. */
  async command(text: string, name: string): Promise<void> {
    await this.press('Control+k');
    const search = this.page.getByRole('combobox', { name: words('desk:palette.label') });
    await expect(search).toBeFocused();
    await this.page.keyboard.type(text);
    await expect(this.page.getByRole('option', { selected: true })).toContainText(name);
    await this.page.keyboard.press('Enter');
    await expect(search).toBeHidden();
    await this.expectSomewhere(`after ${name}`);
  }
}

async function setUpOffice(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.use(officer.button('store:first.office'));
  const first = page.getByLabel(words('store:passphrase.label'), { exact: true });
  await expect(first).toBeFocused();
  await officer.type(first, passphrase);
  await officer.type(
    page.getByLabel(words('store:passphrase.repeat'), { exact: true }),
    passphrase,
  );
  await officer.press('Enter');

  const next = () => officer.use(officer.button('common:action.next'));
  const step = (part: string) =>
    expect(page.getByRole('group', { name: words(`office:part.${part}`) }).first()).toBeFocused();
  await step('identity');
  await officer.type(officer.field('office:identity.regionName'), 'Uji Coba');
  await officer.type(officer.field('office:identity.province'), 'Nusantara Jaya');
  await officer.type(officer.field('office:identity.unit'), 'Bagian Kerja Sama');
  await officer.type(officer.field('office:identity.unitCode'), 'BKS');
  await next();
  await step('address');
  await officer.type(officer.field('office:address.city'), 'Kota Uji');
  await next();
  await step('letterhead');
  await officer.use(officer.button('office:letterhead.compose'));
  await next();
  await step('signatories');
  await officer.use(officer.button('office:signatory.add'));
  await expect(officer.field('office:signatory.name')).toBeFocused();
  await officer.type(officer.field('office:signatory.name'), 'Dr. H. Penanda Tangan, M.Si.');
  await officer.type(officer.field('office:signatory.position'), 'Bupati Uji Coba');
  await next();
  await step('number');
  await next();
  await step('paper');
  await next();
  await step('proof');
  await officer.use(officer.button('office:wizard.finish'));
  await expect(page.getByRole('heading', { name: words('desk:home.title') })).toBeVisible();
  await officer.expectSomewhere('on the desk');
}

async function fillTrip(officer: Officer): Promise<void> {
  const entry = (key: string, value: string) =>
    officer.type(officer.field(`dossiers:trip.${key}`), value);
  await expect(officer.field('dossiers:trip.title')).toBeFocused();
  await entry('title', title);
  await officer.choose(officer.list('dossiers:trip.purpose'), words('rules:purposes.kerja_sama'));
  await entry('eventName', 'Forum Kemitraan');
  await entry('eventOrganiser', 'Prefektur Niigata');
  await entry('eventStartsOn', dayFromNow(91));
  await entry('eventEndsOn', dayFromNow(93));
  await entry('invitationFrom', 'Gubernur Prefektur Niigata');
  await entry('invitationDate', dayFromNow(-5));
  await entry('departsOn', dayFromNow(90));
  await entry('returnsOn', dayFromNow(95));
  await entry('departureCity', 'Kota Uji');

  // A destination that is removed again leaves the keyboard on the list, also by way of the notice.
  const add = officer.button('dossiers:legs.add');
  await officer.use(add);
  await expect(officer.list('dossiers:legs.country')).toBeFocused();
  await officer.tabTo(officer.button('dossiers:legs.remove', { number: 1 }), { back: true });
  await officer.press('Enter');
  await expect(add).toBeFocused();
  await officer.press('Enter');
  await expect(officer.list('dossiers:legs.country')).toBeFocused();
  await officer.page.keyboard.type('Jepang');
  await officer.type(officer.field('dossiers:legs.city'), 'Niigata');
  await expect(officer.list('dossiers:legs.country')).toHaveValue('Jepang');
  await officer.type(officer.field('dossiers:legs.arrivesOn'), dayFromNow(91));

  // The small calendar opens, walks, closes with Escape and gives the keyboard back.
  const calendar = officer.page.getByRole('button', {
    name: `${words('common:date.openCalendar')}: ${words('dossiers:legs.departsOn')}`,
  });
  await officer.tabTo(calendar);
  await officer.press('Enter');
  await officer.press('ArrowLeft');
  await officer.press('Escape');
  await expect(calendar).toBeFocused();
  await officer.press('Enter');
  await officer.press('ArrowLeft');
  await officer.press('Enter');
  await expect(calendar).toBeFocused();
}

async function addTraveller(officer: Officer): Promise<void> {
  const { page } = officer;
  const create = officer.button('dossiers:travellers.create');
  await officer.use(create);
  await expect(page.getByRole('dialog')).toBeVisible();
  await officer.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(create).toBeFocused();
  await officer.press('Enter');
  await officer.type(officer.field('dossiers:newPerson.name'), traveller);
  await officer.choose(
    officer.list('dossiers:travellers.category'),
    words('rules:categories.asn_kab_kota'),
  );
  await officer.type(officer.field('dossiers:newPerson.passportNumber'), 'X0000005');
  await officer.type(officer.field('dossiers:newPerson.passportExpires'), '31/12/2030');
  await officer.use(officer.button('dossiers:newPerson.save'));
  const role = officer.field('dossiers:travellers.role');
  await expect(role).toBeFocused();
  await officer.type(role, 'Menyusun naskah kerja sama.');
}

async function fillReasoningAndFunding(officer: Officer): Promise<void> {
  await officer.openSection('reasoning', 3);
  await officer.type(officer.field('dossiers:reasoning.urgency'), 'Naskah disepakati di tempat.');
  await officer.openSection('funding', 4);
  await officer.use(officer.button('dossiers:funding.add'));
  await expect(
    officer.page.getByRole('radio', { name: words('dossiers:payer.government') }),
  ).toBeFocused();
  await officer.use(
    officer.page.getByRole('checkbox', { name: words('dossiers:cost.ticket') }),
    ' ',
  );
  await officer.type(officer.field('dossiers:funding.amount'), '125000000');
  await officer.type(officer.field('dossiers:funding.budgetAccount'), '5.1.02.04');
}

async function attachInvitation(app: RunningApp, officer: Officer, folder: string): Promise<void> {
  const { page } = officer;
  const scan = join(folder, 'undangan.pdf');
  const document = await PDFDocument.create();
  document.addPage([300, 200]);
  writeFileSync(scan, await document.save());
  await app.answerOpenDialog(scan);

  await officer.openSection('checklist', 5);
  await officer.tabTo(page.locator('[data-item-button]').first());
  const label = 'Surat undangan / surat balasan kunjungan / surat konfirmasi KBRI';
  const item = page.getByRole('button', { name: label, exact: true });
  await officer.arrowTo(item);
  await officer.press('Enter');
  const panel = page.getByRole('complementary', {
    name: words('checklist:panel.label', { item: label }),
  });
  await expect(panel.getByRole('heading', { name: label })).toBeFocused();
  await officer.use(panel.getByRole('button', { name: words('common:action.chooseFile') }));
  const view = panel.getByRole('button', {
    name: words('checklist:files.viewNamed', { name: 'undangan.pdf' }),
  });
  await expect(view).toBeVisible();
  await officer.expectSomewhere('after attaching');
  await officer.tabTo(view, { back: true });
  await officer.press('Enter');
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await officer.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(view).toBeFocused();
  await officer.press('Escape');
  await expect(panel).toBeHidden();
  await expect(item).toBeFocused();
}

/** Chooses a paper in the list, and saves it as a PDF whose words it gives back. */
async function savePaper(
  app: RunningApp,
  officer: Officer,
  paper: string,
  file: string,
): Promise<string> {
  const { page } = officer;
  await app.answerSaveDialog(file);
  const save = officer.button('papers:actions.savePdf');
  await officer.use(save);
  const anyway = officer.button('papers:check.confirmSave');
  const saved = page.locator('.fui-ToastTitle', {
    hasText: words('papers:actions.saved', { name: paper }),
  });
  await anyway.or(saved).first().waitFor();
  if (await anyway.isVisible()) await officer.use(anyway);
  await expect(saved).toBeVisible();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(save).toBeFocused();
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

async function makePapers(app: RunningApp, officer: Officer, folder: string): Promise<void> {
  const { page } = officer;
  await officer.openSection('papers', 6);
  const papers = page.locator('[data-paper]');
  await officer.tabTo(papers.and(page.locator('[aria-current]')));
  await officer.arrowTo(page.locator('[data-paper="surat_tugas"]'));
  await officer.press('Enter');
  await expect(
    page.getByRole('heading', { name: words('papers:kindLong.surat_tugas') }),
  ).toBeVisible();
  const number = officer.field('papers:fields.number');
  await officer.use(officer.button('papers:fields.takeNumber'));
  await expect(number).not.toHaveValue('');
  await officer.expectSomewhere('after taking a number');
  const given = await number.inputValue();
  const letter = await savePaper(app, officer, 'tugas.pdf', join(folder, 'tugas.pdf'));
  expect(letter).toContain(given);
  expect(letter).toContain(traveller);

  await officer.openSection('papers', 6);
  await officer.tabTo(papers.and(page.locator('[aria-current]')));
  await officer.arrowTo(page.locator('[data-paper^="exit_permit_form@"]'));
  await officer.press('Enter');
  await expect(
    page.getByRole('heading', { name: words('papers:kindLong.exit_permit_form') }),
  ).toBeVisible();
  const form = await savePaper(app, officer, 'formulir.pdf', join(folder, 'formulir.pdf'));
  expect(form).toContain(traveller);
  await expect(page.getByText(words('papers:preview.savePdfInstead'))).toBeHidden();
}

async function recordApproval(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.openSection('tracking', 7);
  const step = words('rules:agencies.gubernur');
  const record = officer.button('tracking:record.actionFor', { step });
  await officer.use(record);
  await officer.press('Escape');
  await expect(record).toBeFocused();
  await officer.press('Enter');
  await officer.arrowTo(page.getByRole('menuitem', { name: words('tracking:record.sent') }));
  await officer.press('Enter');
  await expect(officer.field('tracking:form.date')).toBeFocused();
  await officer.type(officer.field('tracking:form.reference.sent'), reference);
  await officer.press('Enter');
  await expect(page.locator('[data-step="gubernur"]')).toContainText(reference);
  await expect(record).toBeFocused();
}

test('the officer’s whole journey needs no mouse', async ({ launch, folder }) => {
  test.setTimeout(240_000);
  const app = await launch();
  const { page } = app;
  const officer = new Officer(page);
  await setUpOffice(officer);

  await officer.use(officer.button('desk:home.newDossier').first());
  await fillTrip(officer);
  await officer.openSection('travellers', 2);
  await addTraveller(officer);
  await fillReasoningAndFunding(officer);
  await attachInvitation(app, officer, folder);
  await makePapers(app, officer, folder);
  await recordApproval(officer);

  // Back to the list, which opens the dossier again; Escape leads back out.
  await officer.command(
    words('desk:palette.command.dossiers'),
    words('desk:palette.command.dossiers'),
  );
  const grid = page.getByRole('grid', { name: words('dossiers:list.table') });
  await officer.tabTo(grid);
  await officer.press('Enter');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await officer.press('Escape');
  await expect(grid).toBeVisible();

  // The search finds it by a word inside; Escape closes it and nothing has moved.
  await officer.tabTo(grid);
  await officer.press('Control+k');
  await officer.press('Escape');
  await expect(grid).toBeFocused();
  await officer.command('papan tombol', title);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();

  // Dark and English in the settings.
  await officer.command(words('desk:palette.command.office'), words('desk:palette.command.office'));
  const tabs = page.getByRole('tab');
  await officer.tabTo(tabs.first());
  await officer.arrowTo(page.getByRole('tab', { name: words('office:part.window') }));
  await officer.press('Enter');
  await officer.tabTo(page.getByRole('radio', { name: words('office:window.themes.system') }));
  await officer.arrowTo(page.getByRole('radio', { name: words('office:window.themes.dark') }));
  await officer.tabTo(page.getByRole('radio', { name: words('office:window.languages.id') }), {
    back: true,
  });
  await officer.arrowTo(page.getByRole('radio', { name: words('office:window.languages.en') }));
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await officer.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');

  await officer.press('Control+l');
  const unlock = page.getByLabel(words('store:passphrase.label'), { exact: true });
  await expect(unlock).toBeFocused();
  await expect(page.getByText(title)).toHaveCount(0);
  await officer.type(unlock, passphrase);
  await officer.press('Enter');
  await expect(page.getByRole('heading', { name: words('desk:home.title') })).toBeVisible();
  await officer.expectSomewhere('after unlocking');
  await officer.command('papan tombol', title);
  await officer.openSection('travellers', 2);
  await expect(page.getByText(traveller).first()).toBeVisible();
  await officer.openSection('tracking', 7);
  await expect(page.getByText(reference).first()).toBeVisible();
});
