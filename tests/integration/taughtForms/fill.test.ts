import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillTaughtForm, studyForm } from '#core/forms/index.ts';
import {
  emptyMapping,
  evaluateTaught,
  type TaughtEntry,
} from '#shared/domain/taughtForms/index.ts';
import { withPer, withSuggestions } from '#renderer/forms-taught/model/draft.ts';
import { manyFields } from '../../fixtures/forms/manyFields.ts';
import { sampleInput } from '../../unit/taughtForms/situation.ts';
import {
  assetsFolder,
  encrypt,
  pageText,
  pictureDifference,
  qpdfCheck,
  readBack,
  valuesByPdfJs,
} from '../forms/tools.ts';
import { dynamicXfaForm, signedForm, staticXfaForm } from '../forms/fixtures.ts';
import {
  entries,
  growingBoxes,
  toField,
  toPlace,
  turnedPage,
  unknownForm,
  withSignatureField,
} from './forms.ts';

const fontBytes = new Uint8Array(readFileSync(`${assetsFolder}/fonts/Arimo-Regular.ttf`));
const longPosition =
  'Kepala Bagian Kerja Sama dan Hubungan Antarlembaga pada Sekretariat Daerah Kabupaten Contoh Raya';

async function fill(
  template: Uint8Array,
  given: readonly TaughtEntry[],
  options: {
    flatten?: boolean;
    mayLoseProtection?: boolean;
    position?: string;
    per?: 'dossier';
  } = {},
) {
  const input = sampleInput();
  const [first] = input.dossier.travellers;
  if (first && options.position !== undefined) first.snapshot.position = options.position;
  const mapping = { ...emptyMapping('Formulir uji'), entries: [...given] };
  const values = evaluateTaught({ ...mapping, per: options.per ?? 'traveller' }, input);
  return fillTaughtForm({
    template,
    values,
    fontBytes,
    flatten: options.flatten ?? false,
    mayLoseProtection: options.mayLoseProtection ?? false,
    about: { form: 'Formulir uji', person: first?.snapshot.name ?? '', language: 'id' },
    labels: new Map([['f4', 'Jabatan']]),
  });
}

describe('studying a form', () => {
  it('tells fields with their places as they are seen', async () => {
    const form = await studyForm(await unknownForm());
    expect(form.pages).toEqual([
      { width: 420, height: 595 },
      { width: 420, height: 595 },
    ]);
    const nip = form.fields.find(({ name }) => name === 'f2');
    expect(nip).toMatchObject({ tooltip: 'NIP', comb: true, maxLength: 18, type: 'text' });
    expect(nip?.spots[0]?.page).toBe(1);
    expect(nip?.spots[0]?.rect.width).toBeCloseTo(220, -1);
  });

  it('gives a turned and cropped page the size that viewers show', async () => {
    expect((await studyForm(await turnedPage(90))).pages).toEqual([{ width: 300, height: 400 }]);
    expect((await studyForm(await turnedPage(180))).pages).toEqual([{ width: 400, height: 300 }]);
  });

  it('refuses what cannot be filled, each with its own answer', async () => {
    await expect(studyForm(await dynamicXfaForm())).rejects.toMatchObject({ code: 'form_xfa' });
    await expect(studyForm(await signedForm())).rejects.toMatchObject({ code: 'form_signed' });
    const locked = encrypt(await unknownForm(), 'rahasia', 'pemilik');
    await expect(studyForm(locked)).rejects.toMatchObject({ code: 'form_encrypted' });
    const half = (await unknownForm()).slice(0, 900);
    await expect(studyForm(half)).rejects.toMatchObject({ code: 'form_broken' });
  });
});

describe('a form of two hundred fields', () => {
  it('is mapped by its words, and a list of people takes the person of each number', async () => {
    const form = await studyForm(await manyFields());
    expect(form.fields).toHaveLength(200);
    let next = 0;
    const own = withSuggestions(form, emptyMapping('Daftar'), () => String((next += 1)));
    expect(own.entries).toHaveLength(180);
    const all = withPer(form, own, 'dossier');
    const itemOf = (name: string) => {
      const entry = all.entries.find(
        ({ target }) => target.kind === 'field' && target.name === name,
      );
      return entry?.source.from === 'data' ? [entry.source.data, entry.source.item] : null;
    };
    expect(itemOf('peserta[0].nama')).toEqual(['person_name', 1]);
    expect(itemOf('peserta[4].nip')).toEqual(['person_nip', 5]);
    // Nothing but the index tells whose passport this is.
    expect(itemOf('peserta[0].berlaku_sampai')).toEqual(['passport_expires_on', 1]);
    expect(itemOf('peserta[19].berlaku_sampai')).toEqual(['passport_expires_on', 20]);
    expect(itemOf('peserta[2].kolom')).toBeNull();
    const filled = await fill(await manyFields(), all.entries, { per: 'dossier' });
    const values = await valuesByPdfJs(filled.pdf);
    expect(values['peserta[0].nama']).toBe('Dr. Raka Contoh Wijaya, M.Si.');
    expect(values['peserta[19].nama']).toBeUndefined();
  });
});

describe('filling a taught form', () => {
  it('fills fields and places, which other programs read back', async () => {
    const { pdf } = await fill(await unknownForm(), entries, { position: 'Staf' });
    expect(qpdfCheck(pdf).status).toBe(0);
    expect(await valuesByPdfJs(pdf)).toMatchObject({
      f1: 'Dr. Raka Contoh Wijaya, M.Si.',
      f2: '198001012005011001',
      f3: '05011980',
      f5: 'X0000001',
    });
    expect(pageText(pdf)).toContain('Niigata, Jepang, Singapura');
    // MuPDF reads both alike.
    expect(readBack(pdf, 'mutool', 'draw', '-q', '-F', 'text', '@')).toContain(
      'Niigata, Jepang, Singapura',
    );
  });

  it('shows the beginning of a text that does not fit, and where all of it is', async () => {
    const { pdf, findings } = await fill(await unknownForm(), entries, { position: longPosition });
    expect((await valuesByPdfJs(pdf))['f4']).toBe('Kepala … Lamp. 1');
    const text = pageText(pdf);
    expect(text).toContain('Kepala … Lamp. 1');
    expect(text).toContain('Lampiran 1: Jabatan');
    expect(text).toContain('Sekretariat Daerah Kabupaten Contoh Raya');
    expect(text).toContain('halaman 1 dari 1');
    expect(findings).toContainEqual({
      severity: 'info',
      message: { key: 'taught:finding.onAddendum', params: { field: 'Jabatan', number: '1' } },
      field: 'f4',
    });
    expect(findings.map(({ message }) => message.key)).not.toContain('forms:finding.doesNotFit');
    expect(qpdfCheck(pdf).status).toBe(0);
  });

  it.each([false, true])(
    'shows as many whole words as the box holds, flattened: %s',
    async (flatten) => {
      const boxes = ['a', 'b', 'c', 'd', 'e'];
      const mapped = boxes.map((name) => toField(name, 'person_position'));
      const { pdf, findings } = await fill(await growingBoxes(), mapped, {
        position: longPosition,
        flatten,
      });
      const text = pageText(pdf);
      for (const shown of [
        /(?<![\w*])\*1(?!\d)/u,
        /Kepala … Lamp\. 2/u,
        /Kepala Bagian … lihat Lampiran 3/u,
        /Kepala Bagian Kerja Sama dan Hubungan … lihat Lampiran 4/u,
        /Kepala.* … lihat Lampiran 5/u,
      ]) {
        expect(text).toMatch(shown);
      }
      expect(text.split(longPosition)).toHaveLength(6);
      expect(findings.map(({ message }) => message.key)).not.toContain('forms:finding.doesNotFit');
      expect(qpdfCheck(pdf).status).toBe(0);
    },
  );

  it('never shows a part of a number, nor letters of a boxed text, as if it were the whole', async () => {
    const groups = '19800101 200501 1 001 '.repeat(12).trim();
    const { pdf } = await fill(
      await growingBoxes(),
      ['d', 'comb'].map((name) => toField(name, 'person_position')),
      { position: groups },
    );
    expect(await valuesByPdfJs(pdf)).toMatchObject({ d: 'lihat Lampiran 1', comb: 'Lampiran 2' });
    expect(pageText(pdf)).toContain(groups);
  });

  it('does the same for a place, also one too small for any words', async () => {
    const wide = toPlace(
      { label: 'Lebar', rect: { x: 30, y: 200, width: 130, height: 14 } },
      'person_position',
    );
    const small = toPlace(
      { label: 'Kecil', rect: { x: 30, y: 400, width: 20, height: 10 } },
      'place_both',
    );
    const tiny = toPlace(
      { label: 'Mungil', rect: { x: 30, y: 300, width: 4, height: 4 } },
      'place_both',
    );
    const { pdf, findings } = await fill(await unknownForm(), [small, tiny, wide], {
      position: longPosition,
    });
    const text = pageText(pdf);
    expect(text).toContain('*1');
    expect(text).toContain('Lampiran 2: Mungil');
    expect(text).toMatch(/Kepala Bagian Kerja … lihat Lampiran 3/u);
    expect(findings.map(({ message }) => message.key)).toContain('taught:finding.noReference');
  });

  it('names a character of a moved text once', async () => {
    const { findings } = await fill(await unknownForm(), entries, {
      position: `部 ${longPosition}`,
    });
    const named = findings.filter(({ message }) => message.key.endsWith('charactersMissing'));
    expect(named).toHaveLength(1);
    expect(named[0]?.message.params).toEqual({ field: 'Jabatan', characters: '部 (U+90E8)' });
  });

  it('goes on to further addendum pages', async () => {
    const { pdf } = await fill(await unknownForm(), entries, {
      position: `${longPosition}. `.repeat(60),
    });
    expect(pageText(pdf)).toMatch(/Lampiran isian, halaman 2 dari \d/u);
  });

  it('names characters that the font cannot show, in places as in fields', async () => {
    const place = toPlace({ page: 2, label: 'Jabatan' }, 'person_position');
    const { findings } = await fill(await unknownForm(), [place], { position: 'Kepala 部' });
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        message: {
          key: 'forms:finding.charactersMissing',
          params: { field: 'Jabatan', characters: '部 (U+90E8)' },
        },
      }),
    );
  });

  it('turns fields into ink when asked', async () => {
    const { pdf } = await fill(await unknownForm(), entries, { flatten: true });
    expect(await valuesByPdfJs(pdf)).toEqual({});
    expect(pageText(pdf)).toContain('X0000001');
  });

  it('leaves an unsigned signature field when the others become ink, also with an addendum', async () => {
    const template = await withSignatureField(await unknownForm());
    for (const position of ['Staf', longPosition]) {
      const { pdf } = await fill(template, entries, { flatten: true, position });
      const left = (await studyForm(pdf)).fields;
      expect(left.map(({ name, type }) => [name, type])).toEqual([['tanda_tangan', 'signature']]);
      expect(left[0]?.spots).toHaveLength(1);
      expect(pageText(pdf)).toContain('X0000001');
      expect(qpdfCheck(pdf).status).toBe(0);
    }
  });

  it('writes ink with its own embedded font, like fields that stay', async () => {
    for (const flatten of [false, true]) {
      const { pdf } = await fill(await unknownForm(), entries, { flatten });
      const fonts = readBack(pdf, 'pdffonts', '@').split('\n');
      const own = fonts.filter((line) => /MUHIB[A-Z]\+Arimo-Regular/u.test(line));
      expect(own.length).toBeGreaterThan(0);
      // Embedded, a subset, and with the characters that copying from the page gives.
      for (const line of own) expect(line).toMatch(/yes yes yes/u);
    }
    const ink = await fill(await unknownForm(), entries, { flatten: true });
    const fields = await fill(await unknownForm(), entries);
    expect(pictureDifference(ink.pdf, fields.pdf, 'mutool')).toBeLessThan(8);
  });

  it('takes away the wish for other drawings and the XML twin of a static form', async () => {
    const filled = await fill(await staticXfaForm(), [toField('data.nama', 'person_name')]);
    const raw = readBack(filled.pdf, 'qpdf', '--json', '@');
    expect(raw).not.toMatch(/"\/NeedAppearances"|"\/XFA"/u);
    expect((await valuesByPdfJs(filled.pdf))['data.nama']).toBe('Dr. Raka Contoh Wijaya, M.Si.');
  });

  it('gives the same bytes twice', async () => {
    const template = await unknownForm();
    const once = await fill(template, entries, { position: longPosition });
    const twice = await fill(template, entries, { position: longPosition });
    expect(Buffer.from(once.pdf).equals(Buffer.from(twice.pdf))).toBe(true);
  });

  it('fills a protected form only after the decision', async () => {
    const locked = encrypt(await unknownForm(), '', 'pemilik');
    await expect(fill(locked, entries)).rejects.toMatchObject({ code: 'form_protected' });
    const { pdf } = await fill(locked, entries, { mayLoseProtection: true });
    expect((await valuesByPdfJs(pdf))['f5']).toBe('X0000001');
  });

  it.each([90, 180, 270] as const)(
    'writes upright where the officer points, on a page turned by %s',
    async (turn) => {
      const place = toPlace({ rect: { x: 50, y: 100, width: 200, height: 20 } }, 'place_city');
      const { pdf } = await fill(await turnedPage(turn), [place]);
      // MuPDF gives the page as it is seen, from its upper left corner.
      const boxes = readBack(pdf, 'mutool', 'draw', '-q', '-F', 'stext', '@');
      const seenHeight = turn === 180 ? 300 : 400;
      const line = /bbox="([\d.]+) ([\d.]+) [\d.]+ ([\d.]+)" wmode="0" dir="([^"]+)"/u.exec(boxes);
      expect(line?.[4]).toBe('1 0');
      expect(Number(line?.[1])).toBeGreaterThan(51);
      expect(Number(line?.[1])).toBeLessThan(54);
      expect(Number(line?.[2])).toBeGreaterThan(seenHeight - 122);
      expect(Number(line?.[3])).toBeLessThan(seenHeight - 98);
    },
  );
});
