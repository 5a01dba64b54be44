import { expect, test } from './support/app.ts';
import { openSample } from './support/steps.ts';
import { words } from './support/words.ts';

test('an office teaches a paragraph with a condition and data, sees it in the letter, and cannot save a mistake', async ({
  app,
}) => {
  const { page } = app;
  await openSample(page);
  await page.evaluate(() => {
    window.location.hash = '#/templates/surat_tugas';
  });
  const closing = page.getByRole('region', { name: words('templates:part.closing'), exact: true });
  const preview = page.getByRole('region', { name: words('templates:preview.title'), exact: true });
  await expect(preview.getByRole('img').first()).toBeVisible();
  const picture = () => preview.getByRole('img').first().getAttribute('src');
  const before = await picture();

  // A new paragraph: words, then data from the menu that a brace opens, then its condition.
  await closing.getByRole('button', { name: /Tambah bagian|Add a block/u }).click();
  const text = closing.getByRole('textbox').nth(1);
  await expect(text).toBeFocused();
  await page.keyboard.type('Perjalanan ke ');
  await page.keyboard.press('{');
  await page.getByRole('menuitem', { name: '{negara}' }).click();
  await expect(text.locator('[data-placeholder="negara"]')).toHaveText(
    words('papers:tokens.negara'),
  );
  await expect(text).toBeFocused();
  await page.keyboard.type(' dilaporkan.');
  const save = page.getByRole('button', { name: words('templates:actions.save') });
  await expect(save).toBeEnabled();
  await closing
    .getByRole('button', { name: words('templates:block.whenChoose') })
    .nth(1)
    .click();
  await page.getByRole('menuitemcheckbox', { name: words('templates:condition.official') }).click();
  await page.keyboard.press('Escape');
  await expect.poll(picture).not.toBe(before);
  const taught = await picture();

  // A placeholder that is none: the save is refused with its place, and the preview keeps the last good page.
  await expect(save).toBeEnabled();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' {penerima}');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(save).toBeDisabled();
  expect(await picture()).toBe(taught);
  // A chip is deleted as one.
  await page.keyboard.press('Backspace');
  await expect(text.locator('[data-placeholder="penerima"]')).toHaveCount(0);
  await expect(save).toBeEnabled();

  await save.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('lapor');
  await dialog.getByRole('button', { name: words('templates:save.confirm') }).click();
  await expect(dialog).toBeHidden();
  await expect(save).toBeDisabled();
  await page
    .getByRole('button', { name: words('templates:actions.versions'), exact: true })
    .click();
  await expect(page.getByRole('dialog').getByText('lapor')).toBeVisible();
});
