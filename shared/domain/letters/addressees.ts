import { headOfRegionTitle } from '../office/index.ts';
import type { LetterInput } from './input.ts';

/**
 * To whom a letter goes: the authority of its route, or the one of its kind.
 *
 * Setneg after a ministry's letter (S39, C), Kemlu after KLU-17 (S38, C). A letter of change goes the way of the
 * request (D): the rules of change at the ministry are not known (CHG-04). A memo goes to the head of region (D).
 */
export function addresseeOf({ kind, route, office }: LetterInput): readonly string[] {
  if (kind === 'setneg_request') {
    return [
      'Sekretaris Kementerian Sekretariat Negara RI',
      'u.p. Kepala Biro Kerja Sama Teknik Luar Negeri',
      'di Jakarta',
    ];
  }
  if (kind === 'kemlu_request') {
    return ['Direktur Konsuler', 'Kementerian Luar Negeri', 'Jalan Taman Pejambon 6', 'di Jakarta'];
  }
  if (kind === 'nota_dinas') {
    const region = office.regionName.trim();
    return region === '' ? [] : [`${headOfRegionTitle(office.level)} ${region}`];
  }
  if (kind === 'governor_cover') return route?.forwardAddressee ?? [];
  return route?.addressee ?? [];
}
