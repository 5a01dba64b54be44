import { describe, expect, test } from 'vitest';
import type { SearchHit } from '#shared/contract/index.ts';
import { checkNumberPattern } from '#shared/domain/letters/index.ts';
import { emptyOffice } from '#shared/domain/office/index.ts';
import { helpTopicOf, helpTopics } from '#renderer/app/frame/helpTopics.ts';
import { paletteEntries, type Command } from '#renderer/desk/paletteEntries.ts';
import { blocksOf } from '#renderer/help/helpText.ts';
import { composeLines } from '#renderer/office/letterheadLines.ts';
import { passportState } from '#renderer/people/passportState.ts';
import { strengthOf } from '#renderer/store/strength.ts';
import { parseCalendarDate } from '#shared/domain/common/index.ts';

describe('a passport’s validity in words', () => {
  const today = '2026-11-22';
  const of = (expiresOn: string | null) =>
    passportState({ expiresOn: expiresOn === null ? null : parseCalendarDate(expiresOn) }, today);

  test.each([
    [null, { state: 'unknown' }],
    ['2026-11-21', { state: 'expired', on: '2026-11-21' }],
    ['2026-11-22', { state: 'today' }],
    ['2026-12-21', { state: 'days', count: 29 }],
    ['2026-12-22', { state: 'months', count: 1 }],
    ['2027-02-28', { state: 'months', count: 3 }],
    ['2027-11-21', { state: 'months', count: 11 }],
    ['2027-11-22', { state: 'valid', until: '2027-11-22' }],
  ])('that ends %s is told as %j', (expiresOn, expected) => {
    expect(of(expiresOn)).toEqual(expected);
  });
});

describe('the strength hint of a passphrase', () => {
  test.each([
    ['', 'short'],
    ['1234567', 'short'],
    ['aaaaaaaa', 'weak'],
    ['12345678', 'weak'],
    ['kopi tubruk', 'fair'],
    ['kuda baterai staples benar', 'strong'],
  ])('%j is %s', (passphrase, expected) => {
    expect(strengthOf(passphrase)).toBe(expected);
  });
});

describe('help on a screen', () => {
  test.each([
    ['/desk', 'desk'],
    ['/dossiers', 'dossiers'],
    ['/dossiers/x/trip', 'dossier'],
    ['/dossiers/x/checklist', 'checklist'],
    ['/dossiers/x/papers', 'papers'],
    ['/dossiers/x/tracking', 'tracking'],
    ['/people/x', 'people'],
    ['/office', 'office'],
    ['/nowhere', 'start'],
  ])('%s opens the page %s', (path, topic) => {
    expect(helpTopicOf(path)).toBe(topic);
    expect(helpTopics).toContain(topic);
  });

  test('parts its text into paragraphs and lists', () => {
    expect(blocksOf('Satu.\n\nDua:\n- a\n- b\n\nTiga.')).toEqual([
      { kind: 'paragraph', text: 'Satu.' },
      { kind: 'paragraph', text: 'Dua:' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'paragraph', text: 'Tiga.' },
    ]);
  });
});

describe('the palette', () => {
  const command = (key: string, title: string): Command => ({
    key,
    title,
    words: `${title} new dossier`,
    run: () => undefined,
  });
  const hit = (kind: SearchHit['kind'], id: string): SearchHit => ({
    kind,
    id,
    dossierId: null,
    title: id,
    detail: '',
  });

  test('offers every command before anything is typed', () => {
    expect(
      paletteEntries('', [command('a', 'Berkas baru'), command('b', 'Kunci')], []),
    ).toHaveLength(2);
  });

  test('puts dossiers first, then people, papers, approvals, and commands last', () => {
    const entries = paletteEntries(
      'berkas',
      [command('a', 'Berkas baru')],
      [hit('tracking', 't'), hit('paper', 'p'), hit('person', 'o'), hit('dossier', 'd')],
    );
    expect(entries.map((entry) => entry.title)).toEqual(['d', 'o', 'p', 't', 'Berkas baru']);
  });

  test('finds a command by its words in the other language', () => {
    expect(paletteEntries('NEW dossier', [command('a', 'Berkas baru')], [])).toHaveLength(1);
  });
});

describe('the letterhead', () => {
  test('is composed of what is known and of nothing else', () => {
    expect(composeLines(emptyOffice())).toEqual([]);
    const lines = composeLines({
      ...emptyOffice(),
      regionName: 'Contoh Raya',
      unitName: 'Sekretariat Daerah',
      phone: '(021) 000',
    });
    expect(lines.map((line) => line.text)).toEqual([
      'PEMERINTAH KABUPATEN CONTOH RAYA',
      'SEKRETARIAT DAERAH',
      'Telepon (021) 000',
    ]);
  });

  test('starts with a number pattern that can be used', () => {
    expect(checkNumberPattern(emptyOffice().numberPattern)).toEqual([]);
  });
});
