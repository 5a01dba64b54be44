import type { Traveller } from '../../dossiers/index.ts';
import type { LetterFacts } from '../facts.ts';
import type { OwnSection } from '../ownData.ts';

/** Key of the office's own text about one traveller: education, earlier offices. */
export function historyKey(traveller: Pick<Traveller, 'id'>): string {
  return `history.${traveller.id}`;
}

/** Texts of a paper that have a place of their own outside the parts of its template. */
export function extraSections({ kind, dossier }: LetterFacts): OwnSection[] {
  if (kind === 'personal_data') {
    return dossier.travellers.map((traveller) => ({
      key: historyKey(traveller),
      title: `Riwayat pendidikan dan jabatan ${traveller.snapshot.name}`.trim().slice(0, 200),
      text: '',
    }));
  }
  if (kind === 'nota_dinas') return [{ key: 'from', title: 'Dari', text: '' }];
  return kind === 'trip_report' ? [{ key: 'register', title: 'No. register', text: '' }] : [];
}
