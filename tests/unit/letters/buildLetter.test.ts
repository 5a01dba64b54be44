import { describe, expect, it } from 'vitest';
import {
  buildLetter,
  coverageFindings,
  effectiveFields,
  paperFindings,
  plainText,
  textsOf,
  type AssignmentModel,
  type CorrespondenceModel,
  type LetterModel,
  type TravelOrderModel,
} from '#shared/domain/letters/index.ts';
import {
  day,
  manyTravellers,
  people,
  sampleDossier,
  sampleInput,
  sampleOffice,
  sixLegs,
  travellerFrom,
} from '#tests/fixtures/letters/samples.ts';

const wordsOf = (model: LetterModel) => textsOf(model).map(plainText).join('\n');

type Change = Parameters<typeof sampleInput>[1];

function request(change?: Change) {
  return buildLetter(sampleInput('permission_request', change)) as CorrespondenceModel;
}

describe('a request for permission', () => {
  it('carries the data of the dossier in the order of such letters', () => {
    const model = request();
    expect(model.heads.map((head) => [head.label, plainText(head.text)])).toEqual([
      ['Nomor', '000.1.3.3/045/BKS/2027'],
      ['Sifat', 'Segera'],
      ['Lampiran', '1 (satu) berkas'],
      ['Hal', 'Permohonan Izin Perjalanan Dinas Luar Negeri ke Korea Selatan'],
    ]);
    expect(plainText(model.placeAndDate)).toBe('Kota Contoh, 12 Januari 2027');
    expect(model.addressee.map(plainText)).toEqual(['Gubernur Nusantara Tengah', 'di Tempat']);
    const text = wordsOf(model);
    for (const part of [
      'surat Wali Kota Busan Nomor BFIC-2027/0117 tanggal 5 Januari 2027',
      'Forum Kerja Sama Kota Pelabuhan Asia 2027',
      'tanggal 1 s.d. 2 Maret 2027',
      'ke Busan, Korea Selatan selama 6 (enam) hari',
      'berangkat dari Jakarta pada tanggal 27 Februari 2027 dan kembali pada tanggal 4 Maret 2027',
      'kode rekening 4.01.01.2.06.0009.5.1.02.04.01.0005',
      'sebesar Rp125.500.000',
      'Dr. Raditya Nugraha Contoh, S.STP., M.Si.',
      '19800101 200501 1 001',
    ]) {
      expect(text).toContain(part);
    }
    expect(paperFindings(sampleInput('permission_request'), model)).toEqual([]);
  });

  it('keeps numbers, dates, amounts and names whole, with the characters as typed', () => {
    const kept = textsOf(
      request({
        fields: {
          opening:
            'Sesuai Rp1.250.000 dan NIP 198001012005011001 atas nama Sekar Ayu Contoh, S.I.P., Ph.D. pada 28 Februari s.d. 3 Maret 2027.',
        },
      }),
    )
      .flat()
      .filter((segment) => segment.kind === 'keep')
      .map((segment) => segment.text);
    for (const whole of [
      'Rp1.250.000',
      'NIP 198001012005011001',
      'Sekar Ayu Contoh, S.I.P., Ph.D.',
      '28 Februari s.d. 3 Maret 2027',
      '000.1.3.3/045/BKS/2027',
      '27 Februari 2027',
    ]) {
      expect(kept).toContain(whole);
    }
    expect(kept.every((text) => !text.includes('\u00a0'))).toBe(true);
    // Only a number belongs to the word before it.
    expect(kept.filter((text) => text.startsWith('Tahun'))).toEqual([]);
  });

  it('takes the officer’s own words in place of the standard ones and keeps their data alive', () => {
    const model = request({
      fields: {
        opening: 'Bersama ini kami mohon izin bagi {jumlah_peserta} orang ke {tujuan}.',
        body: ['Peserta: {tabel_peserta}', 'Kembali {tanggal_kembali}.'],
        closing: 'Terima kasih.',
        addressee: 'Yth. Menteri Dalam Negeri\nmelalui Sekretaris Jenderal\ndi Jakarta',
        subject: 'Izin ke {negara}',
        tembusan: ['Arsip'],
      },
    });
    expect(model.opening.map(plainText)).toEqual([
      'Bersama ini kami mohon izin bagi 3 (tiga) orang ke Busan, Korea Selatan.',
    ]);
    expect(model.points).toHaveLength(2);
    expect(model.points[0]?.table?.rows).toHaveLength(3);
    expect(model.points[1]?.paragraphs.map(plainText)).toEqual(['Kembali 4 Maret 2027.']);
    expect(model.addressee.map(plainText)[0]).toBe('Menteri Dalam Negeri');
    expect(model.tembusan.map(plainText)).toEqual(['Arsip']);
  });

  it('never loses the participants when the officer’s words forget them', () => {
    const model = request({ fields: { body: ['Hanya satu butir.'] } });
    expect(model.points.map((point) => point.table !== null)).toEqual([false, true]);
  });

  it('keeps names with any sign in them whole', () => {
    const name = 'Anna-Maria O’Neil (Contoh) + [Uji] *, S.H.';
    const dossier = sampleDossier({ travellers: [travellerFrom(1, { ...people.head, name })] });
    const model = request({ dossier, fields: { opening: `Bagi ${name} saja.` } });
    expect(model.opening[0]).toContainEqual({ kind: 'keep', text: name });
  });

  it('names only the travellers of its route', () => {
    const dossier = sampleDossier();
    const only = dossier.travellers.slice(1, 2).map((item) => item.id);
    const model = request({ dossier, route: { travellerIds: only } });
    expect(model.points.find((point) => point.table !== null)?.table?.rows).toHaveLength(1);
    expect(wordsOf(model)).not.toContain('Raditya');
    expect(wordsOf(model)).toContain('1 (satu) orang');
  });

  it('lists several places and several payers', () => {
    const [line] = sampleDossier().funding;
    if (line === undefined) throw new Error('no funding in the sample');
    const dossier = sampleDossier({
      legs: sixLegs(),
      funding: [
        line,
        {
          ...line,
          id: sixLegs()[0]?.id ?? line.id,
          payer: 'donor',
          institution: 'Kota Busan',
          budgetAccount: '',
        },
      ],
    });
    const model = request({ dossier });
    const lists = model.points.map((point) => point.points.map(plainText));
    expect(lists[1]).toHaveLength(6);
    expect(lists[1]?.[0]).toBe('Busan, Korea Selatan, tanggal 1 s.d. 2 Maret 2027;');
    expect(lists[1]?.[5]).toMatch(/Maret 2027\.$/u);
    expect(lists[2]).toHaveLength(2);
    expect(lists[2]?.[1]).toContain('Kota Busan');
  });

  it('speaks of important reasons without an invitation', () => {
    const dossier = sampleDossier({
      track: 'important_reason',
      purpose: 'keluarga',
      familyReason: 'wisuda',
      invitation: { from: '', number: '', date: null },
    });
    const input = sampleInput('permission_request', { dossier });
    const model = buildLetter(input);
    expect(wordsOf(model)).toContain(
      'alasan penting, yaitu kepentingan keluarga (menghadiri wisuda',
    );
    expect(wordsOf(model)).not.toContain('undangan');
    expect(paperFindings(input, model)).toEqual([]);
  });

  it('shows what is missing as marks that name their fields', () => {
    const dossier = sampleDossier({
      travel: { departsOn: null, returnsOn: day('2027-03-04'), departureCity: '' },
      invitation: { from: '', number: '', date: null },
    });
    const input = sampleInput('permission_request', {
      dossier,
      fields: { number: '', date: null },
    });
    const model = buildLetter(input);
    expect(wordsOf(model)).toContain('[tanggal berangkat]');
    const findings = paperFindings(input, model);
    const byField = new Map(findings.map((finding) => [finding.field, finding.severity]));
    expect(byField.get('travel.departsOn')).toBe('error');
    expect(byField.get('invitation.from')).toBe('error');
    // The register and the day of signing give these afterwards.
    expect(byField.get('paper.number')).toBe('warning');
    expect(byField.get('paper.date')).toBe('warning');
  });

  it('reports a placeholder that does not exist and leaves other braces alone', () => {
    const input = sampleInput('permission_request', {
      fields: { opening: 'Kepada {penerima} di {Jakarta} {}' },
    });
    const model = buildLetter(input);
    expect(wordsOf(model)).toContain('Kepada {penerima} di {Jakarta} {}');
    expect(paperFindings(input, model).map((finding) => finding.message)).toEqual([
      { key: 'letters:finding.unknownToken', params: { token: '{penerima}' } },
    ]);
  });

  it('is the same for the same input and does not touch it', () => {
    const input = sampleInput('permission_request');
    const before = structuredClone(input);
    expect(buildLetter(input)).toEqual(buildLetter(structuredClone(input)));
    expect(input).toEqual(before);
  });
});

describe('a surat tugas', () => {
  it('assigns, and commands when its title says so', () => {
    const model = buildLetter(sampleInput('surat_tugas')) as AssignmentModel;
    expect([model.heading, model.verb]).toEqual(['SURAT TUGAS', 'MENUGASKAN']);
    const command = buildLetter(
      sampleInput('surat_tugas', { fields: { subject: 'SURAT PERINTAH TUGAS' } }),
    ) as AssignmentModel;
    expect(command.verb).toBe('MEMERINTAHKAN');
  });

  it('lists up to three people and puts more into a table', () => {
    const few = buildLetter(sampleInput('surat_tugas')) as AssignmentModel;
    expect(few.assignees).toHaveLength(3);
    expect(few.assignees[2]?.details.map((detail) => detail.label)).toEqual([
      'Jabatan',
      'Instansi',
    ]);
    const many = buildLetter(
      sampleInput('surat_tugas', { dossier: sampleDossier({ travellers: manyTravellers(4) }) }),
    ) as AssignmentModel;
    expect(many.assignees).toEqual([]);
    expect(many.assigneeTable?.rows).toHaveLength(4);
  });

  it('cites the permissions that were granted', () => {
    const model = buildLetter({
      ...sampleInput('surat_tugas'),
      approvals: [
        {
          label: 'Surat Persetujuan Kementerian Sekretariat Negara',
          number: 'B-1/2027',
          date: '2027-02-10',
        },
      ],
    }) as AssignmentModel;
    expect(model.grounds.map(plainText)).toContain(
      'Surat Persetujuan Kementerian Sekretariat Negara Nomor B-1/2027 tanggal 10 Februari 2027.',
    );
  });
});

describe('an SPD', () => {
  it('has ten rows and a box for every departure and arrival', () => {
    const model = buildLetter(
      sampleInput('spd', { dossier: sampleDossier({ legs: sixLegs() }) }),
    ) as TravelOrderModel;
    expect(model.rows).toHaveLength(10);
    expect(model.rows.every((row) => row.label.length === row.values.length)).toBe(true);
    expect(model.visum).toHaveLength(8);
    expect(plainText(model.visum[1]?.departure?.to ?? [])).toBe('Osaka, Jepang');
    expect(plainText(model.visum[6]?.departure?.to ?? [])).toBe('Jakarta');
    expect(model.visum[7]?.departure).toBeNull();
  });

  it('is about its own traveller only', () => {
    const dossier = sampleDossier();
    const second = dossier.travellers[1];
    const text = wordsOf(
      buildLetter(sampleInput('spd', { dossier, travellerId: second?.id ?? '' })),
    );
    expect(text).toContain('Sekar Ayu Contoh, S.I.P., Ph.D.');
    expect(text).not.toContain('Raditya');
  });

  it('asks for the NIP of a civil servant and prints a dash for others', () => {
    const dossier = sampleDossier({
      travellers: [travellerFrom(1, { ...people.head, nip: '' }), travellerFrom(2, people.artist)],
    });
    const fieldsFor = (index: number) => {
      const input = sampleInput('spd', {
        dossier,
        travellerId: dossier.travellers[index]?.id ?? '',
      });
      return paperFindings(input, buildLetter(input)).map((finding) => finding.field);
    };
    expect(fieldsFor(0)).toContain(`travellers.${dossier.travellers[0]?.id ?? ''}.snapshot.nip`);
    expect(fieldsFor(1)).toEqual([]);
  });
});

describe('suggested fields', () => {
  it('choose the archive code by the highest traveller', () => {
    const codeFor = (category: 'bupati_wali_kota' | 'dprd_kab_kota' | 'asn_kab_kota') =>
      effectiveFields(
        sampleInput('permission_request', {
          dossier: sampleDossier({
            travellers: [
              travellerFrom(1, { ...people.artist, category }),
              travellerFrom(2, people.head),
            ],
          }),
          route: { archiveCode: '' },
        }),
      ).classification;
    expect(codeFor('bupati_wali_kota')).toBe('000.1.3.1');
    expect(codeFor('dprd_kab_kota')).toBe('000.1.3.2');
    expect(codeFor('asn_kab_kota')).toBe('000.1.3.3');
  });

  it('send a copy to the head of region only when another signs', () => {
    const tembusanFor = (signerRole: 'kepala_daerah' | 'sekda') =>
      effectiveFields(sampleInput('permission_request', { route: { signerRole } })).tembusan;
    expect(tembusanFor('sekda')[0]).toBe('Bupati Contoh Raya (sebagai laporan)');
    expect(tembusanFor('kepala_daerah')).toEqual(['Inspektur Daerah Kabupaten Contoh Raya']);
  });

  it('give way to an officer who wants no copies', () => {
    expect(
      effectiveFields(sampleInput('surat_tugas', { fields: { tembusan: [''] } })).tembusan,
    ).toEqual([]);
  });
});

describe('character coverage', () => {
  it('names each character that the font lacks, with the words around it', () => {
    const model = request({ fields: { opening: 'Undangan dari مرحبا dan 釜山 😀' } });
    const findings = coverageFindings(model, (codePoint) => codePoint < 0x250);
    const codes = findings.map((finding) => finding.message.params['code']);
    expect(codes).toContain('U+91DC');
    expect(codes).toContain('U+1F600');
    expect(codes).toHaveLength(new Set(codes).size);
    expect(findings[0]?.message.params['context']).toContain('Undangan dari');
  });

  it('finds nothing in a plain letter', () => {
    expect(coverageFindings(request({ office: sampleOffice() }), () => true)).toEqual([]);
  });
});
