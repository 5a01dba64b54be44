import { describe, expect, it } from 'vitest';
import {
  buildLetter,
  nameRule,
  nameWithoutTitles,
  paperFindings,
  plainText,
  type LetterInput,
} from '#shared/domain/letters/index.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import type { Signatory } from '#shared/domain/office/index.ts';
import {
  idOf,
  people,
  person,
  sampleDossier,
  sampleInput,
  sampleOffice,
  signatories,
  travellerFrom,
} from '#tests/fixtures/letters/samples.ts';

function signedBy(signatory: Signatory, prefix: LetterInput['fields']['prefix'] = null) {
  const input = sampleInput('permission_request', {
    office: sampleOffice({ signatories: [signatory] }),
    fields: { signatoryId: signatory.id, prefix },
  });
  const { signature } = buildLetter(input);
  return {
    input,
    offices: signature.offices.map((line) => `${line.mark} ${plainText(line.text)}`.trim()),
    name: plainText(signature.name),
    details: signature.details.map(plainText),
  };
}

describe('the signature block', () => {
  it('gives the head of region titles, but neither rank nor NIP', () => {
    const block = signedBy({ ...signatories.bupati, nip: '197001011995031001', rank: 'x' });
    expect(block.offices).toEqual(['BUPATI CONTOH RAYA,']);
    expect(block.name).toBe('Dr. H. Arga Wiratama Contoh, S.E., M.M.');
    expect(block.details).toEqual([]);
  });

  it('gives an acting head of region no titles, and says so', () => {
    const block = signedBy(signatories.bupati, 'Plt.');
    expect(block.offices).toEqual(['Plt. BUPATI CONTOH RAYA,']);
    expect(block.name).toBe('H. Arga Wiratama Contoh');
    expect(block.details).toEqual([]);
    const model = buildLetter(block.input);
    expect(paperFindings(block.input, model)).toContainEqual({
      severity: 'info',
      message: {
        key: 'letters:finding.titlesLeftOut',
        params: { name: 'H. Arga Wiratama Contoh' },
      },
      field: 'paper.signatoryId',
    });
  });

  it('asks a leader of the council for no NIP, but the council’s secretary', () => {
    const other = { ...signatories.ppk, nip: '', rank: '', prefix: '' as const };
    expect(signedBy({ ...other, position: 'Ketua DPRD Kabupaten Contoh Raya' }).details).toEqual(
      [],
    );
    expect(signedBy({ ...other, position: 'Sekretaris DPRD' }).details).toEqual([
      '[NIP penanda tangan]',
    ]);
  });

  it('takes the council’s leader for members who travel for an important reason', () => {
    const other = { ...signatories.ppk, role: 'other' as const, nip: '', rank: '' };
    const assistant = { ...other, id: idOf(911), position: 'ASISTEN PEMERINTAHAN' };
    const leader = {
      ...other,
      id: idOf(912),
      name: 'Hj. Ratna Contoh, S.H.',
      position: 'KETUA DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN CONTOH RAYA',
    };
    const member = travellerFrom(1, person({ name: 'Wira Contoh', category: 'dprd_kab_kota' }));
    const input = (travellers = [member]) =>
      sampleInput('permission_request', {
        dossier: sampleDossier({ track: 'important_reason', travellers }),
        office: sampleOffice({ signatories: [signatories.bupati, assistant, leader] }),
        route: { signerRole: 'other', steps: ['unit', 'gubernur', 'kemendagri'] },
      });
    const { signature } = buildLetter(input());
    expect(plainText(signature.name)).toBe('Hj. Ratna Contoh, S.H.');
    expect(signature.details).toEqual([]);
    const together = input([member, travellerFrom(2, people.head)]);
    expect(plainText(buildLetter(together).signature.name)).toBe(other.name);
  });

  it('signs a.n. for the head of region', () => {
    const block = signedBy(signatories.sekda);
    expect(block.offices).toEqual(['a.n. BUPATI CONTOH RAYA', 'SEKRETARIS DAERAH,']);
    expect(block.details).toEqual([]);
  });

  it('signs u.b. through the official between', () => {
    const block = signedBy({
      ...signatories.ppk,
      position: 'ASISTEN PEMERINTAHAN',
      role: 'other',
      prefix: 'u.b.',
      onBehalfOf: 'BUPATI CONTOH RAYA',
      through: 'SEKRETARIS DAERAH',
    });
    expect(block.offices).toEqual([
      'a.n. BUPATI CONTOH RAYA',
      'SEKRETARIS DAERAH,',
      'u.b.',
      'ASISTEN PEMERINTAHAN,',
    ]);
    expect(block.details).toEqual(['Pembina Tk. I (IV/b)', 'NIP 19820202 200502 1 002']);
  });

  it('lets a Plh. regional secretary sign on behalf, without titles', () => {
    const block = signedBy(signatories.sekda, 'Plh.');
    expect(block.offices).toEqual(['a.n. BUPATI CONTOH RAYA', 'Plh. SEKRETARIS DAERAH,']);
    expect(block.name).toBe('Laras Purnama Contoh');
  });

  it('knows Pj. typed into the title', () => {
    expect(nameRule({ role: 'kepala_daerah', position: 'Pj. Bupati Contoh Raya' }, '')).toEqual({
      titles: false,
      rankAndNip: false,
    });
    expect(nameRule({ role: 'sekda', position: 'Plt. Sekretaris Daerah' }, '').titles).toBe(true);
    expect(nameRule({ role: 'sekda', position: 'Pj. Sekretaris Daerah' }, '').titles).toBe(false);
    expect(nameRule({ role: 'kepala_unit', position: 'Kepala Bagian' }, 'Plt.')).toEqual({
      titles: true,
      rankAndNip: true,
    });
  });

  it('marks what a.n. still needs', () => {
    const block = signedBy({ ...signatories.sekda, onBehalfOf: '' });
    expect(block.offices[0]).toBe('a.n. [atas nama]');
    expect(paperFindings(block.input, buildLetter(block.input))).toContainEqual({
      severity: 'error',
      message: { key: 'letters:finding.missing', params: { mark: '[atas nama]' } },
      field: `office.signatories.${signatories.sekda.id}.onBehalfOf`,
    });
  });

  it('asks for a second look when somebody sends themselves', () => {
    const office = sampleOffice({
      signatories: [{ ...signatories.sekda, name: 'Sekar Ayu Contoh, S.I.P., Ph.D.' }],
    });
    const severities = (kind: LetterInput['kind']) => {
      const input = sampleInput(kind, { office });
      return paperFindings(input, buildLetter(input))
        .filter((finding) => finding.message.key === 'letters:finding.signsForSelf')
        .map((finding) => finding.severity);
    };
    expect(severities('surat_tugas')).toEqual(['warning']);
    expect(severities('permission_request')).toEqual([]);
  });

  it('says when nobody can sign, and when the chosen one is gone', () => {
    const nobody = sampleInput('spd', { office: sampleOffice({ signatories: [] }) });
    const keysOf = (input: LetterInput) =>
      paperFindings(input, buildLetter(input)).map((finding) => finding.message.key);
    expect(keysOf(nobody)).toContain('letters:finding.noSignatory');
    const gone = sampleInput('spd', {
      fields: { signatoryId: '01900000-0000-7000-8000-00000000dead' },
    });
    expect(keysOf(gone)).toContain('letters:finding.signatoryGone');
  });
});

describe('a name without titles', () => {
  it('loses degrees before and after, and keeps what belongs to it', () => {
    expect(nameWithoutTitles('Prof. Dr. Ir. Raden Mas Contoh, S.STP., Ph.D.')).toBe(
      'Raden Mas Contoh',
    );
    expect(nameWithoutTitles('dr. Sekar Contoh, Sp.A.')).toBe('Sekar Contoh');
    expect(nameWithoutTitles('Irawan Contoh')).toBe('Irawan Contoh');
    expect(nameWithoutTitles('Ir')).toBe('Ir');
  });
});

describe('who signs', () => {
  const withSekda = sampleDossier({
    travellers: [travellerFrom(1, { ...people.head, name: signatories.sekda.name })],
  });

  it('is not of the one who would send themselves while the head of region can sign', () => {
    const nameOn = (dossier?: Dossier) =>
      plainText(buildLetter(sampleInput('surat_tugas', dossier ? { dossier } : {})).signature.name);
    expect(nameOn()).toBe(signatories.sekda.name);
    expect(nameOn(withSekda)).toBe(signatories.bupati.name);
  });

  it('has offices in capitals throughout where the office typed the one it signs for so', () => {
    const sekda = { ...signatories.sekda, position: 'Plh. Sekretaris Daerah' };
    const bupati = { ...signatories.bupati, position: 'Bupati Contoh Raya' };
    const offices = (list: Signatory[]) =>
      buildLetter(
        sampleInput('surat_tugas', { office: sampleOffice({ signatories: list }) }),
      ).signature.offices.map(({ mark, text }) => `${mark} ${plainText(text)}`.trim());
    expect(offices([bupati, sekda])).toEqual([
      'a.n. BUPATI CONTOH RAYA',
      'Plh. SEKRETARIS DAERAH,',
    ]);
    const small = { ...sekda, onBehalfOf: 'Bupati Contoh Raya' };
    expect(offices([bupati, small])).toEqual([
      'a.n. Bupati Contoh Raya',
      'Plh. Sekretaris Daerah,',
    ]);
  });
});
