import { describe, expect, it } from 'vitest';
import { paperFileName, safeFileName, uniqueName } from '#core/papers/index.ts';

const title = 'Kerja sama pertanian ke Niigata';
const long = 'Dr. Ir. H. Abdurrahman Contohnugroho Panjangsekali, S.E., M.Si., M.Sc., Ph.D., CFrA.';

describe('the file name of a paper', () => {
  it('names the traveller whom it is about, with the titles as typed', () => {
    const paper = { kind: 'spd', about: ['drh. Yohanes Misal, M.Sc., Ph.D.'] } as const;
    expect(paperFileName({ ...paper, about: [...paper.about] }, title)).toBe(
      'SPD - drh. Yohanes Misal, M.Sc., Ph.D. - Kerja sama pertanian ke Niigata.pdf',
    );
  });

  it('tells the requests of one dossier apart by their travellers', () => {
    const requests = [['Budi Contoh'], ['Siti Misal', 'Lie Fiktif', 'Andi Umpama'], ['Made Andai']];
    const names = requests.map((about) =>
      paperFileName({ kind: 'permission_request', about }, title),
    );
    expect(names).toEqual([
      'Surat permohonan - Budi Contoh - Kerja sama pertanian ke Niigata.pdf',
      'Surat permohonan - Siti Misal dkk - Kerja sama pertanian ke Niigata.pdf',
      'Surat permohonan - Made Andai - Kerja sama pertanian ke Niigata.pdf',
    ]);
  });

  it('does not name one person on a surat tugas, which is about all of them', () => {
    expect(
      paperFileName({ kind: 'surat_tugas', about: ['Budi Contoh', 'Siti Misal'] }, title),
    ).toBe('Surat tugas - Kerja sama pertanian ke Niigata.pdf');
  });

  it('keeps name and title of an ordinary form whole', () => {
    const about = ['Dr. H. Budiman Contoh, S.E., M.Si.'];
    expect(paperFileName({ kind: 'exit_permit_form', about }, title)).toBe(
      'Formulir exit permit - Dr. H. Budiman Contoh, S.E., M.Si. - Kerja sama pertanian ke Niigata.pdf',
    );
  });

  it('cuts long names and titles between words and stays below what file systems take', () => {
    const name = paperFileName({ kind: 'exit_permit_form', about: [long] }, `${title} `.repeat(9));
    expect(name).toBe(
      'Formulir exit permit - Dr. Ir. H. Abdurrahman Contohnugroho Panjangsekali, S.E., M.Si - ' +
        'Kerja sama pertanian ke Niigata Kerja sama pertanian ke Niigata Kerja.pdf',
    );
    const wide = paperFileName(
      { kind: 'exit_permit_form', about: ['漢'.repeat(300)] },
      '𠮷'.repeat(200),
    );
    expect(Buffer.byteLength(wide)).toBeLessThan(220);
    expect(wide).not.toContain('\uFFFD');
    expect(encodeURIComponent(wide)).toContain('%');
  });

  it('leaves out what Windows, macOS or Linux do not allow', () => {
    const about = ['A/B\\C: "D" <E>|?*'];
    expect(paperFileName({ kind: 'spd', about }, 'a\u0000b\u202Ec')).toBe(
      'SPD - A B C D E - a b c.pdf',
    );
    expect(paperFileName({ kind: 'spd', about }, '../..')).toBe('SPD - A B C D E.pdf');
    expect(paperFileName({ kind: 'surat_tugas', about: [] }, 'Rapat dsb.')).toBe(
      'Surat tugas - Rapat dsb.pdf',
    );
  });

  it('holds nothing that leads out of its folder, whichever part it comes from', () => {
    const name = safeFileName(['SIOLA 1.01', '../../Budi/Ani\\Contoh: S.E.', 'Paspor']);
    expect(name).toBe('SIOLA 1.01 - .. .. Budi Ani Contoh S.E. - Paspor.pdf');
    expect(Buffer.byteLength(safeFileName(['a', 'n'.repeat(300), 'b']))).toBeLessThan(220);
  });

  it('is none that Windows keeps for its devices, and never only an ending', () => {
    const form = (name: string, dossier = '') =>
      paperFileName({ kind: 'taught_form', about: [], title: name }, dossier);
    expect(form('CON')).toBe('_CON.pdf');
    expect(form('nul.v2', 'Niigata')).toBe('_nul.v2 - Niigata.pdf');
    expect(form('Com1 .x')).toBe('_Com1 .x.pdf');
    expect(form('COM¹')).toBe('_COM¹.pdf');
    expect(form('Console')).toBe('Console.pdf');
    expect(form('.kantor')).toBe('kantor.pdf');
    expect(form('***', '---')).toBe('Formulir.pdf');
    expect(form('---', '...')).toBe('berkas.pdf');
  });

  it('is only the kind while nothing else is known', () => {
    expect(paperFileName({ kind: 'spd', about: [] }, '  ')).toBe('SPD.pdf');
  });
});

describe('file names in one folder', () => {
  it('get a number when they would be the same, whatever the case of their letters', () => {
    const taken = new Set<string>();
    expect(uniqueName('SPD - Budi.pdf', taken)).toBe('SPD - Budi.pdf');
    expect(uniqueName('SPD - BUDI.pdf', taken)).toBe('SPD - BUDI (2).pdf');
    expect(uniqueName('SPD - Budi.pdf', taken)).toBe('SPD - Budi (3).pdf');
  });
});
