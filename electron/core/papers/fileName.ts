import { factsOfKind } from '#shared/domain/letters/index.ts';
import type { PlannedPaper } from './paperPlan.ts';

/** Names of papers in files: what an officer looks for in a folder. */
const names = {
  permission_request: 'Surat permohonan',
  governor_cover: 'Surat pengantar gubernur',
  setneg_request: 'Permohonan Setneg',
  kemlu_request: 'Surat ke Direktur Konsuler',
  own_cost_statement: 'Pernyataan biaya sendiri',
  responsibility_statement: 'Pernyataan tanggung jawab',
  absence_statement: 'Pernyataan tidak bersamaan',
  extension_request: 'Perpanjangan',
  correction_request: 'Ralat',
  cancellation_request: 'Pembatalan',
  surat_tugas: 'Surat tugas',
  spd: 'SPD',
  exit_permit_form: 'Formulir exit permit',
  kak: 'Kerangka acuan kerja',
  schedule: 'Jadwal kegiatan',
  cost_breakdown: 'Rincian biaya',
  personal_data: 'Data personil',
  nota_dinas: 'Nota dinas',
  telaahan_staf: 'Telaahan staf',
  trip_report: 'Laporan penugasan',
  taught_form: 'Formulir',
} as const;

/**
 * Longest parts of a file name in bytes of UTF-8. Together they leave room for a counter and an ending within the
 * 255 bytes of a Linux name, and for a folder of ordinary depth within the 260 characters of a Windows path.
 */
const maxBytes = { about: 70, title: 70 } as const;

/** Cuts a text between words so that it fits. */
function shortened(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const characters = Array.from(text);
  while (Buffer.byteLength(characters.join('')) > limit) characters.pop();
  const cut = characters.join('');
  const end = cut.lastIndexOf(' ');
  return (end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\s.,;:&-]+$/u, '');
}

/** Takes out what some system does not allow in a file name. */
function safe(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whom the paper is about: one name, or the first of several; papers of the whole trip name nobody. */
function aboutOf(paper: Pick<PlannedPaper, 'kind' | 'about'>): string {
  const [first = '', ...others] = paper.about;
  const { of } = factsOfKind(paper.kind);
  if (of === 'dossier' || of === 'approval' || first === '') return '';
  return others.length === 0
    ? shortened(safe(first), maxBytes.about)
    : `${shortened(safe(first), maxBytes.about)} dkk`;
}

/** Names of Windows' devices: a file of such a name, whatever its ending, is the device. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu;

/** Joins words to the name of a PDF that every system takes; each is kept short, the last of them is a title. */
export function safeFileName(parts: readonly string[]): string {
  const last = parts.length - 1;
  const text = parts
    // SECURITY: names of people and forms come from outside; none of them may lead out of the folder.
    .map((part, index) =>
      shortened(safe(part), index === last ? maxBytes.title : maxBytes.about + ' dkk'.length),
    )
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join(' - ')
    // Windows drops a dot or a blank before the ending on its own, and then does not find the file.
    .replace(/[. ]+$/u, '')
    // A dot at the beginning hides the file.
    .replace(/^[. ]+/u, '');
  if (text === '') return 'berkas.pdf';
  return `${device.test(text) ? '_' : ''}${text}.pdf`;
}

/**
 * File name of a paper, safe on every system: `SPD - Dr. Budi Contoh, S.E. - Kerja sama ke Niigata.pdf`.
 *
 * A request for several travellers names the first: `Surat permohonan - Dr. Budi Contoh, S.E. dkk - ….pdf`.
 */
export function paperFileName(
  paper: Pick<PlannedPaper, 'kind' | 'about'> & { title?: string },
  dossierTitle: string,
): string {
  const name = shortened(safe(paper.title ?? ''), maxBytes.about);
  return safeFileName([name === '' ? names[paper.kind] : name, aboutOf(paper), dossierTitle]);
}

/** Makes names unique in one folder by a number: `Surat permohonan - X (2).pdf`. */
export function uniqueName(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) {
    candidate = name.replace(/\.pdf$/u, ` (${String(count)}).pdf`);
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}
