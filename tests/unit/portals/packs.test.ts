import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPortals } from '#core/portals/index.ts';
import {
  csvText,
  packSteps,
  participantRows,
  planSlots,
  portal as portalSchema,
  portalIds,
  preflight,
  type CsvOptions,
  type Portal,
  type PortalId,
  type ValueInput,
} from '#shared/domain/portals/index.ts';
import { sampleDossier, travellerFrom, people } from '../../fixtures/letters/samples.ts';
import { checked, dossier as rulesDossier, event } from '../rules/support.ts';

const portals = await loadPortals(join(import.meta.dirname, '../../../assets'));

function portalOf(id: PortalId): Portal {
  const found = portals.get(id);
  if (found === undefined) throw new Error(`no portal ${id}`);
  return found;
}

function valuesOf(id: PortalId, change: Partial<ValueInput> = {}): ValueInput {
  return {
    dossier: sampleDossier(),
    events: [],
    costs: null,
    request: {
      key: 'permission_request@x',
      number: '000.1.3.3/45/BKS/2027',
      date: '2027-01-12',
      signatory: 'Ir. Laras Purnama Contoh, M.T., SEKRETARIS DAERAH',
    },
    kemluRequest: null,
    dateFormat: portalOf(id).date_format,
    ...change,
  };
}

describe('the shipped portals', () => {
  it('are all there and say how sure they are', () => {
    expect([...portals.keys()].sort()).toEqual([...portalIds].sort());
    expect(portalOf('simpel').order_known).toBe(true);
    expect(portalOf('siola').order_known).toBe(false);
    expect(portalOf('aepsilon').order_known).toBe(false);
  });

  it('keep SIMPEL’s four steps and the order of its entries', () => {
    const { steps } = portalOf('simpel');
    expect(steps.map(({ label }) => label)).toEqual([
      'Detail Umum',
      'Detail Kegiatan',
      'Detail Peserta',
      'Konfirmasi',
    ]);
    expect(steps[1]?.fields.map(({ label }) => label)).toEqual([
      'Jenis Kegiatan',
      'Nama Kegiatan',
      'Penyelenggara',
      'Negara Tujuan',
      'Kota Tujuan',
      'Mulai',
      'Selesai',
    ]);
    expect(steps[2]?.fields.slice(0, 9).map(({ label }) => label)).toEqual([
      'Jenis',
      'NIP/NRP',
      'NIK',
      'Paspor',
      'Nama',
      'Jabatan',
      'Instansi',
      'Email',
      'Telp/HP',
    ]);
  });

  it('refuse an entry twice and a slot in a step that there is not', () => {
    const good = portalOf('simpel');
    const [first] = good.steps;
    if (first === undefined) throw new Error('SIMPEL has steps');
    const twice = { ...good, steps: [{ ...first, fields: [...first.fields, ...first.fields] }] };
    expect(portalSchema.safeParse(good).success).toBe(true);
    expect(portalSchema.safeParse(twice).success).toBe(false);
  });
});

describe('the entries of a pack', () => {
  it('carry the dossier’s values, once for each traveller where the portal asks so', () => {
    const steps = packSteps(portalOf('simpel'), valuesOf('simpel'));
    const activity = steps[1]?.groups[0]?.fields.map(({ value }) => value);
    expect(activity).toEqual([
      'kerja sama pemerintah daerah dengan pihak luar negeri',
      'Forum Kerja Sama Kota Pelabuhan Asia 2027',
      'Busan Foundation for International Cooperation',
      'Korea Selatan',
      'Busan',
      '01-03-2027',
      '02-03-2027',
    ]);
    expect(steps[2]?.groups.map(({ name }) => name)).toEqual(
      sampleDossier().travellers.map(({ snapshot }) => snapshot.name),
    );
    const keys = steps.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
  });

  it('say what is missing, too long, or chosen in the portal', () => {
    const base = sampleDossier();
    const long = { ...people.head, nip: '', nik: '' };
    const steps = packSteps(
      { ...portalOf('simpel'), steps: portalOf('simpel').steps.map(shortNames) },
      valuesOf('simpel', { dossier: { ...base, travellers: [travellerFrom(1, long)] } }),
    );
    const states = new Map(
      steps.flatMap(({ groups }) =>
        groups.flatMap(({ fields }) => fields.map(({ label, state }) => [label, state] as const)),
      ),
    );
    expect(states.get('Level Pejabat')).toBe('by_hand');
    expect(states.get('NIK')).toBe('missing');
    expect(states.get('NIP/NRP')).toBe('empty');
    expect(states.get('Nama')).toBe('too_long');
    expect(states.get('No. Surat Usulan Focal Point')).toBe('missing');
  });

  it('give each traveller’s own amount, and say where only the delegation’s is known', () => {
    const of = (dossier: ValueInput['dossier'], costs: ValueInput['costs'] = null) => {
      const input = valuesOf('simpel', { dossier, costs });
      const groups = packSteps(portalOf('simpel'), input)[2]?.groups ?? [];
      const [, ...rows] = participantRows(portalOf('simpel'), input);
      return groups.map(({ fields }, index) => {
        const field = fields.find(({ label }) => label === 'Jumlah Biaya APBN');
        return [
          field?.value,
          field?.perPersonUnknown === true ? 'unknown' : 'known',
          field?.field,
          // The columns `biaya` and `biaya_apbn`.
          rows[index]?.[5]?.text,
          rows[index]?.[8]?.text,
        ];
      });
    };
    const base = sampleDossier();
    const [first, second] = base.travellers;
    if (first === undefined || second === undefined) throw new Error('the sample has two');
    const [line] = base.funding;
    if (line === undefined) throw new Error('the sample has funding');
    const alone = { ...base, travellers: [first] };
    const two = { ...base, travellers: [first, second] };
    const costs = {
      key: 'cost_breakdown',
      people: [
        { travellerId: first.id, rupiah: 61_250_000 },
        { travellerId: second.id, rupiah: null },
      ],
    };
    const own = '125500000';
    expect(of(alone)).toEqual([[own, 'known', 'funding', own, own]]);
    const unknown = ['', 'unknown', 'funding', '', ''];
    expect(of(two)).toEqual([unknown, unknown]);
    expect(of(two, costs)).toEqual([
      ['61250000', 'known', 'papers.cost_breakdown', '61250000', '61250000'],
      ['', 'unknown', 'papers.cost_breakdown', '', ''],
    ]);
    // What a donor pays for one of several is known nowhere; a sum without it would look whole.
    const mixed = { ...two, funding: [line, { ...line, payer: 'donor' as const }] };
    expect(of(mixed, costs)[0]?.slice(3)).toEqual(['', '61250000']);
    const abroad = { ...line, amount: { amount: 500_000, currency: 'USD' } };
    expect(of({ ...alone, funding: [line, abroad] })[0]?.[0]).toBe('');
  });
});

function shortNames(step: Portal['steps'][number]): Portal['steps'][number] {
  return {
    ...step,
    fields: step.fields.map((field) => (field.id === 'nama' ? { ...field, max_length: 5 } : field)),
  };
}

describe('the places for files', () => {
  const given = rulesDossier();
  const { items } = checked({ dossier: given });

  it('follow the steps, one file for one document, with what is still missing', () => {
    const slots = planSlots(portalOf('simpel'), {
      items,
      papers: [
        { key: 'permission_request@x', kind: 'permission_request', travellerId: null, about: [] },
      ],
      attachments: [
        { id: 'a', item: 'undangan' },
        { id: 'b', item: 'undangan' },
      ],
      travellers: given.travellers,
    });
    expect(slots[0]).toMatchObject({
      slot: 'surat_usulan_pemohon',
      source: { kind: 'paper', key: 'permission_request@x' },
      position: { step: 1, file: 1 },
    });
    expect(slots.find(({ key }) => key === 'dokumen_kegiatan.undangan')?.source).toEqual({
      kind: 'attachments',
      ids: ['a', 'b'],
    });
    expect(slots.find(({ key }) => key === 'dokumen_kegiatan.kak')?.source).toEqual({
      kind: 'none',
    });
    const steps = slots.map(({ position }) => position.step);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
  });
});

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += character;
  }
  return rows;
}

describe('the list of participants', () => {
  const options: CsvOptions = { delimiter: ',', bom: false, longNumbers: 'plain' };

  it('has the columns of SIMPEL’s mass upload in their order', () => {
    const [titles] = participantRows(portalOf('simpel'), valuesOf('simpel'));
    expect(titles?.map(({ text }) => text)).toEqual([
      'nik',
      'kategori_biaya',
      'start',
      'end',
      'instansi',
      'biaya',
      'gov',
      'donor',
      'biaya_apbn',
      'jenis_biaya',
      'by',
    ]);
  });

  it('keeps NIP and NIK whole for a spreadsheet when that is wished', () => {
    const rows = participantRows(portalOf('siola'), valuesOf('siola'));
    const plain = csvText(rows, { ...options, delimiter: ';' });
    const safe = csvText(rows, { ...options, delimiter: ';', bom: true, longNumbers: 'excel' });
    expect(plain).toContain(';198001012005011001;');
    expect(safe).toContain(';"=""198001012005011001""";');
    expect(safe.startsWith('\uFEFFnama;nip;')).toBe(true);
  });

  it('gives back every text that was put in, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 4 }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.constantFrom(',' as const, ';' as const),
        (rows, delimiter) => {
          const cells = rows.map((row) => row.map((text) => ({ text, isText: false })));
          const read = readCsv(csvText(cells, { ...options, delimiter }), delimiter);
          const shown = rows.map((row) =>
            row.map((text) =>
              /^[=+\-@\t\r]/u.test(text) && !/^\+?[\d\s()-]+$/u.test(text) ? `'${text}` : text,
            ),
          );
          const bare = (table: string[][]) =>
            table.map((row) => row.map((text) => text.replaceAll(/(?<=[,;\t])'/gu, '')));
          expect(bare(read)).toEqual(bare(shown));
        },
      ),
    );
  });

  it('lets no cell begin like a formula where a spreadsheet splits at another sign', () => {
    const cells = [[{ text: 'Ani;=HYPERLINK("x")', isText: false }]];
    expect(csvText(cells, { ...options, delimiter: ',' })).toBe(`"Ani;'=HYPERLINK(""x"")"\r\n`);
    const harmless = [[{ text: 'Rp500.000,- per hari', isText: false }]];
    expect(csvText(harmless, { ...options, delimiter: ';' })).toBe('Rp500.000,- per hari\r\n');
  });

  it('lets no cell begin like a formula', () => {
    const cells = [
      [
        { text: '=HYPERLINK("x")', isText: false },
        { text: '+62 811 000', isText: false },
      ],
    ];
    expect(csvText(cells, options)).toBe(`"'=HYPERLINK(""x"")",+62 811 000\r\n`);
  });
});

describe('what the portal will not check', () => {
  function linesOf(id: PortalId, change: Partial<Parameters<typeof preflight>[1]> = {}) {
    const given = change.dossier ?? rulesDossier();
    return new Map(
      preflight(portalOf(id), {
        ...valuesOf(id),
        dossier: given,
        checklist: checked({ dossier: given }),
        steps: [],
        slots: [],
        ...change,
      }).map((line) => [line.id, line]),
    );
  }

  it('finds planted mistakes', () => {
    const clean = rulesDossier();
    const [first] = clean.travellers;
    if (first === undefined) throw new Error('the sample travels');
    const six = Array.from({ length: 6 }, (_, index) => ({
      ...first,
      id: `${first.id.slice(0, -1)}${String(index)}`,
    }));
    expect(
      linesOf('simpel', { dossier: { ...clean, travellers: six } }).get('batas_peserta')?.state,
    ).toBe('problem');
    expect(linesOf('simpel').get('nik_nip')).toMatchObject({
      state: 'problem',
      about: [first.snapshot.name],
    });
    const renamed = {
      ...clean,
      travellers: [
        {
          ...first,
          snapshot: {
            ...first.snapshot,
            name: 'Raka Contoh',
            passport: first.snapshot.passport && {
              ...first.snapshot.passport,
              nameInPassport: 'BUDI UJI',
            },
          },
        },
      ],
    };
    expect(linesOf('simpel', { dossier: renamed }).get('nama_paspor')?.state).toBe('problem');
    const slot = { required: true, isThere: true, shrinks: false, damaged: null };
    const large = [{ ...slot, label: 'Undangan', bytes: 3_000_000 }];
    expect(linesOf('simpel', { slots: large }).get('berkas_2mb')).toMatchObject({
      state: 'problem',
      about: ['Undangan'],
    });
    const shrinking = [{ ...slot, label: 'Undangan', bytes: 3_000_000, shrinks: true }];
    expect(linesOf('simpel', { slots: shrinking }).get('berkas_2mb')).toMatchObject({
      state: 'look',
      about: ['Undangan'],
    });
    const altered = [{ ...slot, label: 'Undangan', bytes: 1, damaged: 'undangan.pdf' }];
    expect(linesOf('siola', { slots: altered }).get('berkas_utuh')).toMatchObject({
      state: 'problem',
      about: ['Undangan: undangan.pdf'],
    });
    const missing = [{ ...slot, label: 'KAK', isThere: false, bytes: null }];
    expect(linesOf('simpel', { slots: missing }).get('berkas_lengkap')?.state).toBe('problem');
    expect(linesOf('aepsilon').get('sp_asli')?.state).toBe('problem');
    const outside = {
      ...clean,
      event: { ...clean.event, endsOn: clean.travel.returnsOn, startsOn: clean.invitation.date },
    };
    expect(linesOf('simpel', { dossier: outside }).get('tanggal')?.state).toBe('problem');
    expect(linesOf('simpel', { dossier: { ...clean, funding: [] } }).get('pembiayaan')?.state).toBe(
      'problem',
    );
  });

  it('is content where all is well, and leaves to the officer what it cannot see', () => {
    const lines = linesOf('aepsilon', { events: [event(1, 'setneg', 'granted', '2027-03-01')] });
    expect(lines.get('sp_asli')?.state).toBe('ok');
    expect(lines.get('foto')?.state).toBe('look');
    expect(linesOf('simpel').get('tanggal')?.state).toBe('ok');
  });
});
