import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unknownForm } from '../integration/taughtForms/forms.ts';
import { expect, test } from './support/app.ts';
import { expectSaved, openSample } from './support/steps.ts';
import { words } from './support/words.ts';

const dossier = 'Kerja sama pertanian ke Niigata';

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
}

/** A page as a picture in shades of grey, by poppler or MuPDF. */
function picture(pdf: string, program: 'pdftoppm' | 'mutool', page: number) {
  const raw =
    program === 'pdftoppm'
      ? execFileSync('pdftoppm', ['-r', '40', '-gray', '-f', `${page}`, '-l', `${page}`, pdf])
      : execFileSync('mutool', ['draw', '-q', '-r', '40', '-F', 'pgm', '-o', '-', pdf, `${page}`]);
  const head = /^P5\s(?:#[^\n]*\s)*(\d+)\s(\d+)\s255\s/u.exec(raw.toString('latin1', 0, 200));
  if (head === null) throw new Error('no picture');
  return { width: Number(head[1]), height: Number(head[2]), grey: raw.subarray(head[0].length) };
}

/** Mean darkness of a page in squares of ten pixels, so that smoothing of letters does not count. */
function squares({ width, height, grey }: ReturnType<typeof picture>): number[] {
  const means: number[] = [];
  for (let top = 0; top + 10 <= height; top += 10) {
    for (let left = 0; left + 10 <= width; left += 10) {
      let sum = 0;
      for (let y = top; y < top + 10; y += 1) {
        for (let x = left; x < left + 10; x += 1) sum += grey[y * width + x] ?? 255;
      }
      means.push(sum / 100);
    }
  }
  return means;
}

test('a form nobody knew is taught in the window and filled for three travellers', async ({
  app,
  folder,
}) => {
  const { page } = app;
  await openSample(page);
  const source = join(folder, 'formulir-luar.pdf');
  writeFileSync(source, await unknownForm());
  await go(page, '#/forms');
  await app.answerOpenDialog(source);
  await page.getByRole('button', { name: words('taught:action.add') }).click();
  const fields = page.getByRole('navigation', { name: words('taught:fields.label') });
  await expect(fields.getByRole('button', { name: /Nama lengkap/u })).toBeVisible();

  // Suggestions fill what names and tooltips tell; the rest is chosen.
  await page.getByRole('button', { name: words('taught:desk.suggest') }).click();
  // The head of the page grows with what it says of saving: what is below it moves until then.
  await expectSaved(page);
  await fields.getByRole('checkbox').check();
  await expect(fields.getByText(words('taught:fields.noMatch'))).toBeVisible();
  await fields.getByRole('checkbox').click();
  await fields.getByRole('button', { name: /Tanggal lahir/u }).click();
  const side = page.getByRole('complementary', { name: words('taught:desk.side') });
  await expect(side.getByText(/^\d{8}$/u).last()).toBeVisible();

  // A place on the flat page, by keyboard and by numbers.
  const stage = page.getByRole('toolbar', { name: words('taught:stage.label') });
  await stage.getByRole('button', { name: words('taught:stage.next') }).click();
  await fields.getByRole('button', { name: words('taught:fields.addPlace') }).click();
  await side.getByRole('textbox', { name: words('taught:place.label') }).fill('Tujuan');
  for (const [part, value] of [
    ['x', '31'],
    ['y', '502'],
    ['width', '290'],
    ['height', '20'],
  ] as const) {
    const box = side.getByRole('textbox', { name: words(`taught:place.${part}`), exact: true });
    await box.fill(value);
    await box.press('Tab');
  }
  await side.getByRole('combobox', { name: words('taught:entry.group') }).click();
  await page.getByRole('option', { name: words('taught:dataGroup.place') }).click();
  await side.getByRole('combobox', { name: words('taught:entry.data'), exact: true }).click();
  await page.getByRole('option', { name: words('taught:data.place_both') }).click();
  const spot = page.getByRole('button', { name: 'Tujuan', exact: true, pressed: true });
  await spot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    side.getByRole('textbox', { name: words('taught:place.x'), exact: true }),
  ).toHaveValue('32');

  // What was entered is no version yet, and there again when the window was gone.
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.reload();
  await fields.getByRole('button', { name: /Tujuan/u }).click();
  await expect(
    side.getByRole('textbox', { name: words('taught:place.x'), exact: true }),
  ).toHaveValue('32');

  await page.getByRole('button', { name: words('taught:desk.settings') }).click();
  await side.getByRole('combobox', { name: words('taught:settings.applies') }).click();
  await page.getByRole('option', { name: words('taught:applies.official') }).click();
  await page.getByRole('button', { name: words('taught:desk.save') }).click();
  await expect(page.getByText(words('taught:told.saved', { version: 2 })).last()).toBeVisible();

  await go(page, '#/dossiers');
  await page.getByText(dossier).first().dblclick();
  await page
    .getByRole('navigation', { name: words('dossiers:section.label') })
    .getByRole('link', { name: new RegExp(words('dossiers:section.papers'), 'u') })
    .click();
  const papers = page.locator('[data-paper^="taught_form@"]');
  await expect(papers.first()).toBeVisible();
  for (const index of [0, 1, 2]) {
    await papers.nth(index).click();
    const name = (await papers.nth(index).innerText()).split('\n')[0] ?? '';
    const out = join(folder, `hasil-${index}.pdf`);
    await app.answerSaveDialog(out);
    await page.getByRole('button', { name: words('papers:actions.savePdf') }).click();
    // The check before saving may have something to say: it is read, and the file saved all the same.
    const anyway = page.getByRole('button', { name: words('papers:check.confirmSave') });
    await expect(async () => {
      if (await anyway.isVisible()) await anyway.click();
      expect(readFileSync(out).length).toBeGreaterThan(0);
    }).toPass({ timeout: 20_000 });
    const poppler = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' });
    const mupdf = execFileSync('mutool', ['draw', '-q', '-F', 'text', out], { encoding: 'utf8' });
    for (const text of [poppler, mupdf]) {
      expect(text).toContain(name);
      expect(text).toContain('Niigata');
    }
    for (const number of [1, 2]) {
      const one = picture(out, 'pdftoppm', number);
      const two = picture(out, 'mutool', number);
      expect(Math.abs(one.width - two.width)).toBeLessThanOrEqual(1);
      const [left, right] = [squares(one), squares(two)];
      const far = left.filter((mean, at) => Math.abs(mean - (right[at] ?? 255)) > 40).length;
      expect(far / left.length).toBeLessThan(0.02);
    }
  }
});
