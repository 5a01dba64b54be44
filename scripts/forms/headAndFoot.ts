import { edges, type Canvas } from './canvas.ts';
import type { FormFields } from './formFields.ts';
import type { FormLayout } from './layout.ts';

/** Draws letterhead fields, title and notice; returns where the first section starts, in millimetres. */
export function drawHead(canvas: Canvas, fields: FormFields, layout: FormLayout): number {
  const numberWidth = 66;
  const numberLeft = edges.right - numberWidth;
  fields.text(
    'kantor.pemerintah',
    canvas.rectangle(edges.left, 8.5, numberLeft - edges.left - 4, 6),
    {
      tooltip: 'Nama pemerintah daerah',
      size: 11,
      maxLength: 200,
    },
  );
  fields.text('kantor.unit', canvas.rectangle(edges.left, 14.5, numberLeft - edges.left - 4, 5.5), {
    tooltip: 'Perangkat daerah atau unit kerja yang mengurus',
    size: 9,
    maxLength: 300,
  });
  const rows = [
    ['surat.nomor', 'Nomor surat', 'Nomor surat permohonan instansi'],
    ['surat.tanggal', 'Tanggal', 'Tanggal surat permohonan instansi'],
  ] as const;
  for (const [index, [name, caption, tooltip]] of rows.entries()) {
    const y = 8.5 + index * 5.8;
    canvas.fill(numberLeft, y, 20, 5.8, 0.955);
    canvas.text(numberLeft + 2, y + 3.9, caption, { font: 'Arimo', size: 8 });
    canvas.line([numberLeft + 20, y], [numberLeft + 20, y + 5.8], 0.4, 0.45);
    fields.text(name, canvas.rectangle(numberLeft + 20.8, y + 0.4, numberWidth - 21.6, 5), {
      tooltip,
      size: 9,
      maxLength: 120,
    });
  }
  canvas.line([numberLeft, 14.3], [edges.right, 14.3], 0.4, 0.45);
  canvas.stroke(numberLeft, 8.5, numberWidth, 11.6, 0.75);
  canvas.line([edges.left, 22.2], [edges.right, 22.2], 1.4);
  canvas.line([edges.left, 23.1], [edges.right, 23.1], 0.5);

  const centre = (edges.left + edges.right) / 2;
  let y = 29.6;
  for (const line of layout.title) {
    canvas.text(centre, y, line, { font: 'ArimoBold', size: 12.5, align: 'center' });
    y += 5.4;
  }
  canvas.text(centre, y - 0.4, layout.subtitle, { font: 'Arimo', size: 8.5, align: 'center' });
  const noticeTop = y + 1.8;
  canvas.stroke(edges.left, noticeTop, edges.right - edges.left, 8.6, 0.75);
  const within = edges.right - edges.left - 4;
  canvas.text(centre, noticeTop + 3.7, layout.notice[0], {
    font: 'ArimoBold',
    size: 8,
    align: 'center',
    within,
  });
  canvas.text(centre, noticeTop + 7.1, layout.notice[1], {
    font: 'Arimo',
    size: 7.5,
    align: 'center',
    within,
  });
  return noticeTop + 8.6 + 1.6;
}

const signatureHeight = 41.6;

/** Draws declaration, both signatures, notes and the foot of the page. */
export function drawFoot(
  canvas: Canvas,
  fields: FormFields,
  layout: FormLayout,
  top: number,
): void {
  const middle = (edges.left + edges.right) / 2;
  canvas.stroke(edges.left, top, edges.right - edges.left, signatureHeight, 0.75);
  canvas.line([middle, top], [middle, top + signatureHeight], 0.4, 0.45);
  drawApplicant(canvas, fields, layout, top);
  drawOfficer(canvas, fields, middle, top);

  let y = top + signatureHeight + 3.6;
  canvas.text(edges.left, y, 'Catatan', { font: 'ArimoBold', size: 7 });
  for (const [index, note] of layout.notes.entries()) {
    canvas.text(edges.left + 13, y, `${index + 1}.`, { font: 'Arimo', size: 7 });
    canvas.text(edges.left + 16.5, y, note, {
      font: 'Arimo',
      size: 7,
      within: edges.right - edges.left - 16.5,
    });
    y += 3.1;
  }
  const foot = 322.4;
  if (y > foot - 2.5) throw new Error(`the page is ${(y - foot + 2.5).toFixed(1)} mm too long`);
  canvas.line([edges.left, foot - 2.6], [edges.right, foot - 2.6], 0.4, 0.45);
  canvas.text(edges.left, foot, layout.footer, { font: 'Arimo', size: 7 });
  canvas.text(edges.right, foot, 'Halaman 1 dari 1', { font: 'Arimo', size: 7, align: 'right' });
}

function drawApplicant(canvas: Canvas, fields: FormFields, layout: FormLayout, top: number): void {
  const [left, width] = [edges.left + 2, (edges.right - edges.left) / 2 - 4];
  const words = layout.declaration.split(' ');
  const lines = [''];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (canvas.width(longer, 'Arimo', 8) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  for (const [index, line] of lines.entries()) {
    canvas.text(left, top + 4.2 + index * 3.5, line, { font: 'Arimo', size: 8 });
  }
  const centre = left + width / 2;
  canvas.text(centre, top + 14.5, 'Pemohon,', { font: 'Arimo', size: 8.5, align: 'center' });
  drawName(canvas, fields, {
    left,
    width,
    top: top + 30.8,
    name: ['pengesahan.pemohon', 'Nama pemohon di bawah tanda tangan'],
    identity: ['pengesahan.pemohon_nip', 'NIP pemohon di bawah tanda tangan'],
  });
}

function drawOfficer(canvas: Canvas, fields: FormFields, middle: number, top: number): void {
  const [left, width] = [middle + 2, (edges.right - edges.left) / 2 - 4];
  const centred = { centred: true };
  fields.text('pengesahan.tempat_tanggal', canvas.rectangle(left, top + 0.8, width, 4.4), {
    tooltip: 'Tempat dan tanggal pengesahan',
    size: 9,
    maxLength: 150,
    ...centred,
  });
  canvas.text(left + width / 2, top + 8, 'Pejabat yang mengusulkan,', {
    font: 'Arimo',
    size: 8.5,
    align: 'center',
  });
  fields.text('pengesahan.jabatan', canvas.rectangle(left, top + 9, width, 10.6), {
    tooltip: 'Jabatan pejabat yang mengusulkan',
    size: 8.5,
    multiline: true,
    maxLength: 700,
    ...centred,
  });
  fields.signature(
    'pengesahan.tanda_tangan',
    canvas.rectangle(left + 10, top + 19.8, width - 20, 10.6),
    'Tanda tangan pejabat yang mengusulkan',
  );
  drawName(canvas, fields, {
    left,
    width,
    top: top + 30.8,
    name: ['pengesahan.nama', 'Nama pejabat yang mengusulkan'],
    identity: ['pengesahan.pangkat_nip', 'Pangkat dan NIP pejabat yang mengusulkan'],
  });
}

function drawName(
  canvas: Canvas,
  fields: FormFields,
  block: {
    left: number;
    width: number;
    top: number;
    name: [string, string];
    identity: [string, string];
  },
): void {
  const { left, width, top } = block;
  canvas.line([left + 8, top], [left + width - 8, top], 0.5);
  fields.text(block.name[0], canvas.rectangle(left, top + 0.4, width, 6.2), {
    tooltip: block.name[1],
    size: 9,
    multiline: true,
    maxLength: 200,
    centred: true,
  });
  fields.text(block.identity[0], canvas.rectangle(left, top + 6.4, width, 4.2), {
    tooltip: block.identity[1],
    size: 8.5,
    maxLength: 260,
    centred: true,
  });
}
