import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { PersonDraft } from '#shared/domain/people/index.ts';
import type { Signatory } from '#shared/domain/office/index.ts';
import {
  lint as lintOf,
  lintRuleIds,
  lintRules,
  type LintRuleId,
} from '#shared/domain/lint/index.ts';
import {
  people,
  sampleDossier,
  signatories,
  travellerFrom,
} from '../../fixtures/letters/samples.ts';
import {
  confirmedOffice,
  deskWith,
  findingsWith,
  letterOf,
  lintPaper,
  type Plant,
} from './support.ts';

const day = (text: string) => text as CalendarDate;

function withSignatories(change: Partial<Signatory>): Plant {
  const office = confirmedOffice();
  return {
    office: {
      ...office,
      signatories: office.signatories.map((signatory) => ({ ...signatory, ...change })),
    },
  };
}

function withFirst(change: Partial<PersonDraft>): Plant {
  const dossier = sampleDossier();
  const [first, ...others] = dossier.travellers;
  if (first === undefined) throw new Error('the sample has travellers');
  return {
    dossier: {
      ...dossier,
      travellers: [{ ...first, snapshot: { ...first.snapshot, ...change } }, ...others],
    },
  };
}

function body(text: string): Plant {
  return { fields: { permission_request: { body: [text] } } };
}

/** A paper that was printed from another dossier than today's. */
function printedFrom(dossier = sampleDossier(), office = confirmedOffice()): Plant {
  return {
    paper: (paper) =>
      paper.kind === 'surat_tugas'
        ? {
            ...paper,
            state: 'printed',
            issued: JSON.parse(
              JSON.stringify(lintPaper(letterOf('surat_tugas', dossier, office)).content),
            ) as unknown,
          }
        : paper,
  };
}

const moved = {
  ...sampleDossier(),
  travel: { departsOn: day('2027-02-26'), returnsOn: day('2027-03-05'), departureCity: 'Jakarta' },
};

const otherSekda = confirmedOffice();
otherSekda.signatories = otherSekda.signatories.map((signatory) => ({
  ...signatory,
  name: 'Drs. Pejabat Lama Contoh',
}));

/** A mistake for each rule; several where a rule looks at several things. */
const planted: Record<LintRuleId, Plant[]> = {
  mark_left: [
    { fields: { permission_request: { closing: 'Narahubung: [nama narahubung], XXX.' } } },
    body('Perjalanan ke ${kota} bersama {nama_bukan_isian}.'),
    { dossier: { ...sampleDossier(), legs: [] } },
    body('Rincian biaya menyusul.'),
  ],
  glyph_missing: [
    {
      paper: (paper) => ({
        ...paper,
        own: [
          {
            severity: 'error',
            message: {
              key: 'letters:finding.noGlyph',
              params: { character: '漢', code: 'U+6F22', context: '漢字' },
            },
            field: null,
          },
        ],
      }),
    },
  ],
  form_value: [
    {
      paper: (paper) => ({
        ...paper,
        own: [
          {
            severity: 'error',
            message: { key: 'finding.missing', params: { what: 'tanggal lahir' } },
            field: 'travellers.x.snapshot.birthDate',
          },
        ],
      }),
    },
  ],
  departure_differs: [
    body('Delegasi berangkat dari Jakarta pada tanggal 28 Februari 2027.'),
    {
      fields: {
        surat_tugas: {
          body: ['Berangkat tanggal 26 Februari 2027 dan kembali {tanggal_kembali}.'],
        },
      },
    },
    printedFrom(moved),
  ],
  return_differs: [
    body('Delegasi kembali ke tanah air tanggal 5 Maret 2027.'),
    body('Berangkat tanggal 27 Februari s.d. 6 Maret 2027.'),
  ],
  invitation_differs: [body('Sesuai surat Nomor BFIC-2027/0117 tanggal 6 Januari 2027.')],
  duration_differs: [
    body('Perjalanan dilaksanakan selama 9 (sembilan) hari.'),
    body('Perjalanan dilaksanakan selama sembilan hari.'),
  ],
  date_unknown: [body('Rapat persiapan akan diadakan pada 20 Agustus 2027.')],
  date_impossible: [body('Pertemuan pada tanggal 31 Februari 2027.')],
  range_reversed: [body('Pameran tanggal 3 s.d. 1 Maret 2027.')],
  weekday_differs: [body('Pembukaan pada hari Selasa, 1 Maret 2027.')],
  words_differ: [
    body('Peserta sebanyak 3 (dua) orang.'),
    body('Biaya sebesar Rp125.500.000 (seratus dua puluh lima juta rupiah).'),
    body('Peserta sebanyak dua (3) orang.'),
    { fields: { permission_request: { enclosures: '2 (satu) berkas' } } },
  ],
  people_count_differs: [
    body('Delegasi terdiri atas 4 (empat) orang.'),
    body('Delegasi terdiri atas empat orang.'),
  ],
  people_list_differs: [
    {
      paper: (paper) =>
        paper.kind === 'permission_request'
          ? { ...paper, travellerIds: [...paper.travellerIds.slice(0, 2)] }
          : paper,
    },
  ],
  person_twice: [
    {
      dossier: {
        ...sampleDossier(),
        travellers: [travellerFrom(1, people.head), travellerFrom(2, people.head)],
      },
    },
    {
      dossier: {
        ...sampleDossier(),
        travellers: [
          travellerFrom(1, people.head),
          travellerFrom(2, { ...people.analyst, nip: people.head.nip }),
        ],
      },
    },
  ],
  person_differs: [
    withFirst({ name: 'Laras Purnama Contoh, S.E.', nip: '197001011995032001' }),
    withFirst({
      name: 'Ir. Laras Purnama Contoh, M.T.',
      rank: 'Pembina (IV/a)',
      nip: '197001011995032001',
    }),
  ],
  name_differs: [
    body('Delegasi dipimpin oleh Raditya Nugraha Contoh.'),
    body('Delegasi dipimpin oleh Raditya Nugroho Contoh.'),
  ],
  nip_differs: [body('Pimpinan delegasi, NIP 19800101 200501 1 002.')],
  nip_birth_date: [withFirst({ birthDate: day('1981-01-01') })],
  passport_differs: [body('Pemegang paspor X0000019 memimpin delegasi.')],
  amount_differs: [body('Biaya perjalanan sebesar Rp124.500.000 dibebankan pada APBD.')],
  account_differs: [{ fields: { spd: { budgetAccount: '5.1.02.04.01.9999' } } }],
  table_total_differs: [
    {
      paper: (paper) => ({
        ...paper,
        content: {
          type: 'letter',
          model: {
            table: {
              columns: [{ title: 'Uraian' }, { title: 'Jumlah' }],
              rows: [
                [[{ kind: 'text', text: 'Tiket' }], [{ kind: 'keep', text: 'Rp1.000.000' }]],
                [[{ kind: 'text', text: 'Uang harian' }], [{ kind: 'keep', text: 'Rp2.500.000' }]],
                [[{ kind: 'text', text: 'Jumlah' }], [{ kind: 'keep', text: 'Rp3.600.000' }]],
              ],
            },
          },
        },
      }),
    },
  ],
  signatory_missing: [{ office: confirmedOffice({ signatories: [] }) }],
  signatory_unconfirmed: [
    withSignatories({ confirmedOn: null }),
    withSignatories({ confirmedOn: day('2026-12-30') }),
  ],
  signatory_expired: [withSignatories({ validUntil: day('2026-12-31') })],
  signatory_acting_period: [withSignatories({ prefix: 'Plt.' })],
  signatory_changed: [printedFrom(sampleDossier(), otherSekda)],
  signs_for_self: [
    {
      ...withFirst({
        name: 'Ir. Laras Purnama Contoh, M.T.',
        nip: '197001011995032001',
        rank: 'Pembina Utama Madya (IV/d)',
      }),
      fields: { surat_tugas: { signatoryId: signatories.sekda.id } },
    },
  ],
  number_or_date_missing: [
    { fields: { surat_tugas: { number: '' } } },
    { fields: { surat_tugas: { date: null } } },
  ],
  number_twice: [
    { fields: { surat_tugas: { number: '000.1.3.3/45/BKS/2027' } } },
    {
      register: (own) => [
        ...own,
        {
          dossierId: 'lain',
          title: 'Berkas lain',
          paperKey: 'surat_tugas',
          number: '800.1.11.1 / 46/bks/2027',
          date: '2027-01-11',
          sequence: null,
        },
      ],
    },
  ],
  number_order: [
    {
      register: (own) => [
        ...own,
        {
          dossierId: 'lain',
          title: 'Berkas lain',
          paperKey: 'surat_tugas',
          number: '800.1.11.1/44/BKS/2027',
          date: '2027-01-13',
          sequence: { series: own[0]?.sequence?.series ?? '', year: 2027, seq: 44 },
        },
      ],
    },
  ],
  number_period: [{ fields: { surat_tugas: { number: '800.1.11.1/46/BKS/2026' } } }],
  dated_on_closed_day: [
    { fields: { surat_tugas: { date: day('2027-01-10') } } },
    { fields: { permission_request: { date: day('2027-01-01') } } },
    { input: { closedDays: [{ date: '2027-01-12', name: 'Hari Jadi Kabupaten' }] } },
  ],
  calendar_unknown: [{ fields: { surat_tugas: { date: day('2031-01-08') } } }],
  dated_after_departure: [{ fields: { surat_tugas: { date: day('2027-03-01') } } }],
  dated_before_invitation: [{ fields: { permission_request: { date: day('2027-01-04') } } }],
  dated_in_future: [{ fields: { permission_request: { date: day('2027-01-13') } } }],
  order_of_letters: [{ fields: { spd: { date: day('2027-01-11') } } }],
  addressee_differs: [
    { fields: { permission_request: { addressee: 'Menteri Dalam Negeri\ndi Jakarta' } } },
  ],
  copies_twice: [
    {
      fields: {
        permission_request: {
          tembusan: ['Bupati Contoh Raya (sebagai laporan)', 'BUPATI CONTOH RAYA'],
        },
      },
    },
  ],
  copies_recipient: [
    { fields: { permission_request: { tembusan: ['Gubernur Nusantara Tengah'] } } },
  ],
  paper_stale: [
    printedFrom({ ...sampleDossier(), event: { ...sampleDossier().event, name: 'Forum Lama' } }),
  ],
  dossier_contradicts: [
    {
      input: {
        dossierFindings: [
          {
            severity: 'error',
            message: { key: 'rules:findings.return_before_departure', params: {} },
            field: 'travel.returnsOn',
          },
        ],
      },
    },
  ],
};

describe('the check before printing', () => {
  it('finds nothing in a clean dossier', () => {
    expect(findingsWith()).toEqual([]);
  });

  const cases = lintRuleIds.flatMap((rule) =>
    planted[rule].map((plant, index) => ({ rule, index: index + 1, plant })),
  );

  it.each(cases)('catches a planted mistake of $rule ($index)', ({ rule, plant }) => {
    const found = findingsWith(plant).filter((finding) => finding.rule === rule);
    expect(found, JSON.stringify(findingsWith(plant))).not.toEqual([]);
    if (rule !== 'dossier_contradicts') {
      expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set([lintRules[rule]]));
    }
  });

  it.each(lintRuleIds)('tells %s as a note when the office wants it so', (rule) => {
    const [plant] = planted[rule];
    const desk = deskWith(plant);
    const quiet = { ...desk, office: { ...desk.office, lintInfoOnly: [rule] } };
    const found = lintOf(quiet).filter((finding) => finding.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });

  it('leads to the part of the paper that says nothing yet', () => {
    const desk = deskWith();
    const report = lintPaper(letterOf('trip_report', desk.dossier, desk.office));
    const found = lintOf({ ...desk, papers: [report] })
      .map(({ field }) => field)
      .filter((field) => field?.startsWith('papers.trip_report.sections.'));
    expect(new Set(found).size).toBeGreaterThan(2);
  });

  it('keeps to what was printed once a paper is final', () => {
    const found = findingsWith(printedFrom(moved));
    expect(found.map(({ rule }) => rule)).toContain('departure_differs');
    expect(found.map(({ rule }) => rule)).toContain('paper_stale');
    const values = found.find(({ rule }) => rule === 'departure_differs')?.values;
    expect(values).toEqual({ said: '26 Februari 2027', known: '27 Februari 2027' });
  });
});

describe('what the check leaves alone', () => {
  const innocent: Record<string, string> = {
    'the date of a law':
      'Sesuai Peraturan Menteri Dalam Negeri Nomor 59 Tahun 2019 tanggal 2 September 2019.',
    'a day of the journey': 'Kunjungan lapangan dilaksanakan pada Senin, 1 Maret 2027.',
    'figures and words that agree':
      'Biaya sebesar Rp125.500.000 (seratus dua puluh lima juta lima ratus ribu rupiah).',
    'an amount in millions': 'Biaya sebesar Rp125,5 juta dibebankan pada APBD.',
    'parts of the delegation that add up':
      'Delegasi terdiri atas 2 (dua) orang ASN dan 1 (satu) orang pelaku usaha.',
    placeholders:
      'Berangkat pada tanggal {tanggal_berangkat} dan kembali pada tanggal {tanggal_kembali}.',
    'a bracket that spells no number': 'Surat tugas 2 (lihat lampiran) terlampir.',
    'a full name': 'Delegasi dipimpin oleh Dr. Raditya Nugraha Contoh, S.STP., M.Si.',
    'the length of the event': 'Forum dilaksanakan selama 2 (dua) hari.',
    'a letter that follows another one':
      'Menyusul surat kami terdahulu perihal permohonan izin, bersama ini kami sampaikan kelengkapannya.',
    'a Roman thirty': 'Forum ini melanjutkan hasil Sidang Umum XXX di Jakarta.',
    'an hour beside its words': 'Acara dibuka pukul 10.00 (sepuluh) waktu setempat.',
    'sen beside an amount in words':
      'Biaya sebesar Rp125.500.000,75 (seratus dua puluh lima juta lima ratus ribu) terlampir.',
    'a question asked twice as sharply': 'Apakah potensi ini sudah digarap?',
    'digits beside a word in brackets': 'Tahap 2 (dua) dan tahap III (tiga) terlampir.',
    'numbers of a list': 'Lampiran 1 (daftar peserta) dan lampiran 2 (jadwal).',
    'a phone number': 'Narahubung: Ani Contoh, +62 812-0000-0000.',
    'an email address': 'Surat elektronik: kerjasama@contoh.go.id.',
    'a passport of nobody': 'Paspor dinas akan dimohonkan setelah izin terbit.',
    'working days': 'Visa selesai dalam 10 (sepuluh) hari kerja.',
    'people of the other side': 'Delegasi akan diterima oleh lima orang pejabat setempat.',
    'a year': 'Program ini berjalan sejak tahun 2019 dan berakhir pada tahun 2029.',
    'a range of years': 'Rencana kerja tahun 2025-2029 menjadi acuan.',
    'rupiah that are nobody’s budget': 'Surat pernyataan dibubuhi meterai Rp10.000.',
    'an abbreviation in brackets': 'Bersama Kementerian Luar Negeri (Kemlu) RI.',
    'a date of history': 'Kerja sama ini dirintis sejak 5 Mei 2015.',
    'a minute in words': 'Kunjungan selama 2 (dua) jam ke pabrik.',
  };

  it.each(Object.entries(innocent))('%s', (_name, text) => {
    expect(findingsWith(body(text))).toEqual([]);
  });
});
