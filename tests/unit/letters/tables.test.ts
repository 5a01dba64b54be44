import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import { buildLetter, type CorrespondenceModel } from '#shared/domain/letters/index.ts';
import {
  people,
  sampleDossier,
  sampleInput,
  travellerFrom,
} from '#tests/fixtures/letters/samples.ts';

describe('a date in a narrow cell', () => {
  it('keeps its day with its month', () => {
    const { attachment } = buildLetter(sampleInput('setneg_request')) as CorrespondenceModel;
    expect(attachment?.table.rows[0]?.at(-2)).toEqual([
      { kind: 'keep', text: '27 Februari' },
      { kind: 'text', text: ' s.d. ' },
      { kind: 'keep', text: '4 Maret' },
      { kind: 'text', text: ' 2027' },
    ]);
  });
});

describe('a column', () => {
  it('of nothing but dashes leaves its room to the others', () => {
    const guests = sampleDossier({ travellers: [travellerFrom(1, people.artist)] });
    const columns = (dossier: Dossier) => {
      const { points } = buildLetter(
        sampleInput('permission_request', { dossier }),
      ) as CorrespondenceModel;
      return points.flatMap(({ table }) => table?.columns ?? []);
    };
    const nip = (dossier: Dossier) => columns(dossier).find(({ title }) => title === 'NIP');
    expect(nip(guests)).toMatchObject({ width: { em: 5 }, align: 'center' });
    expect(nip(sampleDossier())).toMatchObject({ width: { em: 11.9 }, align: 'left' });
  });
});
