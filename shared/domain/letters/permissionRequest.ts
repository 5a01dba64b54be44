import type { Purpose } from '../dossiers/index.ts';
import type { LetterInput } from './input.ts';
import { travellersOf } from './input.ts';
import type { CorrespondenceModel, PointModel } from './model.ts';
import {
  documentDate,
  letterDate,
  letterheadOf,
  letterNumber,
  letterPlace,
  pageSetUp,
  speakerOf,
  tembusanOf,
  type Speaker,
} from './parts.ts';
import { fundingText, legDetail } from './phrases.ts';
import { signatureOf } from './signature.ts';
import { participantTable } from './tables.ts';
import { missing, plainText, splitParagraphs, words, type Text } from './text.ts';
import type { BlockToken } from './tokens.ts';

/** Usual enclosures of a request: DOC-02 to DOC-07 (B); agreements by purpose: DOC-09 (A-R). */
function usualEnclosures(input: LetterInput): string[] {
  const { dossier } = input;
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

function enclosures(input: LetterInput): Text[] {
  const named = input.enclosed ?? [];
  return (named.length > 0 ? named : usualEnclosures(input)).map((label) => words`${label}`);
}

/** Ends each sub-point with a semicolon and the last with a full stop, whatever it ended with. */
function punctuated(points: readonly Text[]): Text[] {
  return points.map((point, index) => {
    const last = point.at(-1);
    const bare: Text =
      last?.kind === 'text'
        ? [...point.slice(0, -1), { kind: 'text', text: last.text.replace(/[\s;.,]+$/u, '') }]
        : point;
    return words`${bare}${index === points.length - 1 ? '.' : ';'}`;
  });
}

function blocksOf(
  input: LetterInput,
  blocks: readonly BlockToken[],
  speaker: Speaker,
): Pick<PointModel, 'points' | 'table'> {
  const { dossier } = input;
  const points: Text[] = [];
  if (blocks.includes('rincian_tempat')) points.push(...dossier.legs.map(legDetail));
  if (blocks.includes('rincian_biaya')) {
    points.push(
      ...(dossier.funding.length === 0
        ? [missing('pembiayaan', 'funding')]
        : dossier.funding.map(fundingText)),
    );
  }
  if (blocks.includes('daftar_lampiran')) points.push(...enclosures(input));
  return {
    points: punctuated(points).map(speaker.keep),
    table: blocks.includes('tabel_peserta') ? participantTable(travellersOf(input)) : null,
  };
}

/**
 * The numbered points of a request.
 *
 * An officer's own words may leave the participants out; a request without them is not complete, so the table
 * is then added as a last point.
 */
function pointsOf(input: LetterInput, speaker: Speaker): PointModel[] {
  const points = input.fields.body.map((template): PointModel => {
    const filled = speaker.fill(template);
    return {
      paragraphs: splitParagraphs(filled.text).map(speaker.keep),
      ...blocksOf(input, filled.blocks, speaker),
    };
  });
  if (points.some((point) => point.table !== null)) return points;
  const standard = speaker.fill('Peserta sebanyak {jumlah_peserta} orang, yaitu:');
  return [
    ...points,
    {
      paragraphs: [speaker.keep(standard.text)],
      points: [],
      table: participantTable(travellersOf(input)),
    },
  ];
}

function addresseeLines(input: LetterInput): Text[] {
  const lines = input.fields.addressee
    .split(/\r?\n/u)
    .map((line) => line.trim().replace(/^Yth\.?\s+/iu, ''))
    .filter((line) => line !== '');
  if (lines.length === 0) return [missing('pejabat yang dituju', 'paper.addressee')];
  return lines.map((line) => words`${line}`);
}

/** The request for permission (surat permohonan izin) of one route, in the correspondence shape. */
export function permissionRequest(input: LetterInput): CorrespondenceModel {
  const speaker = speakerOf(input);
  const { fields } = input;
  const subject = speaker.keep(speaker.fill(fields.subject).text);
  return {
    layout: 'correspondence',
    title: plainText(subject),
    date: documentDate(input),
    page: pageSetUp(input.office),
    letterhead: letterheadOf(input.office),
    placeAndDate: speaker.keep(words`${letterPlace(input)}, ${letterDate(input)}`),
    heads: [
      { label: 'Nomor', text: speaker.keep(letterNumber(input)) },
      { label: 'Sifat', text: words`${fields.urgency}` },
      { label: 'Lampiran', text: speaker.keep(words`${fields.enclosures}`) },
      { label: 'Hal', text: subject },
    ],
    addressee: addresseeLines(input),
    opening: speaker.paragraphs(fields.opening),
    points: pointsOf(input, speaker),
    closing: speaker.paragraphs(fields.closing),
    signature: signatureOf(input),
    tembusan: tembusanOf(input, speaker),
  };
}
