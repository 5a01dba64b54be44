import type { Dossier } from '../dossiers/index.ts';
import type { LetterKind } from './input.ts';

/** The words of a letter with `{tokens}` in place of data; what an officer may replace. */
export interface Wording {
  subject: string;
  opening: string;
  body: string[];
  closing: string;
  grounds: string[];
}

// The order of the points follows reference/pdln.md §5.2 (grade C, composed from S12, S20, S39).

function requestWording(dossier: Dossier): Wording {
  const official = dossier.track === 'official';
  const travel = official ? 'Perjalanan dinas' : 'Perjalanan';
  const severalPlaces = dossier.legs.length > 1;
  const severalPayers = dossier.funding.length > 1;
  const purpose = official
    ? 'Perjalanan dinas dimaksud dilaksanakan dalam rangka {maksud}, yaitu mengikuti {acara} yang diselenggarakan oleh {penyelenggara} pada tanggal {tanggal_acara}.\n{urgensi}'
    : 'Perjalanan dimaksud dilaksanakan dengan alasan penting, yaitu {maksud}.\n{urgensi}';
  const places = severalPlaces
    ? `${travel} dilaksanakan selama {lama}, berangkat dari {kota_berangkat} pada tanggal {tanggal_berangkat} dan kembali pada tanggal {tanggal_kembali}, dengan tempat tujuan: {rincian_tempat}`
    : `${travel} dilaksanakan ke {tujuan} selama {lama}, berangkat dari {kota_berangkat} pada tanggal {tanggal_berangkat} dan kembali pada tanggal {tanggal_kembali}.`;
  const funding = severalPayers
    ? `Biaya ${travel.toLowerCase()} ditanggung sebagai berikut: {rincian_biaya}`
    : `Biaya ${travel.toLowerCase()} dibebankan pada {pembiayaan}.`;
  return {
    subject: official
      ? 'Permohonan Izin Perjalanan Dinas Luar Negeri ke {negara}'
      : 'Permohonan Izin Perjalanan ke Luar Negeri dengan Alasan Penting',
    opening: official
      ? 'Menindaklanjuti surat {undangan_dari} Nomor {undangan_nomor} tanggal {undangan_tanggal} perihal undangan {acara}, dengan hormat kami mengajukan permohonan izin perjalanan dinas luar negeri bagi {jumlah_peserta} orang peserta dari {pemerintah} dengan penjelasan sebagai berikut:'
      : 'Dengan hormat, bersama ini kami mengajukan permohonan izin perjalanan ke luar negeri dengan alasan penting bagi {jumlah_peserta} orang dari {pemerintah} dengan penjelasan sebagai berikut:',
    body: [
      purpose,
      places,
      funding,
      `Peserta ${travel.toLowerCase()} sebanyak {jumlah_peserta} orang, yaitu: {tabel_peserta}`,
      'Sebagai bahan pertimbangan, bersama ini kami lampirkan: {daftar_lampiran}',
    ],
    closing:
      'Demikian permohonan ini kami sampaikan. Atas perhatian dan perkenan Bapak/Ibu, kami ucapkan terima kasih.',
    grounds: [],
  };
}

function assignmentWording(): Wording {
  return {
    subject: 'SURAT TUGAS',
    opening: '',
    body: [
      'Melaksanakan perjalanan dinas luar negeri dalam rangka {maksud}, yaitu mengikuti {acara} yang diselenggarakan oleh {penyelenggara} di {tujuan}.',
      'Perjalanan dinas dilaksanakan selama {lama}, berangkat dari {kota_berangkat} pada tanggal {tanggal_berangkat} dan kembali pada tanggal {tanggal_kembali}.',
      'Biaya perjalanan dinas dibebankan pada {pembiayaan}.',
      'Melaporkan hasil pelaksanaan tugas secara tertulis kepada pemberi tugas.',
    ],
    closing: 'Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.',
    grounds: [
      'Surat {undangan_dari} Nomor {undangan_nomor} tanggal {undangan_tanggal} perihal undangan {acara}',
    ],
  };
}

function travelOrderWording(): Wording {
  return {
    subject: 'SURAT PERJALANAN DINAS (SPD)',
    opening: '',
    body: ['Mengikuti {acara} dalam rangka {maksud}'],
    closing: '',
    grounds: [],
  };
}

/** The layout's own words for a kind of letter about this dossier, with their placeholders. */
export function defaultWording(input: { kind: LetterKind; dossier: Dossier }): Wording {
  switch (input.kind) {
    case 'permission_request':
      return requestWording(input.dossier);
    case 'surat_tugas':
      return assignmentWording();
    case 'spd':
      return travelOrderWording();
  }
}
