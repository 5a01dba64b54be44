import { describe, expect, it } from 'vitest';
import {
  placementOf,
  placeParameters,
  serviceAgrees,
  squareIn,
  type ServiceCheck,
  type SignatureReport,
} from '#shared/domain/signing/index.ts';
import { translator } from '#shared/i18n/index.ts';

const box = { page: 2, x: 300.4, y: 100.6, width: 181, height: 59.5 };

describe('the place of a visible signature', () => {
  it('is a square of whole points inside the box, told in either of the two ways', () => {
    const square = squareIn(box);
    expect(square).toEqual({ page: 2, x: 301, y: 101, width: 59, height: 59 });
    expect(placementOf(square, box)).toBe('inside');
    expect(placeParameters(square, 'size')).toEqual({
      page: '2',
      xAxis: '301',
      yAxis: '101',
      width: '59',
      height: '59',
    });
    expect(placeParameters(square, 'corners')).toEqual({
      page: '2',
      xAxis: '360',
      yAxis: '160',
      width: '301',
      height: '101',
    });
  });

  it('is outside on another page, where it sticks out, and unseen without a size', () => {
    expect(placementOf({ ...box, page: 1 }, box)).toBe('outside');
    expect(placementOf({ ...box, x: 310 }, box)).toBe('outside');
    expect(placementOf({ ...box, y: 97 }, box)).toBe('outside');
    expect(placementOf({ ...box, width: 0 }, box)).toBe('unseen');
    expect(placementOf(null, box)).toBe('unseen');
  });
});

function report(verdict: SignatureReport['verdict'], kinds: ('signature' | 'timestamp')[]) {
  const signatures = kinds.map((kind) => ({ kind })) as SignatureReport['signatures'];
  return { verdict, signatures } as SignatureReport;
}

function check(count: number | null, intact: (boolean | null)[]): ServiceCheck {
  const signers = intact.map((item) => ({
    name: 'Laras',
    issuer: '',
    signedAt: '',
    intact: item,
    certified: null,
    stamped: null,
  }));
  return { summary: '', notes: '', count, signers, askedAt: '2027-01-12T02:30:00Z' };
}

describe('the service’s answer beside Muhibah’s own check', () => {
  it('agrees when both find the same number and the same soundness', () => {
    expect(serviceAgrees(report('valid', ['signature']), check(1, [true]))).toBe('agrees');
    expect(serviceAgrees(report('invalid', ['signature']), check(1, [false]))).toBe('agrees');
    expect(serviceAgrees(report('unsigned', []), check(0, []))).toBe('agrees');
    const stamped = report('valid', ['signature', 'timestamp']);
    expect(serviceAgrees(stamped, check(1, [true]))).toBe('agrees');
    expect(serviceAgrees(stamped, check(2, [true, true]))).toBe('agrees');
  });

  it('differs in number or soundness, and is unclear where the service is silent', () => {
    expect(serviceAgrees(report('valid', ['signature']), check(1, [false]))).toBe('differs');
    expect(serviceAgrees(report('changed', ['signature']), check(1, [true]))).toBe('differs');
    expect(serviceAgrees(report('valid', ['signature']), check(0, []))).toBe('differs');
    expect(serviceAgrees(report('unsigned', []), check(1, [true]))).toBe('differs');
    expect(serviceAgrees(report('valid', ['signature']), check(2, [true, true]))).toBe('differs');
    expect(serviceAgrees(report('valid', ['signature']), check(1, []))).toBe('unclear');
    expect(serviceAgrees(report('valid', ['signature']), check(1, [null]))).toBe('unclear');
  });
});

describe('the words for status code 2031', () => {
  it('give the service’s own words and call the code’s meaning unverified', () => {
    const said = { message: 'Passphrase anda salah !!!' };
    const indonesian = translator('id')('errors:signing_passphrase', said);
    const english = translator('en')('errors:signing_passphrase', said);
    for (const text of [indonesian, english]) expect(text).toContain(said.message);
    expect(indonesian).toContain('belum terverifikasi');
    expect(english).toContain('unverified');
  });
});
