import { proposeServices, type Purpose } from '../dossiers/index.ts';
import { factsOfKind } from './kinds.ts';
import { travellersOf, type LetterFacts } from './facts.ts';
import { words, type Text } from './text.ts';

/** Usual enclosures of a request: DOC-02 to DOC-07 (B); agreements by purpose: DOC-09 (A-R). */
function usualEnclosures(facts: LetterFacts): string[] {
  const { dossier } = facts;
  if (dossier.track === 'important_reason') {
    // A civil servant asks for leave with the same letter: RTE-08 (B).
    const servant = travellersOf(facts).some(
      ({ snapshot }) => snapshot.category?.startsWith('asn_') ?? false,
    );
    const papers = importantReasonEnclosures(dossier.purpose);
    return servant ? ['permohonan cuti', ...papers] : papers;
  }
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

/** What Setneg asks for: SD-01 to SD-06 (SE B-32 point 4b, C). */
function setnegEnclosures({ dossier }: LetterFacts): string[] {
  const notPublic = dossier.funding.some(({ payer }) => payer !== 'government');
  const withoutRelations = dossier.legs.some((leg) => leg.diplomaticRelations === 'no');
  return [
    'kerangka acuan kerja',
    'konfirmasi resmi keikutsertaan setiap peserta dan jadwal kegiatan dari penyelenggara',
    'korespondensi dengan Perwakilan Republik Indonesia',
    ...(notPublic ? ['keterangan pembiayaan'] : []),
    ...(withoutRelations ? ['rekomendasi Kementerian Luar Negeri'] : []),
    ...(dossier.purpose === 'tugas_belajar' ? ['perjanjian tugas belajar'] : []),
  ];
}

/** What the foreign ministry asks for: KLU-05 (B-R, C). */
function kemluEnclosures(facts: LetterFacts): string[] {
  const services = travellersOf(facts).map((item) => proposeServices(facts.dossier, item));
  const isNew = services.some(({ newPassport }) => newPassport);
  return [
    'Surat Persetujuan Kementerian Sekretariat Negara',
    'formulir permohonan setiap peserta',
    ...(isNew ? ['salinan kartu pegawai yang dilegalisasi', 'pasfoto'] : []),
    ...(services.some(({ replacement }) => replacement) ? ['paspor dinas lama'] : []),
  ];
}

function usualOf(facts: LetterFacts): string[] {
  if (facts.kind === 'setneg_request') return setnegEnclosures(facts);
  if (facts.kind === 'kemlu_request') return kemluEnclosures(facts);
  return factsOfKind(facts.kind).of === 'approval'
    ? [`salinan ${facts.approval?.label ?? 'persetujuan'}`]
    : usualEnclosures(facts);
}

/** Names of the papers that go with a letter. */
export function enclosuresOf(facts: LetterFacts): Text[] {
  const named = facts.enclosed ?? [];
  return (named.length > 0 ? named : usualOf(facts)).map((label) => words`${label}`);
}
