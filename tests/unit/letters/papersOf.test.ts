import { describe, expect, it } from 'vitest';
import { documentKinds, papersOf } from '#shared/domain/letters/index.ts';
import { routeFor, sampleDossier } from '#tests/fixtures/letters/samples.ts';

describe('the papers of a dossier', () => {
  it('are a request for each route, one surat tugas, two for each traveller, and the documents of the trip', () => {
    const dossier = sampleDossier();
    const [first, ...others] = dossier.travellers.map((item) => item.id);
    const papers = papersOf(dossier, [
      routeFor(dossier, { id: 'a', travellerIds: [first ?? ''] }),
      routeFor(dossier, { id: 'b', travellerIds: others }),
    ]);
    expect(papers.map((paper) => paper.kind)).toEqual([
      'permission_request',
      'permission_request',
      'surat_tugas',
      ...dossier.travellers.map(() => 'spd'),
      ...dossier.travellers.map(() => 'exit_permit_form'),
      ...documentKinds,
    ]);
    expect(papers[1]?.about).toEqual(['Sekar Ayu Contoh, S.I.P., Ph.D.', 'Bayu Segara Contoh']);
    expect(new Set(papers.map((paper) => paper.key)).size).toBe(papers.length);
  });

  it('are only requests for private travel, and none for an empty dossier', () => {
    const dossier = sampleDossier({ track: 'important_reason', purpose: 'ibadah' });
    expect(papersOf(dossier, [routeFor(dossier)]).map((paper) => paper.kind)).toEqual([
      'permission_request',
    ]);
    expect(papersOf(sampleDossier({ travellers: [] }), [])).toEqual([]);
  });
});
