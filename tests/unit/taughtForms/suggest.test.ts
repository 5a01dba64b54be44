import { describe, expect, it } from 'vitest';
import { suggestEntry, type TeachableField } from '#shared/domain/taughtForms/index.ts';

function field(name: string, more: Partial<TeachableField> = {}): TeachableField {
  return {
    name,
    tooltip: '',
    type: 'text',
    spots: [],
    required: false,
    readOnly: false,
    multiline: false,
    comb: false,
    maxLength: null,
    options: [],
    ...more,
  };
}

const mapping = { per: 'traveller', language: 'id' } as const;
const suggested = (given: TeachableField) => suggestEntry(given, mapping, 'x');

describe('suggestions for a field', () => {
  it.each([
    ['pemohon.nama', 'person_name'],
    ['NIP', 'person_nip'],
    ['txtTempatLahir', 'person_birth_place'],
    ['tgl_lahir', 'person_birth_date'],
    ['nomorPaspor', 'passport_number'],
    ['paspor.berlaku_sampai', 'passport_expires_on'],
    ['Date of Birth', 'person_birth_date'],
    ['Passport Number', 'passport_number'],
    ['negara_tujuan', 'place_country'],
    ['keperluan.maksud', 'trip_purpose'],
    ['jabatan', 'person_position'],
  ])('reads %s as %s', (name, data) => {
    expect(suggested(field(name))?.source).toMatchObject({ data });
  });

  it('believes what the form says of a field more than its name', () => {
    expect(suggested(field('Text12', { tooltip: 'Nomor paspor' }))?.source).toMatchObject({
      data: 'passport_number',
    });
  });

  it('says nothing about a field that tells nothing, or takes nothing', () => {
    expect(suggested(field('Text12'))).toBeNull();
    expect(suggested(field('nama', { type: 'signature' }))).toBeNull();
    expect(suggested(field('nama', { readOnly: true }))).toBeNull();
  });

  it('takes the parts of a date and digits by the length of the field', () => {
    expect(suggested(field('tgl_lahir_hari', { maxLength: 2 }))?.format).toEqual({
      kind: 'date_part',
      part: 'day',
    });
    expect(suggested(field('tgl_lahir_bulan', { maxLength: 2 }))?.format).toEqual({
      kind: 'date_part',
      part: 'month',
    });
    expect(suggested(field('tgl_lahir_tahun', { maxLength: 4 }))?.format).toEqual({
      kind: 'date_part',
      part: 'year',
    });
    expect(suggested(field('tgl_lahir', { maxLength: 8, comb: true }))?.format).toEqual({
      kind: 'date',
      pattern: 'digits',
    });
    expect(suggested(field('nip', { maxLength: 18, comb: true }))?.format).toEqual({
      kind: 'digits',
    });
  });

  it('pairs boxes and choices with values by their words', () => {
    expect(
      suggested(field('kelamin_perempuan', { type: 'checkbox', options: ['Yes'] }))?.format,
    ).toEqual({ kind: 'box', when: ['female'] });
    expect(suggested(field('Sex', { type: 'radio', options: ['Male', 'Female'] }))?.format).toEqual(
      {
        kind: 'choose',
        map: [
          { value: 'male', option: 'Male' },
          { value: 'female', option: 'Female' },
        ],
      },
    );
  });

  it('splits a name where the form asks for its parts', () => {
    expect(suggested(field('Surname'))?.format).toEqual({
      kind: 'name_part',
      part: 'family',
      given: 1,
    });
    expect(suggested(field('First name'))?.format).toEqual({
      kind: 'name_part',
      part: 'given',
      given: 1,
    });
  });
});
