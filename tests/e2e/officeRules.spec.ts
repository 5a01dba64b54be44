import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from './support/app.ts';
import { openSample } from './support/steps.ts';
import { words } from './support/words.ts';

async function letterPdf(path: string): Promise<void> {
  const document = await PDFDocument.create();
  document.addPage([300, 200]).drawText('Surat contoh 005/1/2026', { x: 20, y: 100, size: 12 });
  writeFileSync(path, await document.save());
}

test('a lead time of 14 instead of 10 days is verified with its letter, is the office’s own, and is taken back', async ({
  app,
  folder,
}) => {
  const { page } = app;
  await openSample(page);
  await page.evaluate(() => {
    window.location.hash = '#/rules';
  });
  await page.getByRole('searchbox').fill('tenggat_kemendagri_terima');
  const row = page.getByRole('row').nth(1);
  await row.getByRole('button').click();
  const side = page.getByRole('complementary', { name: words('rulebook:side') });
  await side.getByRole('button', { name: words('rulebook:action.correct') }).click();

  // A number that is none is refused at its field, in words.
  const number = side.getByRole('textbox', {
    name: words('rulebook:parameter.number'),
    exact: true,
  });
  await number.fill('empat belas');
  await side.getByRole('button', { name: words('rulebook:edit.save') }).click();
  await expect(number).toHaveAttribute('aria-invalid', 'true');

  await number.fill('14');
  await side.getByText(words('rulebook:verify.tick')).click();
  await side.getByRole('textbox', { name: words('rulebook:verify.by') }).fill('Biro Pemerintahan');
  const on = side.getByRole('textbox', { name: words('rulebook:verify.on') });
  await on.fill('20/11/2026');
  await on.press('Enter');
  await side
    .getByRole('textbox', { name: words('rulebook:verify.paper') })
    .fill('Surat 005/1/2026');
  const letter = join(folder, 'surat-biro.pdf');
  await letterPdf(letter);
  await app.answerOpenDialog(letter);
  await side.getByRole('button', { name: words('common:action.chooseFile') }).click();
  await expect(side.getByText('surat-biro.pdf')).toBeVisible();
  await side.getByRole('button', { name: words('rulebook:edit.save') }).click();

  await expect(row.getByText(words('rulebook:own.mark'))).toBeVisible();
  await expect(row.getByText(/Biro Pemerintahan/u)).toBeVisible();
  await expect(side.getByRole('button', { name: 'surat-biro.pdf' })).toBeVisible();

  await side.getByRole('button', { name: words('rulebook:action.takeBack') }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: words('rulebook:action.takeBack') }).click();
  await expect(row.getByText(words('rulebook:own.mark'))).toHaveCount(0);
  await expect(row.getByText(words('rulebook:notVerified'))).toBeVisible();
});
