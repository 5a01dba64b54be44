import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownForm } from '../integration/taughtForms/forms.ts';
import { expect, type RunningApp, test } from './support/app.ts';
import { expectSaved, openSample, openSection, setUpOffice, unlock } from './support/steps.ts';
import { words } from './support/words.ts';

test('killing the core during saves loses nothing that the window had shown as saved', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const app = await launch();
  const { page } = app;
  await setUpOffice(page);
  await page.getByRole('link', { name: 'Berkas' }).first().click();
  await page
    .getByRole('button', { name: words('dossiers:list.new') })
    .first()
    .click();
  const title = page.getByRole('textbox', { name: words('dossiers:trip.title'), exact: true });
  const notes = page.getByRole('textbox', { name: words('dossiers:trip.notes'), exact: true });
  await title.fill('Uji mati lampu');
  await expectSaved(page);

  // What was shown as saved, then what is typed while the core dies and is not there.
  await notes.fill('Tersimpan sebelum mati.');
  await expectSaved(page);
  await notes.fill('Tersimpan sebelum mati. Diketik saat mati.');
  await app.killCore();
  await notes.pressSequentially(' Diketik sesudahnya.');
  await expect(notes).toHaveValue('Tersimpan sebelum mati. Diketik saat mati. Diketik sesudahnya.');

  // The next core opens the store again by itself, and what was typed meanwhile is saved.
  await expectSaved(page);
  await app.close();

  const again = await launch();
  await unlock(again.page);
  await again.page.getByRole('link', { name: 'Berkas' }).first().click();
  await again.page.getByText('Uji mati lampu').first().dblclick();
  await openSection(again.page, 'trip');
  await expect(
    again.page.getByRole('textbox', { name: words('dossiers:trip.notes'), exact: true }),
  ).toHaveValue('Tersimpan sebelum mati. Diketik saat mati. Diketik sesudahnya.');
});

/** Process ids of the core and of the processes in which files from outside are worked on. */
async function processesOf({ electron }: RunningApp): Promise<{ core: number[]; files: number[] }> {
  const all = await electron.evaluate(({ app }) =>
    app.getAppMetrics().map(({ name, pid }) => ({ name, pid })),
  );
  const named = (wanted: string) => all.filter(({ name }) => name === wanted).map(({ pid }) => pid);
  return { core: named('Muhibah core'), files: named('Muhibah files') };
}

test('a file from outside is read in a process of its own, whose death is nobody else’s', async ({
  app,
  folder,
}) => {
  const { page } = app;
  await openSample(page);
  await page.evaluate(() => {
    window.location.hash = '#/forms';
  });
  const path = join(folder, 'formulir-luar.pdf');
  writeFileSync(path, await unknownForm());
  await app.answerOpenDialog(path);
  const add = page.getByRole('button', { name: words('taught:action.add') });
  const fields = page.getByRole('navigation', { name: words('taught:fields.label') });
  await add.click();
  await expect(fields.getByRole('button', { name: /Nama lengkap/u })).toBeVisible();
  const before = await processesOf(app);
  expect(before.files).toHaveLength(1);

  const [reader = 0] = before.files;
  process.kill(reader, 'SIGKILL');
  await page.goBack();
  await add.click();
  await expect(fields.getByRole('button', { name: /Nama lengkap/u })).toBeVisible();
  const after = await processesOf(app);
  expect(after.core).toEqual(before.core);
  expect(after.files).not.toContain(reader);
});
