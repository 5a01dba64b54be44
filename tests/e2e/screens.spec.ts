import { PDFDocument } from 'pdf-lib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from './support/app.ts';
import { openDossier, openSampleOffice, type Clothes, type Viewer } from './support/look.ts';
import type { Words } from './support/words.ts';

const clothing = [
  { language: 'id', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const satisfies Clothes[];

const officeParts = [
  'address',
  'letterhead',
  'signatories',
  'number',
  'paper',
  'printers',
  'signing',
  'check',
  'proof',
  'window',
  'security',
  'sample',
] as const;

const missing = '00000000-0000-7000-8000-000000000000';

/** A button by the beginning or the whole of its words. */
const press = (page: Page, name: string) =>
  page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('button', { name }))
    .first()
    .click();

async function lookAtList(page: Page, { say, go, look }: Viewer): Promise<void> {
  await go('#/dossiers');
  await look('dossiers');
  await page.getByRole('grid').focus();
  await page.keyboard.press(' ');
  await look('dossiers-preview');
  await page.keyboard.press('ContextMenu');
  await look('dossiers-menu');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('zzz');
  await look('dossiers-no-match');
  await page.getByRole('searchbox').fill('');
  await press(page, say('dossiers:filter.archived'));
  await look('dossiers-archive');
  await press(page, say('dossiers:filter.archived'));
}

async function lookAtFrame(page: Page, { say, go, look }: Viewer): Promise<void> {
  await go('#/desk');
  await look('desk');
  await page.keyboard.press('Control+k');
  await look('palette');
  await page.keyboard.type('a');
  await look('palette-hits');
  await page.keyboard.type('zzzz');
  await look('palette-nothing');
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await look('shortcuts');
  await press(page, say('common:action.close'));
  await go('#/nowhere');
  await look('not-found');
  await go(`#/dossiers/${missing}/trip`);
  await look('dossier-missing');
  await go(`#/people/${missing}`);
  await look('person-missing');
}

async function lookAtPeople(page: Page, { say, go, look }: Viewer): Promise<void> {
  await go('#/people');
  await look('people');
  await page.getByRole('searchbox').fill('zzz');
  await look('people-no-match');
  await page.getByRole('searchbox').fill('');
  await page.getByText('Ahmad Teladan').first().click();
  await look('person');
  await page
    .getByRole('heading', { name: say('people:person.passports') })
    .scrollIntoViewIfNeeded();
  await press(page, say('people:passport.add'));
  await look('person-passports');
  await page.getByRole('textbox', { name: say('people:person.nip'), exact: true }).fill('12');
  await page.keyboard.press('Tab');
  await look('person-wrong');
  await go('#/people');
  await press(page, say('people:list.add'));
  await look('person-new');
}

async function lookAtRulesOfficeHelp(page: Page, { say, go, look }: Viewer): Promise<void> {
  await go('#/rules');
  await look('rules');
  await page.getByRole('searchbox').fill('zzz');
  await look('rules-no-match');
  await go('#/templates/permission_request');
  await expect(
    page
      .getByRole('region', { name: say('templates:preview.title') })
      .getByRole('img')
      .first(),
  ).toBeVisible();
  await look('templates');
  await go('#/forms');
  await look('forms');
  await go('#/check-code');
  await look('check-code');
  await go('#/office');
  await look('office');
  for (const part of officeParts) {
    await page.getByRole('tab', { name: say(`office:part.${part}`) }).click();
    if (part === 'signatories') {
      await page.getByRole('tabpanel').getByRole('button').first().click();
    }
    await look(`office-${part}`);
  }
  await press(page, say('office:sample.reset'));
  await look('office-sample-reset');
  await press(page, say('common:action.cancel'));
  for (const topic of ['start', 'dossier', 'shortcuts', 'glossary', 'about']) {
    await go(`#/help/${topic}`);
    await look(`help-${topic}`);
  }
}

async function lookAtEntries(page: Page, viewer: Viewer, dossier: string): Promise<void> {
  const { say, go, look } = viewer;
  await go(`${dossier}/trip`);
  await look('dossier-trip');
  await press(page, say('dossiers:timeline.asList'));
  await look('dossier-timeline');
  await press(page, say('dossiers:timeline.asStrip'));
  await press(page, say('dossiers:action.more'));
  await look('dossier-menu');
  await page.keyboard.press('Escape');
  const returns = page.getByRole('textbox', { name: say('dossiers:trip.returnsOn'), exact: true });
  await returns.scrollIntoViewIfNeeded();
  await look('dossier-trip-dates');
  await page
    .getByRole('button', { name: say('common:date.openCalendar') })
    .last()
    .click();
  await look('dossier-calendar');
  await page.keyboard.press('Escape');
  await go(`${dossier}/travellers`);
  await look('dossier-travellers');
  await press(page, say('dossiers:travellers.details'));
  await look('dossier-travellers-details');
  await press(page, say('dossiers:travellers.add'));
  await look('dossier-travellers-add');
  await page.keyboard.press('Escape');
  await press(page, say('dossiers:travellers.create'));
  await press(page, say('dossiers:newPerson.save'));
  await look('dossier-travellers-new');
  await page.keyboard.press('Escape');
  await go(`${dossier}/reasoning`);
  await look('dossier-reasoning');
  await go(`${dossier}/funding`);
  await look('dossier-funding');
  await page.getByText(say('dossiers:funding.totals')).scrollIntoViewIfNeeded();
  await look('dossier-funding-totals');
  await go(`${dossier}/answers`);
  await look('dossier-answers');
}

async function lookAtChecklist(
  app: RunningApp,
  viewer: Viewer,
  dossier: string,
  folder: string,
): Promise<void> {
  const { page } = app;
  const { say, go, look } = viewer;
  const pdf = join(folder, 'kak.pdf');
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('Kerangka acuan kerja', { x: 60, y: 760, size: 18 });
  writeFileSync(pdf, await document.save());
  await go(`${dossier}/checklist`);
  await look('dossier-checklist');
  await press(page, say('checklist:filter.problems', { count: 1 }));
  await look('dossier-checklist-problems');
  await go(`${dossier}/checklist?key=kak`);
  await look('dossier-checklist-panel');
  const panel = page.getByRole('complementary').last();
  await app.answerOpenDialog(pdf);
  await panel.getByRole('button', { name: say('common:action.chooseFile') }).click();
  const attached = panel.getByRole('button', {
    name: say('checklist:files.viewNamed', { name: 'kak.pdf' }),
  });
  await expect(attached).toBeVisible();
  await attached.scrollIntoViewIfNeeded();
  await look('dossier-checklist-attached');
  await attached.click();
  await look('dossier-checklist-viewer');
  await page.keyboard.press('Escape');
  const setAside = panel.getByRole('button', { name: say('checklist:notApplicable.action') });
  await setAside.click();
  await panel.getByRole('button', { name: say('checklist:notApplicable.confirm') }).click();
  await look('dossier-checklist-not-applicable');
}

async function lookAtPapers(page: Page, { say, go, look }: Viewer, dossier: string): Promise<void> {
  await go(`${dossier}/papers`);
  await expect(page.getByRole('img').first()).toBeVisible({ timeout: 30_000 });
  await look('dossier-papers');
  await press(page, say('papers:check.show'));
  await look('dossier-papers-findings');
  await press(page, say('papers:tokens.insert'));
  await look('dossier-papers-tokens');
  await page.keyboard.press('Escape');
  await press(page, say('papers:preview.actual'));
  await look('dossier-papers-true-size');
  for (const kind of ['surat_tugas', 'spd', 'exit_permit_form']) {
    await page.locator(`[data-paper^="${kind}"]`).first().click();
    await page.waitForTimeout(1_200);
    await look(`dossier-papers-${kind}`);
  }
  await press(page, say('papers:list.saveAll'));
  // However many papers there are.
  const start = new RegExp(
    say('papers:saveAll.start', { count: 7 }).replace('7', String.raw`\d+`),
    'u',
  );
  await page.getByRole('button', { name: start }).click();
  await look('dossier-papers-save-all');
  await press(page, say('common:action.close'));
  await lookAtPaperDialogs(page, { say, go, look });
  await go(`${dossier}/portal`);
  await expect(page.getByRole('tab').first()).toBeVisible();
  await look('dossier-portal');
}

async function lookAtPaperDialogs(page: Page, { say, look }: Viewer): Promise<void> {
  await page.locator('[data-paper^="surat_tugas"]').first().click();
  await press(page, say('papers:fields.takeNumber'));
  await expect(page.getByRole('button', { name: say('papers:fields.takeNumber') })).toHaveCount(0);
  await look('dossier-papers-numbered');
  await press(page, say('signing:dialog.open'));
  await look('dossier-papers-signing');
  await page.keyboard.press('Escape');
  await press(page, say('papers:actions.print.surat_tugas'));
  await page.getByRole('button', { name: say('papers:check.confirmPrint') }).click();
  await look('dossier-papers-print');
  await press(page, say('common:action.cancel'));
  await press(page, say('lint:open'));
  await look('dossier-papers-lint');
  await page.keyboard.press('Escape');
  await press(page, say('bundles:open'));
  await expect(page.getByText(say('bundles:list.label'))).toBeVisible({ timeout: 30_000 });
  await look('dossier-papers-bundle');
  await page.keyboard.press('Escape');
}

async function lookAtTracking(page: Page, viewer: Viewer, say: Words): Promise<void> {
  const { go, look } = viewer;
  const dossier = await openDossier(page, viewer, 'Seminar air bersih ke Canberra');
  await go(`${dossier}/tracking`);
  await look('dossier-tracking');
  const step = say('rules:agencies.gubernur');
  await press(page, say('tracking:step.open', { step }));
  await look('dossier-tracking-details');
  await press(page, say('tracking:todo.sendAgain'));
  await page.getByRole('textbox', { name: say('tracking:form.date') }).fill('1 1 2031');
  await press(page, say('tracking:form.save'));
  await look('dossier-tracking-form');
  await go(`${dossier}/trip`);
  await page
    .getByRole('textbox', { name: say('dossiers:trip.notes'), exact: true })
    .fill('Tanyakan lagi hari Senin.');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(1_500);
  await go(`${dossier}/history`);
  await look('dossier-history');
}

for (const clothes of clothing) {
  const { language, theme } = clothes;

  test(`every screen of an office is sound in ${language}, ${theme}`, async ({ app }) => {
    test.setTimeout(600_000);
    const viewer = await openSampleOffice(app, clothes);
    await lookAtFrame(app.page, viewer);
    await lookAtList(app.page, viewer);
    await lookAtPeople(app.page, viewer);
    await lookAtRulesOfficeHelp(app.page, viewer);
  });

  test(`every part of a dossier is sound in ${language}, ${theme}`, async ({ app, folder }) => {
    test.setTimeout(600_000);
    const viewer = await openSampleOffice(app, clothes);
    const dossier = await openDossier(app.page, viewer, 'Kerja sama pertanian ke Niigata');
    await lookAtEntries(app.page, viewer, dossier);
    await lookAtChecklist(app, viewer, dossier, folder);
    await lookAtPapers(app.page, viewer, dossier);
    await lookAtTracking(app.page, viewer, viewer.say);
  });
}

test('the screens with tables, states and chosen rows are sound in high contrast', async ({
  app,
}) => {
  test.setTimeout(600_000);
  const { page } = app;
  const viewer = await openSampleOffice(app, { language: 'id', theme: 'contrast' });
  const { go, look } = viewer;
  await look('desk');
  await go('#/dossiers');
  await page.getByRole('grid').focus();
  await page.getByText('Umrah Wakil Bupati').hover();
  await look('dossiers');
  await go('#/people');
  await page.getByText('Lie Fiktif').hover();
  await look('people');
  await go('#/rules');
  await look('rules');
  await go('#/office');
  await look('office');
  const dossier = await openDossier(page, viewer, 'Seminar air bersih ke Canberra');
  for (const section of ['trip', 'travellers', 'checklist', 'papers', 'tracking', 'answers']) {
    await go(`${dossier}/${section}`);
    await page.waitForTimeout(800);
    await look(`dossier-${section}`);
  }
});
