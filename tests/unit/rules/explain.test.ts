import { describe, expect, it } from 'vitest';
import {
  evaluate,
  explainItem,
  rulesOverlay,
  type EvaluationInput,
  type ItemExplanation,
} from '#shared/domain/rules/index.ts';
import { asked, dossier, itemOf, shippedPack, traveller } from './support.ts';

function explained(key: string, given: Partial<EvaluationInput> = {}): ItemExplanation {
  const input = asked(given);
  return explainItem(input, itemOf(evaluate(input), key));
}

describe('what lies behind an item', () => {
  it('names every rule that asks, the one that the item shows first', () => {
    const items = evaluate(asked()).items;
    for (const item of items) {
      const { demands } = explainItem(asked(), item);
      expect(demands[0], item.key).toMatchObject({ basis: item.basis, grade: item.grade });
    }
  });

  it('tells the sources of a rule by title and place', () => {
    const [demand] = explained('surat_permohonan').demands;
    expect(demand?.sources[0]?.what).toContain('2024');
    expect(demand?.sources[0]?.where).not.toBe('');
  });

  it('tells which durations a planned date leaves room for, and that they are guesses', () => {
    const { plan } = explained('surat_permohonan');
    const agencies = plan?.map(({ key }) => key) ?? [];
    expect(agencies).toEqual(expect.arrayContaining(['kemendagri', 'setneg']));
    expect(plan?.every(({ isVerified }) => !isVerified)).toBe(true);
  });

  it('tells the written number behind the minimum in its own unit', () => {
    expect(explained('surat_permohonan').minimum).toMatchObject({
      rule: 'tenggat_kemendagri_terima',
      number: 10,
      unit: 'days',
    });
  });

  it('follows a correction of the office, with who verified it on what paper', () => {
    const overlay = rulesOverlay.parse({
      corrections: [
        {
          rule: 'dok_surat_permohonan',
          verified: { by: 'Biro Contoh', on: '2026-11-20', paper: 'Surat contoh nomor 1' },
        },
        { rule: 'tenggat_kemendagri_terima', parameters: { number: 14 } },
      ],
    });
    const { demands, minimum } = explained('surat_permohonan', { overlay });
    expect(demands[0]?.verified).toEqual({
      by: 'Biro Contoh',
      on: '2026-11-20',
      paper: 'Surat contoh nomor 1',
    });
    expect(minimum?.number).toBe(14);
  });

  it('says the facts of the traveller whose paper it is, and of nobody else', () => {
    const people = [11, 12].map((number) => traveller(number, 'asn_kab_kota', { passport: null }));
    const given = { dossier: dossier({ travellers: people }) };
    const input = asked(given);
    const own = evaluate(input).items.find(
      (item) =>
        item.traveller === people[1]?.id &&
        explainItem(input, item).demands.some(({ because }) =>
          JSON.stringify(because).includes('names'),
        ),
    );
    if (own === undefined) throw new Error('no item asks because of a traveller');
    const words = JSON.stringify(explainItem(input, own).demands);
    expect(words).toContain('Peserta 12');
    expect(words).not.toContain('Peserta 11');
  });

  it('shows an example only with where it was read, and nothing where no source gives one', () => {
    const [first, ...others] = shippedPack.documents;
    if (first === undefined) throw new Error('the pack has no documents');
    const pack = {
      ...shippedPack,
      documents: [
        {
          ...first,
          example: 'Surat contoh',
          example_en: 'Example letter',
          example_evidence: { basis: '', source: ['S04'], grade: 'B' as const },
          without: '',
          without_en: '',
          without_evidence: null,
        },
        ...others,
      ],
    };
    const { example, without } = explained(first.id, { pack });
    expect(example).toMatchObject({ text: 'Surat contoh', grade: 'B', sources: [{ key: 'S04' }] });
    expect(without).toBeNull();
  });
});
