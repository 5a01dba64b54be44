import { describe, expect, it } from 'vitest';
import { checked, dossier, event, findingsOf, office, shippedPack, traveller } from './support.ts';

const approval = [event(1, 'setneg', 'granted', '2026-11-20')];
const rules = (given: Parameters<typeof checked>[0]) =>
  checked(given).findings.map((finding) => finding.rule);

describe('what a dossier is told', () => {
  it('names the conditions and the ways to change an approval only once it has come', () => {
    const after = ['info_syarat_sp', 'info_laporan_presiden', 'ubah_ralat', 'ubah_pembatalan'];
    expect(rules({})).not.toEqual(expect.arrayContaining(['info_syarat_sp']));
    expect(rules({})).not.toEqual(expect.arrayContaining(['ubah_ralat']));
    expect(rules({ events: approval })).toEqual(expect.arrayContaining(after));
  });

  it('names no way to change a trip that is over', () => {
    const over = rules({ events: approval, today: '2027-04-17' });
    expect(over).not.toEqual(expect.arrayContaining(['ubah_ralat']));
    expect(over).toEqual(expect.arrayContaining(['info_laporan_presiden']));
  });

  it('keeps what is for the page of rules alone out of every dossier', () => {
    const reference = shippedPack.rules.flatMap((rule) =>
      rule.kind === 'notice' && rule.parameters.shown === 'reference' ? [rule.id] : [],
    );
    expect(reference.length).toBeGreaterThan(10);
    expect(rules({ events: approval }).filter((id) => reference.includes(id))).toEqual([]);
  });

  it('says a council’s yearly number of trips with whom it is about, and counts nothing', () => {
    const checklist = checked({
      dossier: dossier({ travellers: [traveller(1, 'dprd_provinsi', { name: 'Sari Contoh' })] }),
      office: office({ level: 'provinsi' }),
    });
    expect(findingsOf(checklist, 'trips_per_year')).toMatchObject([
      {
        rule: 'batas_perjalanan_dprd',
        severity: 'info',
        grade: 'C',
        message: { params: { names: 'Sari Contoh', max: '1' } },
      },
    ]);
  });

  it('names the other source beside a written deadline that passed', () => {
    const late = checked({ today: '2027-04-10' });
    const kemendagri = late.findings.find(({ rule }) => rule === 'tenggat_kemendagri_terima');
    expect(kemendagri?.note).toContain('14 hari');
    expect(kemendagri?.noteEn).toContain('one month');
    expect(late.findings.find(({ rule }) => rule === 'anjuran_kemendagri_lama')).toMatchObject({
      repealed: true,
      severity: 'info',
    });
  });
});
