import type { Cell, FormLayout, Row, TextCell } from './layout.ts';

/*
 * The office's working form for service passport, exit permit and visa recommendation.
 *
 * What it asks follows reference KLU-04, KLU-05, KLU-15 and KLU-17 (services, documents, content of the request letter);
 * their grades are B to C and some are of older practice, so the form says that it is not one of the ministry's.
 */

const labelWidth = 46;
const line = 6.3;
const twoLines = 8.3;
const date = { maxLength: 24 };

export const exitPermitLayout: FormLayout = {
  documentTitle: 'Formulir kerja permohonan paspor dinas, exit permit, dan rekomendasi visa',
  title: ['PERMOHONAN PASPOR DINAS, EXIT PERMIT,', 'DAN REKOMENDASI VISA'],
  subtitle: 'Satu lembar untuk setiap pelaksana perjalanan dinas luar negeri',
  notice: [
    'FORMULIR KERJA INSTANSI — BUKAN FORMULIR RESMI KEMENTERIAN LUAR NEGERI',
    'Untuk menyiapkan berkas dan mengisi layanan daring. Tidak menggantikan formulir yang diwajibkan Kementerian Luar Negeri.',
  ],
  sections: [
    {
      letter: 'A',
      title: 'LAYANAN YANG DIMOHON',
      hint: 'beri tanda pada setiap layanan yang diperlukan',
      rows: [
        row(
          7.4,
          check('layanan.paspor_baru', 'Paspor dinas baru', 'Layanan: paspor dinas baru', 45),
          check('layanan.penggantian', 'Penggantian paspor dinas', 'Layanan: penggantian', 54),
          check('layanan.exit_permit', 'Exit permit', 'Layanan: exit permit', 36),
          check('layanan.rekomendasi_visa', 'Rekomendasi visa', 'Layanan: rekomendasi visa'),
        ),
        row(
          line,
          label('Negara yang perlu visa'),
          text('layanan.negara_visa', 'Negara tujuan yang memerlukan visa', { maxLength: 400 }),
        ),
      ],
    },
    {
      letter: 'B',
      title: 'DATA PEMOHON',
      hint: 'sesuai dengan dokumen kepegawaian dan kependudukan',
      rows: [
        row(
          twoLines,
          label('Nama lengkap dan gelar', { number: '1', required: true }),
          text('pemohon.nama', 'Nama lengkap dan gelar', {
            required: true,
            multiline: true,
            maxLength: 200,
          }),
        ),
        row(
          line,
          label('Nama dalam paspor', { number: '2' }),
          text('pemohon.nama_paspor', 'Nama sebagaimana tertulis dalam paspor', { maxLength: 200 }),
        ),
        row(
          line,
          label('NIP', { number: '3' }),
          text('pemohon.nip', 'Nomor induk pegawai, 18 angka', { maxLength: 18, combCell: 6 }),
        ),
        row(
          line,
          label('NIK', { number: '4' }),
          text('pemohon.nik', 'Nomor induk kependudukan, 16 angka', { maxLength: 16, combCell: 6 }),
        ),
        row(
          line,
          label('Tempat lahir', { number: '5' }),
          text('pemohon.tempat_lahir', 'Tempat lahir', { width: 57, maxLength: 100 }),
          label('Tanggal lahir', { width: 31 }),
          text('pemohon.tanggal_lahir', 'Tanggal lahir', date),
        ),
        row(
          line,
          label('Jenis kelamin', { number: '6' }),
          {
            kind: 'radio',
            name: 'pemohon.jenis_kelamin',
            tooltip: 'Jenis kelamin',
            width: 57,
            options: [
              { value: 'Laki-laki', width: 27 },
              { value: 'Perempuan', width: 28 },
            ],
          },
          label('Pangkat, golongan', { width: 31 }),
          text('pemohon.pangkat', 'Pangkat dan golongan', { maxLength: 200 }),
        ),
        row(
          twoLines,
          label('Jabatan', { number: '7', required: true }),
          text('pemohon.jabatan', 'Jabatan', { required: true, multiline: true, maxLength: 300 }),
        ),
        row(
          twoLines,
          label('Unit kerja dan instansi', { number: '8', required: true }),
          text('pemohon.unit_kerja', 'Unit kerja dan instansi', {
            required: true,
            multiline: true,
            maxLength: 700,
          }),
        ),
        row(
          twoLines,
          label('Alamat', { number: '9' }),
          text('pemohon.alamat', 'Alamat', { multiline: true, maxLength: 500 }),
        ),
        row(
          line,
          label('Telepon', { number: '10' }),
          text('pemohon.telepon', 'Nomor telepon', { width: 57, maxLength: 40 }),
          label('Surel', { width: 31 }),
          text('pemohon.surel', 'Alamat surel', { maxLength: 200 }),
        ),
      ],
    },
    {
      letter: 'C',
      title: 'PASPOR YANG DIMILIKI',
      hint: 'kosongkan bila belum memiliki paspor',
      rows: [
        row(
          line,
          label('Jenis paspor', { number: '11' }),
          {
            kind: 'dropdown',
            name: 'paspor.jenis',
            tooltip: 'Jenis paspor yang dimiliki',
            width: 57,
            options: ['Paspor dinas', 'Paspor diplomatik', 'Paspor biasa', 'Belum memiliki'],
          },
          label('Nomor paspor', { width: 31 }),
          text('paspor.nomor', 'Nomor paspor, paling banyak 9 huruf dan angka', {
            maxLength: 9,
            combCell: 5.5,
          }),
        ),
        row(
          line,
          label('Tempat diterbitkan', { number: '12' }),
          text('paspor.tempat_terbit', 'Tempat paspor diterbitkan', { maxLength: 100 }),
        ),
        row(
          line,
          label('Tanggal terbit', { number: '13' }),
          text('paspor.tanggal_terbit', 'Tanggal paspor diterbitkan', { width: 57, ...date }),
          label('Berlaku sampai', { width: 31 }),
          text('paspor.berlaku_sampai', 'Tanggal berakhirnya paspor', date),
        ),
      ],
    },
    {
      letter: 'D',
      title: 'PERJALANAN DINAS',
      hint: 'sesuai dengan surat permohonan dan surat tugas',
      rows: [
        row(
          twoLines,
          label('Nama kegiatan', { number: '14', required: true }),
          text('perjalanan.kegiatan', 'Nama kegiatan', {
            required: true,
            multiline: true,
            maxLength: 300,
          }),
        ),
        row(
          line,
          label('Penyelenggara', { number: '15' }),
          text('perjalanan.penyelenggara', 'Penyelenggara atau pengundang', { maxLength: 300 }),
        ),
        row(
          line,
          label('Nomor surat undangan', { number: '16' }),
          text('perjalanan.undangan_nomor', 'Nomor surat undangan', { width: 68, maxLength: 200 }),
          label('Tanggal', { width: 20 }),
          text('perjalanan.undangan_tanggal', 'Tanggal surat undangan', date),
        ),
        row(
          twoLines,
          label('Negara dan kota tujuan', { number: '17', required: true }),
          text('perjalanan.tujuan', 'Negara dan kota tujuan', {
            required: true,
            multiline: true,
            maxLength: 4000,
          }),
        ),
        row(
          line,
          label('Tanggal berangkat', { number: '18', required: true }),
          text('perjalanan.berangkat', 'Tanggal berangkat', { width: 36, required: true, ...date }),
          label('Tanggal kembali', { width: 32, required: true }),
          text('perjalanan.kembali', 'Tanggal kembali', { width: 36, required: true, ...date }),
          label('Lama', { width: 14 }),
          text('perjalanan.lama', 'Lama perjalanan dalam hari', { maxLength: 20 }),
        ),
        row(
          line,
          label('Sumber pembiayaan', { number: '19' }),
          check('biaya.pemerintah', 'Pemerintah', 'Sumber pembiayaan: pemerintah', 38),
          check('biaya.donor', 'Donor atau pengundang', 'Sumber pembiayaan: donor', 54),
          check('biaya.sendiri', 'Biaya sendiri', 'Sumber pembiayaan: biaya sendiri'),
        ),
        row(
          twoLines,
          label('Rincian pembiayaan', { number: '20', required: true }),
          text('biaya.rincian', 'Rincian pembiayaan', {
            required: true,
            multiline: true,
            maxLength: 20_000,
          }),
        ),
        row(
          line,
          label('Nomor Surat Persetujuan', { number: '21' }),
          text('persetujuan.nomor', 'Nomor Surat Persetujuan Kementerian Sekretariat Negara', {
            width: 68,
            maxLength: 200,
          }),
          label('Tanggal', { width: 20 }),
          text('persetujuan.tanggal', 'Tanggal Surat Persetujuan', date),
        ),
      ],
    },
    {
      letter: 'E',
      title: 'KELENGKAPAN DAN PENGESAHAN',
      hint: 'diperiksa petugas sebelum berkas dikirim',
      rows: [
        documents(
          ['surat_permohonan', 'Surat permohonan kepada Direktur Konsuler'],
          ['kartu_pegawai', 'Salinan kartu pegawai yang dilegalisasi'],
        ),
        documents(
          ['surat_persetujuan', 'Surat Persetujuan (SP) Kemensetneg, asli'],
          ['pasfoto', 'Pasfoto latar putih'],
        ),
        documents(
          ['formulir_kemlu', 'Formulir yang diwajibkan Kementerian Luar Negeri'],
          ['paspor', 'Paspor dinas yang ada'],
        ),
        documents(
          ['undangan', 'Undangan atau konfirmasi dari pihak luar negeri'],
          ['surat_tugas', 'Surat tugas'],
        ),
      ],
    },
  ],
  declaration:
    'Saya menyatakan bahwa data di atas benar dan sesuai dengan dokumen yang dilampirkan.',
  notes: [
    'Isian bertanda * wajib diisi. Rekomendasi visa dimohon bila negara tujuan mensyaratkan visa bagi pemegang paspor dinas.',
    'Daftar kelengkapan bagian E disusun dari petunjuk lama dan sumber sekunder; cocokkan dengan ketentuan terbaru Kementerian Luar Negeri.',
    'Data pribadi dalam formulir ini hanya dipakai untuk mengurus perjalanan dinas yang disebut pada bagian D.',
  ],
  footer: 'Formulir kerja instansi, bukan formulir resmi Kementerian Luar Negeri',
};

function label(
  caption: string,
  options: { number?: string; required?: true; width?: number } = {},
): Cell {
  return { kind: 'label', text: caption, ...options, width: options.width ?? labelWidth };
}

function text(
  name: string,
  tooltip: string,
  options: Omit<Partial<TextCell>, 'kind' | 'name' | 'tooltip'> = {},
): Cell {
  return { kind: 'text', name, tooltip, width: 0, ...options };
}

function check(name: string, caption: string, tooltip: string, width = 0): Cell {
  return { kind: 'check', name, text: caption, tooltip, width };
}

function documents(left: [string, string], right: [string, string]): Row {
  const cell = ([key, caption]: [string, string], width: number) =>
    check(`dokumen.${key}`, caption, `Dokumen: ${caption}`, width);
  return row(5.4, cell(left, 94), cell(right, 0));
}

function row(height: number, ...cells: Cell[]): Row {
  return { height, cells };
}
