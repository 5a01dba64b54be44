import type { Dossier } from '../dossiers/index.ts';
import type { PersonSnapshot, TravellerCategory } from '../people/index.ts';

/** Someone who travels in another dossier, as far as cross-checks read them. */
interface OtherTraveller {
  name: string;
  category: TravellerCategory | null;
  /** What tells that two entries are the same person; see `identityMarks`. */
  marks: readonly string[];
}

/**
 * Another dossier of the store, as far as the cross-checks of one dossier read it.
 *
 * The caller hands over open trips only (not archived, not refused), and best only those whose days touch the
 * dossier's own. What follows from them never is an error: the other dossier may change or be given up at any
 * time, so that neither the list's count of problems nor its refresh has to read any other dossier.
 */
export interface OtherTrip {
  dossierId: string;
  title: string;
  departsOn: string;
  /** The same as `departsOn` while the return is not known. */
  returnsOn: string;
  track: Dossier['track'];
  purpose: Dossier['purpose'];
  familyReason: Dossier['familyReason'];
  travellers: readonly OtherTraveller[];
}

/** What identity is read from: a traveller of a dossier, or the same columns of a stored one. */
export interface Identified {
  personId: string | null;
  snapshot: Pick<PersonSnapshot, 'name' | 'nik' | 'nip' | 'birthDate'> & {
    passport: { number: string } | null;
  };
}

/** What makes two entries the same person, strongest first; empty entries say nothing. */
export function identityMarks({ personId, snapshot }: Identified): string[] {
  const { nik, nip, passport, birthDate, name } = snapshot;
  const marks: string[] = [];
  if (personId !== null) marks.push(`person ${personId}`);
  if (nik !== '') marks.push(`nik ${nik}`);
  if (nip !== '') marks.push(`nip ${nip.replaceAll(' ', '')}`);
  if (passport !== null && passport.number !== '') marks.push(`passport ${passport.number}`);
  if (birthDate !== null && name !== '') {
    marks.push(`born ${birthDate} ${name.toLocaleLowerCase('id')}`);
  }
  return marks;
}

/** A dossier as other dossiers' checks read it; null while it has no date of departure. */
export function otherTripOf(dossier: Dossier): OtherTrip | null {
  const { departsOn, returnsOn } = dossier.travel;
  if (departsOn === null) return null;
  return {
    dossierId: dossier.id,
    title: dossier.title,
    departsOn,
    returnsOn: returnsOn ?? departsOn,
    track: dossier.track,
    purpose: dossier.purpose,
    familyReason: dossier.familyReason,
    travellers: dossier.travellers.map((traveller) => ({
      name: traveller.snapshot.name,
      category: traveller.snapshot.category,
      marks: identityMarks(traveller),
    })),
  };
}
