import type { Language } from '../language/index.ts';

type Names = Readonly<Record<string, readonly [id: string, en: string]>>;

/** Words for the values of closed lists, as a form gets them. */
const names: Readonly<Record<string, Names>> = {
  sex: { male: ['Laki-laki', 'Male'], female: ['Perempuan', 'Female'] },
  passport: {
    service: ['Paspor dinas', 'Service passport'],
    diplomatic: ['Paspor diplomatik', 'Diplomatic passport'],
    ordinary: ['Paspor biasa', 'Ordinary passport'],
    none: ['Belum memiliki', 'None yet'],
  },
  payer: {
    government: ['Pemerintah', 'Government'],
    donor: ['Donor', 'Donor'],
    own: ['Biaya sendiri', 'Own funds'],
  },
  answer: { yes: ['Ya', 'Yes'], no: ['Tidak', 'No'], unknown: ['Belum diketahui', 'Not known'] },
  purpose: {
    kerja_sama: ['Kerja sama atau penjajakan kerja sama', 'Cooperation or its exploration'],
    diklat: ['Pendidikan dan pelatihan', 'Education and training'],
    tugas_belajar: ['Tugas belajar (gelar)', 'Degree study'],
    studi_banding: ['Studi banding', 'Comparative study'],
    seminar: ['Seminar, lokakarya, atau konferensi', 'Seminar, workshop or conference'],
    promosi: ['Promosi potensi daerah', 'Promotion of the region'],
    persahabatan: ['Kunjungan persahabatan atau kebudayaan', 'Friendship or cultural visit'],
    pertemuan: ['Pertemuan internasional', 'International meeting'],
    penandatanganan: [
      'Penandatanganan perjanjian internasional',
      'Signing of an international agreement',
    ],
    ibadah: ['Melaksanakan ibadah agama', 'Worship'],
    pengobatan: ['Menjalani pengobatan', 'Medical treatment'],
    keluarga: ['Kepentingan keluarga', 'Family matter'],
  },
};

/** The words for a value of a closed list; the value itself when it is unknown. */
export function choiceText(list: string, value: string, language: Language): string {
  const found = names[list]?.[value];
  return found === undefined ? value : found[language === 'id' ? 0 : 1];
}
