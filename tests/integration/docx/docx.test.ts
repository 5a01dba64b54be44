import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { letterToDocx } from '#core/docx/index.ts';
import { buildLetter, plainText, textsOf, type LetterKind } from '#shared/domain/letters/index.ts';
import { logoPng, sampleInput } from '#tests/fixtures/letters/samples.ts';
import { startOffice, temporaryFolder } from '../core/support.ts';

const notice = 'Salinan di luar kendali';

/** The words of a file of Word in reading order, read without the library that wrote them. */
function wordsOf(docx: Uint8Array): string {
  const parts = unzipSync(docx);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  return ['word/header1.xml', 'word/document.xml']
    .map(text)
    .join(' ')
    .replaceAll(/<[^>]+>/gu, '|')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-')
    .replaceAll('&amp;', '&')
    .replaceAll('|', '');
}

const kinds: LetterKind[] = [
  'permission_request',
  'setneg_request',
  'own_cost_statement',
  'surat_tugas',
  'spd',
  'kak',
  'nota_dinas',
];

describe('a letter for Word', () => {
  it.each(kinds)('holds every word of the %s', async (kind) => {
    const model = buildLetter(sampleInput(kind));
    const words = wordsOf(await letterToDocx(model, { logo: null, notice }));
    expect(words).toContain(notice);
    for (const text of textsOf(model).map((part) => plainText(part).trim())) {
      expect(words).toContain(text);
    }
  });

  it('has the letter’s paper and margins, and is a whole archive', async () => {
    const docx = await letterToDocx(buildLetter(sampleInput('surat_tugas')), {
      logo: logoPng,
      notice,
    });
    const path = join(await temporaryFolder(), 'letter.docx');
    await writeFile(path, docx);
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors');
    const page = new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
    expect(page).toMatch(/<w:pgSz w:w="12189" w:h="18709"/u);
    expect(Object.keys(unzipSync(docx)).some((name) => name.endsWith('.png'))).toBe(true);
  });

  it('has the same bytes each time', async () => {
    const make = () =>
      letterToDocx(buildLetter(sampleInput('surat_tugas')), { logo: logoPng, notice });
    const first = await make();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(first, await make())).toBe(0);
  });

  it('is not made of a form', async () => {
    const { api, files } = await startOffice();
    const { dossier } = await api.dossiers.create({ title: 'Kunjungan' });
    const { person } = await api.people.create({ name: 'Ani Contoh', category: 'asn_kab_kota' });
    await api.dossiers.addTravellers({ id: dossier.id, people: [person.id] });
    const papers = await api.papers.list({ dossierId: dossier.id });
    const key = papers.find(({ kind }) => kind === 'exit_permit_form')?.key ?? '';
    const path = join(await temporaryFolder(), 'x.docx');
    const handle = files.grant({ right: 'write', path, name: 'x.docx', size: 0 });
    await expect(api.papers.saveDocx({ dossierId: dossier.id, key, handle })).rejects.toMatchObject(
      { data: { code: 'not_for_word' } },
    );
  });
});
