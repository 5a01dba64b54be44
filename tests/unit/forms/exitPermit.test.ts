import { describe, expect, it } from 'vitest';
import {
  exitPermitPath,
  exitPermitValues,
  formFindings,
  type ExitPermitInput,
} from '#shared/domain/forms/index.ts';
import { proposeServices } from '#shared/domain/dossiers/index.ts';
import english from '#shared/i18n/en/forms.json' with { type: 'json' };
import indonesian from '#shared/i18n/id/forms.json' with { type: 'json' };
import {
  day,
  sampleDossier,
  sampleInput,
  sampleOffice,
  sampleTraveller,
  withTraveller,
} from '../../integration/forms/sample.ts';

const withDossier = (change: Partial<ExitPermitInput['dossier']>): ExitPermitInput => ({
  ...sampleInput,
  dossier: { ...sampleDossier, ...change },
});
const keysOf = (input: ExitPermitInput) => formFindings(input).map(({ message }) => message.key);
const passport = sampleTraveller.snapshot.passport;

describe('values of the application form', () => {
  it('come from dossier, office and traveller as they are written', () => {
    expect(exitPermitValues(sampleInput)).toMatchObject({
      'kantor.pemerintah': 'PEMERINTAH KABUPATEN CONTOH RAYA',
      'pemohon.nama': 'Dr. Rani Contohwati, S.STP., M.Si.',
      'pemohon.nama_paspor': 'RANI CONTOHWATI',
      'pemohon.nip': '000000000000000001',
      'pemohon.jenis_kelamin': 'Perempuan',
      'paspor.jenis': 'Paspor dinas',
      'paspor.nomor': 'X0000001',
      'paspor.berlaku_sampai': '15 Januari 2030',
      'perjalanan.tujuan':
        'Niigata, Jepang (12 s.d. 16 April 2027); Đà Nẵng, Vietnam (16 s.d. 19 April 2027)',
      'perjalanan.lama': '8 hari',
      'biaya.pemerintah': true,
      'biaya.donor': true,
      'biaya.sendiri': false,
      'persetujuan.nomor': 'R-0001/Contoh/2027',
      'persetujuan.tanggal': '26 Februari 2027',
      'pengesahan.tempat_tanggal': 'Contoh Raya, 1 Maret 2027',
    });
  });

  it('stay empty where the dossier knows nothing, and say when there is no passport', () => {
    const values = exitPermitValues(withTraveller({ passport: null, birthDate: null, sex: null }));
    expect(values).toMatchObject({
      'pemohon.nama_paspor': '',
      'pemohon.tanggal_lahir': '',
      'pemohon.jenis_kelamin': '',
      'paspor.jenis': 'Belum memiliki',
      'paspor.nomor': '',
    });
  });

  it('name a city state once', () => {
    const [leg] = sampleDossier.legs;
    if (!leg) throw new Error('the sample has a leg');
    const singapore = { ...leg, country: 'SG', city: 'Singapura', arrivesOn: null };
    const values = exitPermitValues(withDossier({ legs: [singapore] }));
    expect(values['perjalanan.tujuan']).toBe('Singapura');
  });

  it('print the signatory’s authority in the order of the offices', () => {
    const [secretary, assistant] = sampleOffice.signatories;
    const signedBy = (signatoryId: string | undefined) =>
      exitPermitValues({
        ...sampleInput,
        fields: { ...sampleInput.fields, signatoryId: signatoryId ?? null },
      });
    expect(signedBy(secretary?.id)).toMatchObject({
      'pengesahan.jabatan': 'a.n. BUPATI CONTOH RAYA\nSEKRETARIS DAERAH',
      'pengesahan.pangkat_nip': '',
    });
    expect(signedBy(assistant?.id)).toMatchObject({
      'pengesahan.jabatan':
        'a.n. BUPATI CONTOH RAYA\nSEKRETARIS DAERAH\nu.b. ASISTEN ADMINISTRASI UMUM',
      'pengesahan.pangkat_nip': 'Pembina Utama Muda (IV/c) · NIP 00000000 000000 0 004',
    });
  });

  it('are proposed by another than the traveller, as far as somebody stands above them', () => {
    const [secretary, assistant] = sampleOffice.signatories;
    if (!secretary || !assistant) throw new Error('the sample has signatories');
    const head = {
      ...assistant,
      id: secretary.id.replace(/.$/u, '7'),
      role: 'kepala_daerah' as const,
    };
    const proposedBy = (name: string, category: 'asn_kab_kota' | 'bupati_wali_kota') =>
      exitPermitValues({
        ...sampleInput,
        office: {
          ...sampleOffice,
          signatories: [secretary, { ...head, name: 'H. Kepala Contoh' }],
        },
        fields: { ...sampleInput.fields, signatoryId: null },
        traveller: {
          ...sampleTraveller,
          snapshot: { ...sampleTraveller.snapshot, name, category },
        },
      })['pengesahan.nama'];
    expect(proposedBy('Siti Umpama', 'asn_kab_kota')).toBe(secretary.name);
    expect(proposedBy(secretary.name, 'asn_kab_kota')).toBe('H. Kepala Contoh');
    expect(proposedBy('H. Kepala Contoh', 'bupati_wali_kota')).toBe('H. Kepala Contoh');
  });

  it('leave room for the date when the letter has none yet', () => {
    const values = exitPermitValues({
      ...sampleInput,
      fields: { ...sampleInput.fields, date: null },
    });
    expect(values['pengesahan.tempat_tanggal']).toMatch(/^Contoh Raya, \.{10,}$/u);
  });
});

describe('services that are proposed', () => {
  const services = (input: ExitPermitInput) => proposeServices(input.dossier, input.traveller);

  it('are exit permit and visa recommendation for a holder of a service passport', () => {
    expect(services(sampleInput)).toEqual({
      newPassport: false,
      replacement: false,
      exitPermit: true,
      visaRecommendation: true,
    });
  });

  it('include a new passport for a traveller with none or an ordinary one', () => {
    expect(services(withTraveller({ passport: null })).newPassport).toBe(true);
    if (!passport) throw new Error('the sample has a passport');
    const ordinary = withTraveller({ passport: { ...passport, kind: 'ordinary' } });
    expect(services(ordinary).newPassport).toBe(true);
  });

  it.each([
    ['2027-10-18', true],
    ['2027-10-19', false],
  ])('count six months from the return: a passport that ends on %s', (expiresOn, expected) => {
    if (!passport) throw new Error('the sample has a passport');
    const input = withTraveller({ passport: { ...passport, expiresOn: day(expiresOn) } });
    expect(services(input).replacement).toBe(expected);
  });

  it('count six months over the end of the year', () => {
    if (!passport) throw new Error('the sample has a passport');
    const late = withTraveller({ passport: { ...passport, expiresOn: day('2028-03-01') } });
    const travel = { ...sampleDossier.travel, returnsOn: day('2027-09-30') };
    expect(services({ ...late, dossier: { ...late.dossier, travel } }).replacement).toBe(true);
  });

  it('ask no visa recommendation while nobody said that a visa is required', () => {
    const legs = sampleDossier.legs.map((leg) => ({ ...leg, visaRequired: 'unknown' as const }));
    expect(services(withDossier({ legs })).visaRecommendation).toBe(false);
    expect(keysOf(withDossier({ legs }))).toEqual(['forms:judgement.visaUnknown']);
  });
});

describe('findings before printing', () => {
  it('are none for a complete dossier', () => {
    expect(formFindings(sampleInput)).toEqual([]);
  });

  it('lead to the field of the dossier that misses something', () => {
    expect(formFindings(withTraveller({ nik: '' }))).toEqual([
      {
        severity: 'warning',
        message: {
          key: 'forms:missing.pemohonNik',
          params: { name: sampleTraveller.snapshot.name },
        },
        field: `travellers.${sampleTraveller.id}.snapshot.nik`,
      },
    ]);
    expect(formFindings(withDossier({ funding: [] }))).toMatchObject([
      { severity: 'error', field: 'funding' },
    ]);
    expect(exitPermitPath(sampleInput, 'dokumen.pasfoto')).toBeNull();
  });

  it('ask for NIP and rank of civil servants only', () => {
    const guest = { nip: '', rank: '', category: 'pihak_lain' } as const;
    expect(keysOf(withTraveller(guest))).toEqual([]);
    expect(keysOf(withTraveller({ ...guest, category: 'asn_provinsi' }))).toEqual([
      'forms:missing.pemohonNip',
      'forms:missing.pemohonPangkat',
    ]);
  });

  it('warn when the trip has a track that uses the ordinary passport', () => {
    expect(keysOf(withDossier({ track: 'important_reason' }))).toContain(
      'forms:judgement.importantReason',
    );
  });

  it('say that the office has nobody to sign', () => {
    const office = { ...sampleOffice, signatories: [] };
    expect(keysOf({ ...sampleInput, office })).toEqual(['forms:missing.signatory']);
  });

  it('have a text in both languages, whatever is missing', () => {
    const input: ExitPermitInput = {
      ...withTraveller({
        name: '',
        nip: '',
        nik: '',
        rank: '',
        position: '',
        unit: '',
        institution: '',
        birthPlace: '',
        birthDate: null,
        sex: null,
        passport: passport && { ...passport, number: '', expiresOn: null },
      }),
      office: { ...sampleOffice, signatories: [] },
      approval: null,
    };
    input.dossier = {
      ...input.dossier,
      event: { ...sampleDossier.event, name: '', organiser: '' },
      invitation: { ...sampleDossier.invitation, from: '' },
      travel: { departsOn: null, returnsOn: null, departureCity: '' },
      legs: [],
      funding: [],
    };
    const keys = keysOf(input);
    expect(keys).toHaveLength(19);
    for (const language of [indonesian, english]) {
      for (const key of keys) {
        const name = key.replace('forms:missing.', '');
        expect(language.missing).toHaveProperty(name);
      }
    }
  });
});

describe('texts of the forms', () => {
  it('are the same set in both languages, with the same placeholders', () => {
    const flat = (texts: Record<string, Record<string, string>>) =>
      Object.entries(texts).flatMap(([group, entries]) =>
        Object.entries(entries).map(([key, text]) => ({
          key: `${group}.${key}`,
          holes: [...new Set(text.match(/\{\{\w+\}\}/gu) ?? [])].sort(),
        })),
      );
    const [first, second] = [flat(indonesian), flat(english)];
    expect(second.map(({ key }) => key)).toEqual(first.map(({ key }) => key));
    for (const text of [...first, ...second]) expect(text.key).not.toContain(' ');
    const allowed = new Map(first.map(({ key, holes }) => [key, holes]));
    for (const { key, holes } of second) {
      // A language may leave out the name where the other needs it, but never use one that is not given.
      const known = new Set([...(allowed.get(key) ?? []), '{{name}}']);
      expect(holes.filter((hole) => !known.has(hole))).toEqual([]);
    }
  });
});
