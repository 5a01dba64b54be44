import { expect, test } from 'vitest';
import { placeOfField } from '#renderer/basis/fieldPlace.ts';

test('a field leads to the section that edits it', () => {
  expect(placeOfField('travel.returnsOn')).toEqual({ where: 'dossier', section: 'trip' });
  expect(placeOfField('travellers.t1.snapshot.passport.expiresOn')).toEqual({
    where: 'dossier',
    section: 'travellers',
  });
  expect(placeOfField('travellers.t1.role')).toEqual({ where: 'dossier', section: 'reasoning' });
  expect(placeOfField('tracking.setneg')).toEqual({ where: 'tracking', key: 'setneg' });
  expect(placeOfField('checklist.visa@t1')).toEqual({ where: 'checklist', key: 'visa@t1' });
  expect(placeOfField('papers.permission_request@rte_kab')).toEqual({
    where: 'papers',
    key: 'permission_request@rte_kab',
    field: null,
  });
  expect(placeOfField('papers.kak.sections.urgency')).toEqual({
    where: 'papers',
    key: 'kak',
    field: 'sections.urgency',
  });
  expect(placeOfField('paper.number')).toEqual({ where: 'paper' });
  expect(placeOfField('office.numberPattern')).toEqual({ where: 'office' });
});

test('a path that no screen edits leads nowhere, so that no button promises it', () => {
  expect(placeOfField('somewhere.else')).toBeNull();
  expect(placeOfField('')).toBeNull();
});
