import { describe, expect, it } from 'vitest';
import {
  buildLetter,
  effectiveFields,
  paperFindings,
  plainText,
  type AssignmentModel,
} from '#shared/domain/letters/index.ts';
import {
  day,
  idOf,
  leg,
  letter,
  paidBy,
  people,
  person,
  privateTrip,
  sampleApproval,
  sampleDossier,
  sampleInput,
  sampleOffice,
  signatories,
  travellerFrom,
  wordsOf,
} from '#tests/fixtures/letters/samples.ts';

const setneg = {
  label: 'Surat Persetujuan Kementerian Sekretariat Negara',
  number: 'B-0001/Contoh/LN',
  date: '2027-01-20',
};
const ministry = {
  label: 'Rekomendasi Kementerian Dalam Negeri',
  number: '000.1.3.3/2201/SJ',
  date: '2027-01-15',
};

const chairman = travellerFrom(
  1,
  person({
    name: 'H. Umpama Contoh, S.Ag.',
    category: 'dprd_kab_kota',
    position: 'Ketua DPRD Kabupaten Contoh Raya',
    institution: 'DPRD Kabupaten Contoh Raya',
  }),
);

describe('permissions in a letter', () => {
  it('are never Setneg’s own in the request to Setneg, whenever it is printed', () => {
    const before = { ...sampleInput('setneg_request'), approvals: [ministry] };
    const after = { ...before, approvals: [ministry, setneg] };
    const only = { ...before, approvals: [setneg] };
    expect(wordsOf(before)).toContain('telah memperoleh Rekomendasi Kementerian Dalam');
    expect(wordsOf(after)).toBe(wordsOf(before));
    expect(wordsOf(only)).not.toContain('telah memperoleh');
    const kemlu = { ...sampleInput('kemlu_request'), approvals: [ministry, setneg] };
    expect(wordsOf(kemlu)).toContain('Berdasarkan Surat Persetujuan Kementerian');
  });
});

describe('a list of one thing', () => {
  it('is no list: it goes on in its sentence', () => {
    expect(letter('governor_cover')).toContain('Permohonan diajukan dengan surat Bupati Contoh');
    expect(letter('cancellation_request')).toContain(
      'Bersama ini kami lampirkan salinan Surat Persetujuan Kementerian Sekretariat Negara.',
    );
    const own = paidBy({ payer: 'own', amount: { amount: 5_000_000, currency: 'IDR' } });
    expect(letter('own_cost_statement', { dossier: sampleDossier({ funding: own }) })).toContain(
      'tersebut untuk tiket perjalanan dan penginapan sebesar Rp5.000.000 (lima juta rupiah);',
    );
  });

  it('keeps the colon of words that point ahead, and lists of several stay lists', () => {
    const change = (body: string) => ({
      fields: { body: [body] },
      dossier: sampleDossier({ funding: paidBy() }),
    });
    expect(
      letter('permission_request', change('Biaya ditanggung sebagai berikut: {rincian_biaya}')),
    ).toContain('sebagai berikut: Yayasan Rekaan untuk');
    expect(letter('permission_request')).toMatch(
      /bersama ini kami lampirkan:\nsurat undangan;\n(?:[^\n]*;\n)*[^\n]*[^;]\.\n/u,
    );
  });
});

describe('the words of a letter', () => {
  it('end a reason with one full stop, typed or not', () => {
    const reasons = ['forum ditunda', 'forum ditunda.'].map((remarks) =>
      letter('cancellation_request', { fields: { remarks } }),
    );
    expect(reasons[0]).toContain('Alasan pembatalan: forum ditunda.');
    expect(reasons[1]).toEqual(reasons[0]);
    const own = sampleInput('permission_request', {
      fields: { body: ['Perlu, karena {urgensi}.'] },
    });
    expect(wordsOf(own)).toContain('tidak dapat diwakilkan.');
    expect(wordsOf(own)).not.toContain('..');
  });

  it('cancel the trip that was approved, not the one that the dossier has become', () => {
    const dossier = sampleDossier();
    const approved = {
      ...dossier,
      travel: { departsOn: day('2027-02-20'), returnsOn: day('2027-02-24') },
      travellers: [],
    };
    const text = wordsOf(
      sampleInput('cancellation_request', { approval: { ...sampleApproval, approved } }),
    );
    expect(text).toContain('20 s.d. 24 Februari 2027');
    expect(text).not.toContain('27 Februari');
  });

  it('say that the travel takes so many days, not the event', () => {
    expect(letter('setneg_request')).toContain(
      'Perjalanan dinas dilaksanakan ke Busan, Korea Selatan selama 6 (enam) hari.',
    );
  });

  it('write the services small within a sentence', () => {
    const text = letter('kemlu_request');
    expect(text).toMatch(/^Permohonan .*Exit Permit/mu);
    expect(text).toMatch(/mengajukan permohonan [^A-Z]*exit permit/u);
  });

  it('end grounds like the items of a list', () => {
    const { grounds } = buildLetter({
      ...sampleInput('surat_tugas'),
      approvals: [{ label: 'Rekomendasi', number: 'R-1', date: '2027-01-20' }],
    }) as AssignmentModel;
    expect(grounds.map(plainText).map((text) => text.at(-1))).toEqual([';', '.']);
  });
});

describe('private travel', () => {
  it('asks for no urgency where none was written, and speaks of no official travel', () => {
    const dossier = privateTrip({
      reasoning: { ...sampleDossier().reasoning, urgency: '' },
    });
    const input = sampleInput('permission_request', { dossier });
    const model = buildLetter(input);
    expect(paperFindings(input, model)).toEqual([]);
    const urgent = letter('permission_request', { dossier: privateTrip() });
    expect(urgent).not.toMatch(/perjalanan dinas|peserta/iu);
    expect(urgent).toContain(sampleDossier().reasoning.urgency);
  });
});

describe('letters of the council', () => {
  const leader = {
    ...signatories.ppk,
    id: idOf(910),
    name: 'H. Umpama Contoh, S.Ag.',
    position: 'Ketua DPRD Kabupaten Contoh Raya',
    rank: '',
    nip: '',
    role: 'other' as const,
  };
  const office = sampleOffice({ signatories: [...sampleOffice().signatories, leader] });
  const change = {
    office,
    dossier: privateTrip({ travellers: [chairman] }),
    route: { signerRole: 'other' as const },
  };

  it('come from the council and report to nobody', () => {
    expect(letter('permission_request', change)).toContain('dari DPRD Kabupaten Contoh Raya');
    const mixed = {
      ...change,
      dossier: privateTrip({ travellers: [chairman, travellerFrom(2, people.head)] }),
    };
    expect(letter('permission_request', mixed)).toContain('dari Pemerintah Kabupaten Contoh Raya');
    expect(effectiveFields(sampleInput('permission_request', change)).tembusan).toEqual([
      'Bupati Contoh Raya',
    ]);
  });
});

describe('the place of an event', () => {
  const legs = [
    leg(1, {
      country: 'AE',
      city: 'Dubai',
      arrivesOn: day('2027-02-27'),
      departsOn: day('2027-02-27'),
    }),
    leg(2, {
      country: 'AT',
      city: 'Wina',
      arrivesOn: day('2027-02-28'),
      departsOn: day('2027-03-03'),
    }),
  ];

  it('is not a town that is only passed through', () => {
    for (const kind of ['surat_tugas', 'kemlu_request', 'nota_dinas', 'telaahan_staf'] as const) {
      const text = letter(kind, { dossier: sampleDossier({ legs }) });
      expect(text).toMatch(/di Wina, Austria/u);
      expect(text).not.toMatch(/International Cooperation di Dubai/u);
    }
    expect(letter('surat_tugas', { dossier: sampleDossier({ legs }) })).toContain(
      'dilaksanakan ke Dubai (Uni Emirat Arab) dan Wina (Austria) selama',
    );
  });

  it('is every destination while no day tells', () => {
    const event = { ...sampleDossier().event, startsOn: null, endsOn: null };
    expect(letter('telaahan_staf', { dossier: sampleDossier({ legs, event }) })).toContain(
      'di Dubai (Uni Emirat Arab) dan Wina (Austria).',
    );
  });
});
