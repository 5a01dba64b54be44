import { describe, expect, it } from 'vitest';
import {
  familyReason,
  purposes,
  purposesByTrack,
  type Dossier,
} from '#shared/domain/dossiers/index.ts';
import { travellerCategories } from '#shared/domain/people/index.ts';
import type { Checklist } from '#shared/domain/rules/index.ts';
import { checked, dossier, id, leg, office, passport, traveller } from './support.ts';

/** A checklist as a person reads it, one line per entry. */
function written(checklist: Checklist): string {
  const grade = (entry: { grade: string | null; repealed: boolean }) =>
    `${entry.grade ?? '-'}${entry.repealed ? '_R' : ''}`;
  const due = (entry: { due: Checklist['items'][number]['due'] }) =>
    `${entry.due.plan ?? '-'} / ${entry.due.minimum ?? '-'}`;
  const short = (key: string) => key.replace(/@.*-0*(\d+)$/u, '@$1');
  return [
    '# steps: key, state, plan / minimum, working days, grade, basis',
    ...checklist.steps.map((step) =>
      [
        short(step.key),
        step.state,
        due(step),
        step.plannedWorkingDays ?? '-',
        grade(step),
        step.basis || '-',
      ].join(' | '),
    ),
    '',
    '# items: key, agency, state, plan / minimum, grade, because, waits for',
    ...checklist.items.map((item) =>
      [
        short(item.key),
        item.agency,
        item.state,
        due(item),
        grade(item),
        item.because.map((clause) => clause.key.replace('because.', '')).join(', '),
        item.waitsFor.map(short).join(', ') || '-',
      ].join(' | '),
    ),
    '',
    '# findings: severity, rule, message, grade',
    ...checklist.findings.map((finding) =>
      [finding.severity, finding.rule, finding.message.key, grade(finding)].join(' | '),
    ),
    '',
  ].join('\n');
}

describe('golden dossiers', () => {
  it.each(travellerCategories)('official travel of %s', async (category) => {
    const provincial = [
      'gubernur',
      'wakil_gubernur',
      'asn_provinsi',
      'asn_jpt_madya_provinsi',
      'dprd_provinsi',
    ];
    const checklist = checked({
      dossier: dossier({
        purpose: 'promosi',
        legs: [leg({ visaRequired: 'yes' })],
        travellers: [traveller(1, category), traveller(2, category, { passport: null })],
      }),
      office: office(
        provincial.includes(category) ? { level: 'provinsi', regionName: 'Contoh Selatan' } : {},
      ),
    });
    await expect(written(checklist)).toMatchFileSnapshot(`golden/official-${category}.txt`);
  });

  it.each(travellerCategories)('important reason of %s', async (category) => {
    const checklist = checked({
      dossier: dossier({
        track: 'important_reason',
        purpose: 'pengobatan',
        funding: [],
        travellers: [traveller(1, category, { passport: passport({ kind: 'ordinary' }) })],
      }),
    });
    await expect(written(checklist)).toMatchFileSnapshot(`golden/important-${category}.txt`);
  });

  it.each(purposesByTrack.official)(
    'the purpose %s with a donor and an own share',
    async (purpose) => {
      const [line] = dossier().funding;
      if (line === undefined) throw new Error('the sample has a funding line');
      const checklist = checked({
        dossier: dossier({
          purpose,
          funding: [
            line,
            { ...line, id: id(701), payer: 'donor', institution: 'Prefektur Niigata', covers: [] },
            { ...line, id: id(702), payer: 'own', institution: '', covers: [] },
          ],
          travellers: [1, 2, 3, 4, 5, 6].map((number) => traveller(number, 'asn_kab_kota')),
        }),
      });
      await expect(written(checklist)).toMatchFileSnapshot(`golden/purpose-${purpose}.txt`);
    },
  );

  const reasons: [Dossier['purpose'], Dossier['familyReason']][] = [
    ['ibadah', null],
    ['pengobatan', null],
    ...familyReason.options.map((reason): (typeof reasons)[number] => ['keluarga', reason]),
  ];
  it.each(reasons)(
    'the important reason %s %s of a regent and the deputy',
    async (purpose, reason) => {
      const ordinary = passport({ kind: 'ordinary' });
      const checklist = checked({
        dossier: dossier({
          track: 'important_reason',
          purpose,
          familyReason: reason,
          travellers: [
            traveller(1, 'bupati_wali_kota', { passport: ordinary }),
            traveller(2, 'wakil_bupati_wali_kota', {
              passport: { ...ordinary, number: 'X0000002' },
            }),
          ],
        }),
      });
      const name = reason === null ? purpose : `${purpose}-${reason}`;
      await expect(written(checklist)).toMatchFileSnapshot(`golden/purpose-${name}.txt`);
    },
  );

  it('has a dossier of every purpose', () => {
    const written = new Set<string | null>([
      ...purposesByTrack.official,
      ...reasons.map(([purpose]) => purpose),
    ]);
    expect([...written].sort()).toEqual([...purposes].sort());
  });

  it('a delegation of three categories with a late start', async () => {
    const checklist = checked({
      today: '2027-03-01',
      dossier: dossier({
        purpose: 'kerja_sama',
        travellers: [
          traveller(1, 'bupati_wali_kota'),
          traveller(2, 'asn_kab_kota'),
          traveller(3, 'pihak_lain', { passport: null }),
        ],
      }),
      attachments: { undangan: 1, [`drh@${id(3)}`]: 1 },
    });
    await expect(written(checklist)).toMatchFileSnapshot('golden/delegation.txt');
  });
});
