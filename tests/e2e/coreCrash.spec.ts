import { expect, test } from './support/app.ts';
import { expectSaved, openSection, setUpOffice, unlock } from './support/steps.ts';
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
