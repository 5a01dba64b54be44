import { describe, expect, it } from 'vitest';
import { tripFactsOf, type Dossier } from '#shared/domain/dossiers/index.ts';
import { documentKinds, papersOf, type GrantedTrip } from '#shared/domain/letters/index.ts';
import {
  day,
  idOf,
  people,
  routeFor,
  sampleDossier,
  travellerFrom,
} from '#tests/fixtures/letters/samples.ts';

const forwards = { forwardAddressee: ['Menteri Dalam Negeri', 'di Jakarta'] };

function kindsOf(papers: readonly { kind: string }[]): string[] {
  return [...new Set(papers.map(({ kind }) => kind))];
}

function granted(
  number: number,
  facts: Dossier | null,
  rest: Partial<GrantedTrip> = {},
): GrantedTrip {
  return {
    id: idOf(800 + number),
    label: 'Surat Persetujuan Kementerian Sekretariat Negara',
    number: `B-${number}`,
    date: '2027-01-10',
    facts: facts === null ? null : tripFactsOf(facts),
    next: null,
    isLatest: true,
    ...rest,
  };
}

describe('the papers of a dossier', () => {
  const dossier = sampleDossier();

  it('are a request for each route, letters for all, and papers for each traveller', () => {
    const [first, ...others] = dossier.travellers.map((item) => item.id);
    const papers = papersOf(dossier, [
      routeFor(dossier, { id: 'a', travellerIds: [first ?? ''] }),
      routeFor(dossier, { id: 'b', travellerIds: others }),
    ]);
    const countOf = (kind: string) => papers.filter((paper) => paper.kind === kind).length;
    expect(countOf('permission_request')).toBe(2);
    for (const kind of ['setneg_request', 'kemlu_request', 'surat_tugas', ...documentKinds]) {
      expect(countOf(kind)).toBe(1);
    }
    for (const kind of ['spd', 'exit_permit_form', 'responsibility_statement']) {
      expect(countOf(kind)).toBe(dossier.travellers.length);
    }
    expect(papers[1]?.about).toEqual(['Sekar Ayu Contoh, S.I.P., Ph.D.', 'Bayu Segara Contoh']);
    expect(new Set(papers.map((paper) => paper.key)).size).toBe(papers.length);
  });

  it('are only requests for private travel, and none for an empty dossier', () => {
    const private_ = sampleDossier({ track: 'important_reason', purpose: 'ibadah' });
    expect(kindsOf(papersOf(private_, [routeFor(private_)]))).toEqual(['permission_request']);
    expect(papersOf(sampleDossier({ travellers: [] }), [])).toEqual([]);
  });

  it('have one covering letter of the governor for all requests that pass the governor', () => {
    const [first, second] = dossier.travellers;
    const routes = [
      routeFor(dossier, { id: 'a', travellerIds: [first?.id ?? ''], ...forwards }),
      routeFor(dossier, { id: 'b', travellerIds: [second?.id ?? ''], ...forwards }),
    ];
    const cover = (isProvince: boolean) =>
      papersOf(dossier, routes, { isProvince }).filter(({ kind }) => kind === 'governor_cover');
    expect(cover(false)).toHaveLength(1);
    expect(cover(false)[0]?.about).toHaveLength(2);
    // Below the province it is a draft that nobody has to make.
    expect(cover(false)[0]?.onDemand).toBe(true);
    expect(cover(true)[0]?.onDemand).toBe(false);
    expect(kindsOf(papersOf(dossier, [routeFor(dossier)]))).not.toContain('governor_cover');
  });

  it('ask those for a statement of own money who pay it', () => {
    const [line] = dossier.funding;
    if (line === undefined) throw new Error('the sample has funding');
    const own = { ...line, id: idOf(399), payer: 'own' as const, budgetAccount: '' };
    const needed = (institution: string) =>
      papersOf(sampleDossier({ funding: [line, { ...own, institution }] }), [])
        .filter(({ kind, onDemand }) => kind === 'own_cost_statement' && !onDemand)
        .map(({ about }) => about[0]);
    expect(needed('Bayu Segara Contoh')).toEqual(['Bayu Segara Contoh']);
    expect(needed('Sekar Ayu Contoh')).toEqual(['Sekar Ayu Contoh, S.I.P., Ph.D.']);
    // Own money of nobody in particular is everybody's.
    expect(needed('')).toHaveLength(3);
    expect(kindsOf(papersOf(dossier, []))).not.toContain('own_cost_statement');
  });

  it('offer a statement of absence to heads of region and their deputies only', () => {
    const regent = travellerFrom(8, { ...people.artist, category: 'bupati_wali_kota' });
    const papers = papersOf(sampleDossier({ travellers: [...dossier.travellers, regent] }), []);
    expect(
      papers
        .filter(({ kind }) => kind === 'absence_statement')
        .map(({ travellerId }) => travellerId),
    ).toEqual([regent.id]);
  });
});

describe('letters of change', () => {
  const dossier = sampleDossier();
  const changes = (now: Dossier, approvals: GrantedTrip[], kept: string[] = []) =>
    papersOf(now, [], { approvals, isKept: (key) => kept.includes(key) })
      .filter(({ approvalId }) => approvalId !== null)
      .map(({ key, onDemand }) => `${key}${onDemand ? '?' : ''}`);
  const at = (number: number, kind: string) => `${kind}@${idOf(800 + number)}`;
  const longer = sampleDossier({
    travel: { ...dossier.travel, returnsOn: day('2027-03-08') },
    travellers: dossier.travellers.slice(1),
  });

  it('need an approval; a cancellation is then always possible', () => {
    expect(changes(longer, [])).toEqual([]);
    expect(changes(dossier, [granted(1, dossier)])).toEqual([`${at(1, 'cancellation_request')}?`]);
    // Of an older approval nobody kept what it was about.
    expect(changes(longer, [granted(1, null)])).toEqual([`${at(1, 'cancellation_request')}?`]);
  });

  it('follow from what changed since', () => {
    expect(changes(longer, [granted(1, dossier)])).toEqual([
      at(1, 'extension_request'),
      at(1, 'correction_request'),
      `${at(1, 'cancellation_request')}?`,
    ]);
  });

  it('are about the latest approval; one that somebody worked on stays with its own', () => {
    const first = granted(1, dossier, { isLatest: false, next: tripFactsOf(longer) });
    const second = granted(2, longer);
    expect(changes(longer, [first, second])).toEqual([`${at(2, 'cancellation_request')}?`]);
    expect(changes(longer, [first, second], [at(1, 'extension_request')])).toEqual([
      at(1, 'extension_request'),
      `${at(2, 'cancellation_request')}?`,
    ]);
  });
});
