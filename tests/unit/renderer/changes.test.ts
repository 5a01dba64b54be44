import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { isTouchedBy } from '#renderer/app/touched.ts';

const id = '01a20197-ad28-7216-a51a-c533f1fb3c84';
const other = '01a20197-ad28-7216-a51a-000000000000';

/** The procedures whose answers are asked for again after a change of the topic. */
function touched(topic: string): string[] {
  const client = new QueryClient();
  const keys = [
    [['dossiers', 'list'], { input: { query: '', archived: false }, type: 'query' }],
    [['dossiers', 'get'], { input: { id }, type: 'query' }],
    [['dossiers', 'get'], { input: { id: other }, type: 'query' }],
    [['checklist', 'get'], { input: { dossierId: id }, type: 'query' }],
    [['desk', 'home'], { type: 'query' }],
    [['people', 'list'], { input: {}, type: 'query' }],
    [['office', 'get'], { type: 'query' }],
  ];
  for (const key of keys) client.setQueryData(key, 1);
  return client
    .getQueryCache()
    .findAll({ predicate: (query) => isTouchedBy(query.queryKey, topic) })
    .map((query) => JSON.stringify(query.queryKey))
    .map((key) =>
      key.includes(other)
        ? 'other dossier'
        : (/\["(\w+)","(\w+)"/u.exec(key)?.slice(1, 3).join('.') ?? key),
    )
    .sort();
}

describe('news of a change', () => {
  test('of one dossier reads that dossier, the list and the desk again', () => {
    expect(touched(`dossier:${id}`)).toEqual([
      'checklist.get',
      'desk.home',
      'dossiers.get',
      'dossiers.list',
    ]);
  });

  test('of the dossiers reads the lists and what is worked out of them again', () => {
    expect(touched('dossiers')).toEqual(['checklist.get', 'desk.home', 'dossiers.list']);
  });

  test('of the people leaves the dossiers alone', () => {
    expect(touched('people')).toEqual(['people.list']);
  });

  test('of the office reads what is made from it again', () => {
    expect(touched('office')).toEqual(['checklist.get', 'desk.home', 'office.get']);
  });
});
