import { exitPermitSignatory, exitPermitValues, type ExitPermitInput } from './exitPermit.ts';
import { proposeServices } from '../dossiers/index.ts';
import type { FormFinding } from './form.ts';

type Need = 'error' | 'warning' | 'info';

/** Where the value of a form field comes from, and how much its absence matters. */
const sources: Record<string, { path: string; need?: Need; onlyFor?: 'asn' | 'passport' }> = {
  'pemohon.nama': { path: 'snapshot.name', need: 'error' },
  'pemohon.nama_paspor': { path: 'snapshot.passport.nameInPassport' },
  'pemohon.nip': { path: 'snapshot.nip', need: 'warning', onlyFor: 'asn' },
  'pemohon.nik': { path: 'snapshot.nik', need: 'warning' },
  'pemohon.tempat_lahir': { path: 'snapshot.birthPlace', need: 'warning' },
  'pemohon.tanggal_lahir': { path: 'snapshot.birthDate', need: 'warning' },
  'pemohon.jenis_kelamin': { path: 'snapshot.sex', need: 'warning' },
  'pemohon.pangkat': { path: 'snapshot.rank', need: 'warning', onlyFor: 'asn' },
  'pemohon.jabatan': { path: 'snapshot.position', need: 'error' },
  'pemohon.unit_kerja': { path: 'snapshot.unit', need: 'error' },
  'pemohon.alamat': { path: 'snapshot.address' },
  'pemohon.telepon': { path: 'snapshot.phone' },
  'pemohon.surel': { path: 'snapshot.email' },
  'paspor.nomor': { path: 'snapshot.passport.number', need: 'warning', onlyFor: 'passport' },
  'paspor.berlaku_sampai': {
    path: 'snapshot.passport.expiresOn',
    need: 'warning',
    onlyFor: 'passport',
  },
  'perjalanan.kegiatan': { path: 'event.name', need: 'error' },
  'perjalanan.penyelenggara': { path: 'event.organiser', need: 'warning' },
  'perjalanan.undangan_nomor': { path: 'invitation.number' },
  'perjalanan.tujuan': { path: 'legs', need: 'error' },
  'perjalanan.berangkat': { path: 'travel.departsOn', need: 'error' },
  'perjalanan.kembali': { path: 'travel.returnsOn', need: 'error' },
  'biaya.rincian': { path: 'funding', need: 'error' },
  'pengesahan.pemohon': { path: 'snapshot.name' },
  'persetujuan.nomor': { path: 'tracking.setneg', need: 'info' },
};

/**
 * What the application form of one traveller lacks or should be looked at, before it is printed.
 *
 * `field` is the path of the dossier's field to go to, for example `travellers.<id>.snapshot.nik`.
 */
export function formFindings(input: ExitPermitInput): FormFinding[] {
  const values = exitPermitValues(input);
  const findings: FormFinding[] = [];
  for (const [field, { need, onlyFor }] of Object.entries(sources)) {
    if (!need || values[field] !== '' || !applies(input, onlyFor)) continue;
    findings.push(found(input, need, `missing.${camelCase(field)}`, exitPermitPath(input, field)));
  }
  return [...findings, ...judgements(input)];
}

/** Path of the dossier's field behind a form field, or null for what the dossier does not hold. */
export function exitPermitPath(input: ExitPermitInput, field: string): string | null {
  const path = sources[field]?.path;
  if (path === undefined) return null;
  return path.startsWith('snapshot.') ? `travellers.${input.traveller.id}.${path}` : path;
}

function applies({ traveller }: ExitPermitInput, onlyFor: 'asn' | 'passport' | undefined): boolean {
  const { category, passport } = traveller.snapshot;
  if (onlyFor === 'asn') return category?.startsWith('asn_') ?? false;
  return onlyFor !== 'passport' || passport !== null;
}

function judgements(input: ExitPermitInput): FormFinding[] {
  const { dossier, traveller } = input;
  const findings: FormFinding[] = [];
  const services = proposeServices(dossier, traveller);
  if (dossier.track === 'important_reason') {
    // Reference KLU-19: such trips use the ordinary passport.
    findings.push(found(input, 'warning', 'judgement.importantReason', 'track'));
  }
  if (exitPermitSignatory(input) === null) {
    findings.push(found(input, 'error', 'missing.signatory', 'office.signatories'));
  }
  const expiry = `travellers.${traveller.id}.snapshot.passport.expiresOn`;
  if (services.replacement) findings.push(found(input, 'warning', 'judgement.replacement', expiry));
  if (services.newPassport) {
    const passport = `travellers.${traveller.id}.snapshot.passport`;
    findings.push(found(input, 'info', 'judgement.newPassport', passport));
  }
  if (dossier.legs.some(({ visaRequired }) => visaRequired === 'unknown')) {
    findings.push(found(input, 'warning', 'judgement.visaUnknown', 'legs'));
  }
  return findings;
}

function camelCase(name: string): string {
  return name.replace(/[._]([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function found(
  { traveller }: ExitPermitInput,
  severity: Need,
  key: string,
  field: string | null,
): FormFinding {
  return {
    severity,
    message: { key: `forms:${key}`, params: { name: traveller.snapshot.name } },
    field,
  };
}
