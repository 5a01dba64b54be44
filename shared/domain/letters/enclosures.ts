import type { Purpose } from '../dossiers/index.ts';
import type { LetterFacts } from './facts.ts';
import { words, type Text } from './text.ts';

/** Usual enclosures of a request: DOC-02 to DOC-07 (B); agreements by purpose: DOC-09 (A-R). */
function usualEnclosures(facts: LetterFacts): string[] {
  const { dossier } = facts;
  if (dossier.track === 'important_reason') return importantReasonEnclosures(dossier.purpose);
  const publicMoney = dossier.funding.some((line) => line.payer === 'government');
  const agreement = dossier.purpose === 'kerja_sama' || dossier.purpose === 'penandatanganan';
  return [
    'surat undangan',
    'kerangka acuan kerja',
    'jadwal pelaksanaan kegiatan',
    'rincian biaya perjalanan dinas',
    ...(publicMoney ? ['salinan dokumen pelaksanaan anggaran'] : []),
    ...(agreement ? ['rancangan naskah kerja sama'] : []),
    'data personil peserta',
  ];
}

/** Enclosures of travel for an important reason: DOC-20 to DOC-22 (C, from a provincial prototype). */
function importantReasonEnclosures(purpose: Purpose | null): string[] {
  if (purpose === 'ibadah')
    return ['jadwal perjalanan', 'surat keterangan penyelenggara perjalanan'];
  if (purpose === 'pengobatan') {
    return ['surat rujukan rumah sakit', 'jadwal pengobatan', 'surat keterangan dokter'];
  }
  return ['surat keterangan kondisi', 'bukti hubungan keluarga'];
}

/** Names of the papers that go with a letter. */
export function enclosuresOf(facts: LetterFacts): Text[] {
  const named = facts.enclosed ?? [];
  return (named.length > 0 ? named : usualEnclosures(facts)).map((label) => words`${label}`);
}
