import { expect, test } from 'vitest';
import { missingText, type MissingWords } from '#renderer/checklist/model/missingText.ts';
import { item } from './items.ts';

const words: MissingWords = {
  heading: 'Kekurangan berkas Niigata',
  agency: (key) => key.toUpperCase(),
  label: ({ label }) => label,
  due: ({ due }) => (due.plan === null ? '' : `paling lambat ${due.plan}`),
  nothing: 'Tidak ada yang kurang.',
  footer: 'Keadaan per 1 Maret 2027',
};
const travellers = [{ id: 't1', name: 'Sari Dewi' }];

test('the list of missing papers names open items with person and date, line by line', () => {
  const text = missingText(
    [
      item({ key: 'kak', label: 'KAK', due: { plan: '2027-03-02', minimum: null } }),
      item({ key: 'jadwal', label: 'Jadwal', state: 'done' }),
      item({ key: 'paspor@t1', label: 'Paspor dinas', agency: 'kemlu' }),
    ],
    travellers,
    words,
  );
  expect(text).toBe(
    [
      'Kekurangan berkas Niigata',
      '',
      'UNIT:',
      '- KAK: paling lambat 2027-03-02',
      '',
      'KEMLU:',
      '- Paspor dinas (Sari Dewi)',
      '',
      'Keadaan per 1 Maret 2027',
    ].join('\n'),
  );
});

test('a sensitive paper is listed without the name of the person', () => {
  const text = missingText(
    [item({ key: 'rujukan_rs@t1', label: 'Rujukan', sensitive: true })],
    travellers,
    words,
  );
  expect(text).toContain('- Rujukan');
  expect(text).not.toContain('Sari Dewi');
});

test('when nothing is missing the text says so', () => {
  expect(missingText([item({ key: 'kak', state: 'done' })], travellers, words)).toContain(
    'Tidak ada yang kurang.',
  );
});
