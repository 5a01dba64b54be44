import { describe, expect, it } from 'vitest';
import { answersOf } from '#renderer/dossiers/model/answers.ts';
import { shortPeriod } from '#renderer/dossiers/model/dateWords.ts';
import { fileNameOf } from '#renderer/dossiers/model/fileName.ts';
import { gapOwner } from '#renderer/dossiers/model/gapOwner.ts';
import { byDay, historyAction, namedSubjects } from '#renderer/dossiers/model/historyWords.ts';
import { activeAfterKey } from '#renderer/dossiers/list/tableKeys.ts';
import { agencyOfKey } from '#renderer/dossiers/model/listRows.ts';
import { instant } from '#shared/domain/common/index.ts';
import { costKind, payer, purposes, track } from '#shared/domain/dossiers/index.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { dossier, idOf, leg, traveller } from './rows.ts';

describe('the summary of all answers', () => {
  it.each(['id', 'en'] as const)('says everything in words of the language: %s', (language) => {
    const i18n = createI18n(language);
    const asked = new Set<string>();
    const say = (key: string, params: Record<string, string> = {}) => {
      const full = key.includes(':') ? key : `dossiers:${key}`;
      if (!i18n.exists(full)) asked.add(full);
      return (i18n.t as (key: string, params: object) => string)(full, params);
    };
    for (const chosenTrack of track.options) {
      for (const purpose of purposes) {
        const person = traveller(3);
        const groups = answersOf(
          dossier({
            track: chosenTrack,
            purpose,
            familyReason: 'wisuda',
            legs: [leg(1), leg(2, { visaRequired: 'yes' }), leg(4, { visaRequired: 'no' })],
            travellers: [
              {
                ...person,
                snapshot: {
                  ...person.snapshot,
                  category: 'asn_kab_kota',
                  passport: {
                    id: idOf(8),
                    kind: 'service',
                    number: 'X0000001',
                    nameInPassport: '',
                    issuedAt: '',
                    issuedOn: null,
                    expiresOn: null,
                  },
                },
              },
              traveller(5),
            ],
            funding: payer.options.map((one, index) => ({
              id: idOf(20 + index),
              payer: one,
              institution: '',
              covers: [...costKind.options],
              amount: { amount: 5, currency: 'USD' },
              budgetAccount: '',
            })),
          }),
          language,
          say,
          (code) => code,
        );
        expect(groups.map(({ section }) => section)).toEqual([
          'trip',
          'travellers',
          'reasoning',
          'funding',
        ]);
      }
    }
    expect([...asked]).toEqual([]);
  });

  it('leaves what was not entered without a value, so that it can be marked', () => {
    const [trip, people] = answersOf(dossier(), 'id', (key) => key, String);
    expect(trip?.answers.find(({ field }) => field === 'title')?.value).toEqual([]);
    expect(people?.answers).toEqual([
      { label: 'section.travellers', value: [], field: 'travellers' },
    ]);
  });
});

describe('a period in little room', () => {
  it('repeats nothing that both ends share', () => {
    expect(shortPeriod('2027-04-12', '2027-04-16', 'id')).toBe('12 s.d. 16 Apr 2027');
    expect(shortPeriod('2027-02-28', '2027-03-03', 'id')).toBe('28 Feb s.d. 3 Mar 2027');
    expect(shortPeriod('2027-12-30', '2028-01-02', 'en')).toBe('30 Dec 2027 to 2 Jan 2028');
  });

  it('writes one known end alone', () => {
    expect(shortPeriod('2027-04-12', null, 'id')).toBe('12 Apr 2027');
    expect(shortPeriod('2027-04-12', '2027-04-12', 'id')).toBe('12 Apr 2027');
    expect(shortPeriod(null, null, 'id')).toBeNull();
  });
});

describe('the history of a dossier', () => {
  it('knows what the core records and tells the rest by what changed', () => {
    expect(historyAction('dossier.save')).toBe('saved');
    expect(historyAction('undo')).toBe('undone');
    expect(historyAction('something.new')).toBe('other');
  });

  it('names each part once and leaves time stamps out', () => {
    expect(namedSubjects(['updatedAt', 'travel', 'travel', 'legs'])).toEqual(['travel', 'legs']);
    expect(namedSubjects(['updatedAt'])).toEqual(['other']);
  });

  it('is grouped by the day on which things happened', () => {
    const entry = (number: number, at: string) => ({
      id: idOf(number),
      at: instant.parse(at),
      actor: 'Petugas',
      action: 'dossier.save',
      subjects: [],
      undone: false,
    });
    const days = byDay(
      [
        entry(3, '2026-11-22T20:00:00.000Z'),
        entry(2, '2026-11-22T10:00:00.000Z'),
        entry(1, '2026-11-21T10:00:00.000Z'),
      ],
      (at) => at.slice(0, 10),
    );
    expect(days.map((day) => [day.date, day.entries.length])).toEqual([
      ['2026-11-22', 2],
      ['2026-11-21', 1],
    ]);
  });
});

describe('small words of the dossiers', () => {
  it('offers a file name that every system takes', () => {
    expect(fileNameOf('Muhibah: Niigata/Seoul?')).toBe('Muhibah Niigata Seoul.muhibah.json');
    expect(fileNameOf(' . ')).toBe('berkas.muhibah.json');
  });

  it('tells whose entry is missing', () => {
    const given = dossier({ travellers: [traveller(3)], legs: [leg(4, { city: '' })] });
    expect(gapOwner(given, `travellers.${idOf(3)}.role`)).toBe('Peserta 3');
    expect(gapOwner(given, `legs.${idOf(4)}.city`)).toBe('1');
    expect(gapOwner(given, 'travel.departsOn')).toBeNull();
  });

  it('knows a step of the route from an item of the checklist', () => {
    expect(agencyOfKey(`kemlu@${idOf(1)}`)).toBe('kemlu');
    expect(agencyOfKey('kak')).toBeNull();
  });
});

describe('moving through the list by keyboard', () => {
  it('stays within the list and knows pages and ends', () => {
    const at = { index: 0, count: 30, page: 10 };
    expect(activeAfterKey('ArrowUp', at)).toBe(0);
    expect(activeAfterKey('ArrowDown', { ...at, index: -1 })).toBe(0);
    expect(activeAfterKey('PageDown', at)).toBe(10);
    expect(activeAfterKey('PageDown', { ...at, index: 25 })).toBe(29);
    expect(activeAfterKey('End', at)).toBe(29);
    expect(activeAfterKey('x', at)).toBeNull();
    expect(activeAfterKey('ArrowDown', { index: -1, count: 0, page: 1 })).toBeNull();
  });
});
