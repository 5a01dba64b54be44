import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canTakeBack, scopeOf, type Change } from '#core/storage/audit/changes.ts';
import { hasCode, translateError } from '#core/storage/errors.ts';
import {
  checkInput,
  checkStored,
  differences,
  expectRevision,
  readJson,
} from '#core/storage/repositories/documents.ts';
import { AppError } from '#shared/contract/errors.ts';

describe('differences', () => {
  it('keep only the parts that changed, before and after', () => {
    const present = { title: 'a', legs: [{ city: 'Nagoya' }], notes: '' };
    const patch = { title: 'b', legs: [{ city: 'Nagoya' }] };
    expect(differences(present, patch)).toEqual({ before: { title: 'a' }, after: { title: 'b' } });
  });

  it('see a change deep inside a part', () => {
    const present = { legs: [{ city: 'Nagoya' }] };
    expect(differences(present, { legs: [{ city: 'Tokyo' }] })?.after).toEqual({
      legs: [{ city: 'Tokyo' }],
    });
  });

  it('are none when everything is as it was', () => {
    expect(differences({ title: 'a' }, { title: 'a' })).toBeNull();
    expect(differences({ title: 'a' }, {})).toBeNull();
  });
});

describe('what is read and written', () => {
  const schema = z.object({ travel: z.object({ departsOn: z.iso.date() }) });

  it('names the row when it is damaged', () => {
    const attempts = [
      () => readJson('{', 'dossier', 'x'),
      () => checkStored(schema, { travel: 1 }, 'dossier', 'x'),
    ];
    for (const attempt of attempts) {
      expect(attempt).toThrow(
        expect.objectContaining({ code: 'record_damaged', params: { record: 'dossier', id: 'x' } }),
      );
    }
  });

  it('names the field when the input is wrong', () => {
    expect(() => checkInput(schema, { travel: { departsOn: '2026-02-30' } })).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        params: expect.objectContaining({ field: 'travel.departsOn' }) as unknown,
      }),
    );
  });

  it('is refused when somebody saved in between', () => {
    expect(() => expectRevision(3, 2)).toThrow('conflict');
    expect(() => expectRevision(3, 3)).not.toThrow();
    expect(() => expectRevision(3, undefined)).not.toThrow();
  });
});

describe('changes', () => {
  const change = (entity: Change['entity'], before: object | null): Change => ({
    entity,
    id: 'x',
    before,
    after: {},
  });

  it('can be taken back unless they made something or a letter left the house', () => {
    expect(canTakeBack([change('dossier', {})])).toBe(true);
    expect(canTakeBack([change('stepEvent', null)])).toBe(true);
    expect(canTakeBack([change('dossier', null)])).toBe(false);
    expect(canTakeBack([change('dossier', {}), change('paperIssue', null)])).toBe(false);
    expect(canTakeBack([change('paper', {}), change('letterNumber', null)])).toBe(true);
    expect(canTakeBack([change('letterNumber', null)])).toBe(false);
    expect(canTakeBack([])).toBe(false);
  });

  it('belong to the dossier that they were made for, else to the person or the office', () => {
    const context = { actor: 'a', action: 'b' };
    expect(scopeOf({ ...context, dossierId: 'd' }, [change('person', {})])).toBe('dossier:d');
    expect(scopeOf(context, [change('person', {})])).toBe('person:x');
    expect(scopeOf(context, [change('office', {})])).toBe('office');
    expect(scopeOf(context, [change('letterNumber', null)])).toBeNull();
  });
});

describe('errors of SQLite and the system', () => {
  const withCode = (code: string) => Object.assign(new Error(code), { code });

  it.each([
    ['SQLITE_FULL', 'disk_full'],
    ['ENOSPC', 'disk_full'],
    ['SQLITE_READONLY_DIRECTORY', 'read_only'],
    ['EROFS', 'read_only'],
    ['SQLITE_BUSY', 'store_in_use'],
    ['SQLITE_BUSY_SNAPSHOT', 'store_in_use'],
    ['SQLITE_NOTADB', 'store_damaged'],
    ['SQLITE_CORRUPT_VTAB', 'store_damaged'],
  ])('%s means %s', (code, meaning) => {
    expect(translateError(withCode(code))).toMatchObject({ code: meaning });
  });

  it('leave everything else as it is', () => {
    const unknown = withCode('SQLITE_CONSTRAINT_UNIQUE');
    expect(translateError(unknown)).toBe(unknown);
    const known = new AppError('conflict');
    expect(translateError(known)).toBe(known);
    expect(hasCode('text', 'ENOENT')).toBe(false);
  });
});
