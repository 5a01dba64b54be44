import type { PlannedPaper } from './paperPlan.ts';

/** Names of papers in files: what an officer looks for in a folder. */
const names = {
  permission_request: 'Surat permohonan',
  surat_tugas: 'Surat tugas',
  spd: 'SPD',
  exit_permit_form: 'Formulir paspor dinas dan exit permit',
} as const;

/** Longest file name without its ending, so that paths stay short enough for Windows. */
const maxLength = 100;

/**
 * File name of a paper, safe on every system: `SPD - Dr. Budi Contoh, S.E. - Kerja sama ke Niigata.pdf`.
 */
export function paperFileName(paper: PlannedPaper, dossierTitle: string): string {
  const about = paper.travellerId === null ? [] : paper.about.slice(0, 1);
  const text = [names[paper.kind], ...about, dossierTitle]
    .filter((part) => part.trim() !== '')
    .join(' - ')
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${Array.from(text)
    .slice(0, maxLength)
    .join('')
    .replace(/[. ]+$/u, '')}.pdf`;
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
