import { describe, expect, it } from 'vitest';
import { travellerCategories } from '#shared/domain/people/index.ts';
import { routeGroups } from '#shared/domain/rules/index.ts';
import { dossier, id, office, shippedPack, traveller } from './support.ts';

describe('the routes of a delegation', () => {
  it('send a provincial civil servant through the cooperation centre, signed by the Sekda', () => {
    const [route, ...others] = routeGroups(
      dossier({ travellers: [traveller(1, 'asn_provinsi')] }),
      office({ level: 'provinsi', regionName: 'Contoh Selatan', provinceName: '' }),
      shippedPack,
    );
    expect(others).toEqual([]);
    expect(route).toMatchObject({
      id: 'jalur_asn_provinsi',
      steps: ['unit', 'kepala_daerah', 'kemendagri', 'setneg', 'kemlu'],
      addressee: [
        'Sekretaris Jenderal Kementerian Dalam Negeri',
        'melalui Kepala Pusat Fasilitasi Kerja Sama',
        'di Jakarta',
      ],
      throughWhom: 'Kepala Pusat Fasilitasi Kerja Sama',
      signerRole: 'sekda',
      signerSourced: true,
      archiveCode: '000.1.3.3',
      grade: 'B',
    });
  });

  it('send a regency’s requests to the governor of its province', () => {
    const routes = routeGroups(
      dossier({ travellers: [traveller(1, 'bupati_wali_kota'), traveller(2, 'asn_kab_kota')] }),
      office(),
      shippedPack,
    );
    expect(routes.map((route) => [route.id, route.travellerIds, route.addressee[0]])).toEqual([
      ['jalur_kdh_kab_kota', [id(1)], 'Gubernur Contoh Selatan'],
      ['jalur_asn_kab_kota', [id(2)], 'Gubernur Contoh Selatan'],
    ]);
  });

  it('put others on the letter of the delegation, and on one of their own when alone', () => {
    const together = routeGroups(
      dossier({ travellers: [traveller(1, 'pihak_lain'), traveller(2, 'asn_kab_kota')] }),
      office(),
      shippedPack,
    );
    expect(together.map((route) => route.travellerIds)).toEqual([[id(1), id(2)]]);
    const alone = routeGroups(
      dossier({ travellers: [traveller(1, 'pihak_lain')] }),
      office(),
      shippedPack,
    );
    expect(alone.map((route) => [route.id, route.grade])).toEqual([
      ['jalur_pihak_lain_kab_kota', 'D'],
    ]);
  });

  it('take civil servants’ private trips to the PPK, not to the ministry', () => {
    const [route] = routeGroups(
      dossier({
        track: 'important_reason',
        purpose: 'ibadah',
        travellers: [traveller(1, 'asn_kab_kota')],
      }),
      office(),
      shippedPack,
    );
    expect(route).toMatchObject({
      steps: ['unit', 'kepala_daerah'],
      basis: 'Peraturan BKN 24/2017',
    });
  });

  it.each(['dprd_provinsi', 'dprd_kab_kota'] as const)(
    'let the council, not the head of region, sign for %s with an important reason',
    (category) => {
      const [route, ...others] = routeGroups(
        dossier({
          track: 'important_reason',
          purpose: 'pengobatan',
          travellers: [traveller(1, category)],
        }),
        office(),
        shippedPack,
      );
      expect(others).toEqual([]);
      // The way is that of Pasal 27 for all who apply through the governor (RTE-02, C).
      expect(route).toMatchObject({
        steps: ['unit', 'gubernur', 'kemendagri'],
        addressee: ['Menteri Dalam Negeri', 'melalui Gubernur Contoh Selatan', 'di Jakarta'],
        basis: 'Permendagri 59/2019 Pasal 27',
        signerRole: 'other',
        signerSourced: false,
      });
    },
  );

  it('leave out travellers without a category', () => {
    const routes = routeGroups(
      dossier({ travellers: [traveller(1, null)] }),
      office(),
      shippedPack,
    );
    expect(routes).toEqual([]);
  });

  it('know a route for every category on official travel', () => {
    for (const category of travellerCategories) {
      const routes = routeGroups(
        dossier({ travellers: [traveller(1, category)] }),
        office(),
        shippedPack,
      );
      expect(routes, category).toHaveLength(1);
      expect(routes[0]?.steps, category).toContain('setneg');
    }
  });
});
