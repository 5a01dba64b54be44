import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';

// Writes what the benchmark of bundles puts together; a process of its own, so that the memory is not counted.
const [folder = '.', letterCount = '0', pages = '0', scanCount = '0'] = process.argv.slice(2);

/** A scan of A4 at 300 dots per inch: text on paper with the grain of a scanner. */
async function scan(seed: number): Promise<Uint8Array> {
  const [width, height] = [2480, 3508];
  const lines = Array.from(
    { length: 50 },
    (_unused, line) =>
      `<text x="200" y="${300 + line * 62}" font-size="42">Pindaian ${seed}, baris ${line}, ${randomBytes(18).toString('hex')}</text>`,
  );
  const page = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${lines.join('')}</svg>`,
  );
  const noise = { type: 'gaussian' as const, mean: 235, sigma: 6 };
  const bytes = await sharp({
    create: { width, height, channels: 3, background: '#eeeeee', noise },
  })
    .composite([{ input: page, left: 0, top: 0 }])
    .withMetadata({ density: 300 })
    .jpeg({ quality: 85 })
    .toBuffer();
  return new Uint8Array(bytes);
}

async function letter(seed: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < Number(pages); page++) {
    const made = pdf.addPage([595, 842]);
    for (let line = 0; line < 45; line++) {
      made.drawText(`Surat ${seed}, halaman ${page}, baris ${line}: ${'kata '.repeat(12)}`, {
        x: 60,
        y: 780 - line * 16,
        size: 10,
        font,
      });
    }
  }
  return pdf.save();
}

for (let index = 0; index < Number(letterCount); index++) {
  writeFileSync(join(folder, `${index}.pdf`), await letter(index));
}
// A few scans, each several times: nothing in a bundle gains from equal ones.
const different: Uint8Array[] = [];
for (let index = 0; index < 4; index++) different.push(await scan(index));
for (let index = 0; index < Number(scanCount); index++) {
  writeFileSync(join(folder, `${index}.jpeg`), different[index % 4] ?? '');
}
