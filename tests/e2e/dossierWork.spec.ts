import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { expect, test, type RunningApp } from './support/app.ts';

/** Opens a dossier of the sample office at a section, and tells its address. */
async function openSample(page: Page, title: string, section: string): Promise<void> {
  const first = page.getByRole('button', { name: 'Lihat dengan data contoh' });
  const list = page.getByRole('link', { name: 'Berkas', exact: true });
  await first.or(list).waitFor();
  if (await first.isVisible()) await first.click();
  await list.click();
  await page.getByRole('link', { name: title }).or(page.getByText(title)).first().click();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/dossiers\/[0-9a-f-]+\//u);
  await page.evaluate((name) => {
    window.location.hash = window.location.hash.replace(/\/[a-z]+(\?.*)?$/u, `/${name}`);
  }, section);
}

async function expectAccessible(page: Page): Promise<void> {
  // The dummies are Fluent's own focus traps: off screen, and left as soon as they are reached.
  const result = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-tabster-dummy]')
    .analyze();
  const serious = result.violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

async function samplePdf(path: string, words: string): Promise<void> {
  const document = await PDFDocument.create();
  document.addPage([300, 200]).drawText(words, { x: 20, y: 100, size: 12 });
  writeFileSync(path, await document.save());
}

/** A short notice at the foot of the window; its words are also in a live region for screen readers. */
const notice = (page: Page, words: string) => page.locator('.fui-ToastTitle', { hasText: words });

const clipboardText = (app: RunningApp) =>
  app.electron.evaluate(({ clipboard }) => clipboard.readText());

test('a checklist item is worked on by keyboard: opened, attached to, viewed, taken back', async ({
  app,
  folder,
}) => {
  const { page } = app;
  await openSample(page, 'Kerja sama pertanian ke Niigata', 'checklist');
  const rows = page.locator('[data-item-button]');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.getByRole('button', { name: 'Kerangka acuan kerja', exact: true }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Penjelasan Kerangka acuan kerja' });
  await expect(panel.getByRole('heading', { name: 'Kerangka acuan kerja' })).toBeFocused();
  await expect(panel.getByText('Kata siapa')).toBeVisible();
  await expectAccessible(page);

  const pdf = join(folder, 'kak.pdf');
  await samplePdf(pdf, 'Kerangka acuan kerja');
  await app.answerOpenDialog(pdf);
  await panel.getByRole('button', { name: 'Pilih berkas…' }).press('Enter');
  await expect(notice(page, '1 berkas terlampir pada Kerangka acuan kerja')).toBeVisible();

  await panel.getByRole('button', { name: 'Lihat kak.pdf' }).press('Enter');
  const canvas = page.getByRole('dialog').getByRole('img', { name: /^Halaman 1 dari 1/u });
  await expect(canvas).toBeVisible();
  await expect
    .poll(() =>
      canvas.evaluate((element) => {
        const picture = element as HTMLCanvasElement;
        const pixels = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height);
        return (pixels?.data ?? []).some((value, index) => index % 4 === 0 && value < 100);
      }),
    )
    .toBe(true);
  await page.keyboard.press('Escape');

  const copy = join(folder, 'salinan.pdf');
  await app.answerSaveDialog(copy);
  await panel.getByRole('button', { name: 'Simpan salinan kak.pdf' }).press('Enter');
  await expect(notice(page, 'Salinan salinan.pdf tersimpan')).toBeVisible();
  expect(readFileSync(copy)).toEqual(readFileSync(pdf));

  await panel.getByRole('button', { name: 'Lepas kak.pdf' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Lihat kak.pdf' })).toBeHidden();
  await page.getByRole('button', { name: 'Batalkan', exact: true }).last().click();
  await expect(panel.getByRole('button', { name: 'Lihat kak.pdf' })).toBeVisible();

  await panel.getByRole('heading', { name: 'Kerangka acuan kerja' }).press('Escape');
  await expect(panel).toBeHidden();
  // The notice that offered the undo is used: as it fades, it must not take the keyboard along.
  await expect(notice(page, 'kak.pdf dilepas')).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Kerangka acuan kerja', exact: true }),
  ).toBeFocused();
});

test('a file that is no PDF is refused in words, and an item can be set aside and brought back', async ({
  app,
  folder,
}) => {
  const { page } = app;
  await openSample(page, 'Kerja sama pertanian ke Niigata', 'checklist');
  await page.getByRole('button', { name: 'Rincian biaya perjalanan dinas', exact: true }).click();
  const panel = page.getByRole('complementary', { name: /^Penjelasan Rincian biaya/u });
  const fake = join(folder, 'palsu.pdf');
  writeFileSync(fake, 'bukan PDF');
  await app.answerOpenDialog(fake);
  await panel.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(
    page
      .getByRole('alert')
      .or(page.getByText(/palsu\.pdf/u))
      .first(),
  ).toBeVisible();

  await panel.getByRole('button', { name: 'Tidak berlaku…' }).click();
  await panel.getByRole('button', { name: 'Tandai tidak berlaku' }).click();
  await expect(panel.getByText('Tulis alasannya')).toBeVisible();
  await panel
    .getByRole('textbox', { name: /Mengapa tidak berlaku/u })
    .fill('Ditanggung pengundang');
  await panel.getByRole('button', { name: 'Tandai tidak berlaku' }).click();
  await expect(panel.getByText('Tidak berlaku: Ditanggung pengundang')).toBeVisible();
  await panel.getByRole('button', { name: 'Berlakukan lagi' }).click();
  await expect(panel.getByRole('button', { name: 'Tandai diminta' })).toBeVisible();

  await panel.getByRole('textbox', { name: 'Catatan' }).fill('Minta ke bagian keuangan');
  await page.getByRole('button', { name: 'Salin daftar kekurangan' }).click();
  await expect.poll(() => clipboardText(app)).toContain('- Rincian biaya perjalanan dinas');
});

test('a letter is edited beside its page, takes a number, and is saved alone and with the others', async ({
  app,
  folder,
}) => {
  const { page } = app;
  await openSample(page, 'Kerja sama pertanian ke Niigata', 'papers');
  await page.locator('[data-paper="surat_tugas"]').click();
  await expect(page.getByRole('heading', { name: 'Surat tugas', exact: true })).toBeVisible();
  const picture = page.getByRole('img', { name: /^Halaman 1 dari/u });
  const before = await picture.getAttribute('src');
  await page.getByRole('button', { name: 'Ambil nomor' }).click();
  const number = page.getByRole('textbox', { name: 'Nomor', exact: true });
  await expect(number).not.toHaveValue('');
  await expect.poll(() => picture.getAttribute('src')).not.toBe(before);
  const given = await number.inputValue();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Ubah butir' }).first().click();
  const entry = page.getByRole('textbox', { name: 'Dasar 1' });
  await expect(entry).toBeFocused();
  await entry.fill('Surat undangan yang diketik petugas;');

  const pdf = join(folder, 'surat.pdf');
  await app.answerSaveDialog(pdf);
  await page.getByRole('button', { name: 'Simpan PDF…' }).click();
  // What the check of all letters has to say is shown first, with the way to save all the same.
  await page.getByRole('button', { name: 'Tetap simpan' }).click();
  await expect(notice(page, 'surat.pdf tersimpan')).toBeVisible();
  const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(words).toContain(given);
  expect(words).toContain('yang diketik petugas');
  await expect(page.locator('[data-paper="surat_tugas"]')).toContainText('Final');

  await app.answerOpenDialog(folder);
  await page.getByRole('button', { name: 'Simpan semua…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Pilih folder…' })).toBeVisible();
  await expectAccessible(page);
  // Without a folder it is asked for now.
  await dialog.getByRole('button', { name: /^Simpan \d+ surat$/u }).click();
  await expect(dialog.getByText(/surat tersimpan di/u)).toBeVisible({ timeout: 60_000 });
  const saved = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  expect(saved.filter((name) => name.startsWith('SPD'))).toHaveLength(3);
});

test('an approval that came back is quoted first, sent again, and a mistake is taken out', async ({
  app,
}) => {
  const { page } = app;
  await openSample(page, 'Seminar air bersih ke Canberra', 'tracking');
  await expect(page.getByText('Dikembalikan untuk diperbaiki')).toBeVisible();
  await expect(page.locator('blockquote')).not.toBeEmpty();
  await page.getByRole('button', { name: 'Catat kirim ulang' }).press('Enter');
  const date = page.getByRole('textbox', { name: 'Tanggal' });
  await expect(date).toBeFocused();
  await date.fill('1 Januari 2031');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByText('Tanggal ini belum terjadi.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Batal', exact: true }).click();

  await page.getByRole('button', { name: 'Catat kirim ulang' }).click();
  await page.getByRole('textbox', { name: /Nomor surat/u }).fill('100/900/KS');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByText('Dikembalikan untuk diperbaiki')).toBeHidden();
  const row = page.locator('[data-step="kemendagri"]');
  await expect(row).toContainText('100/900/KS');
  await expect(row).toContainText('Dikirim');

  await page
    .getByRole('button', { name: /^Hapus catatan Dikirim/u })
    .first()
    .click();
  await expect(page.getByText('Dikembalikan untuk diperbaiki')).toBeVisible();
});
