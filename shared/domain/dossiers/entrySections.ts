/** The four sections that hold what an officer types. */
export const entrySections = ['trip', 'travellers', 'reasoning', 'funding'] as const;
export type EntrySection = (typeof entrySections)[number];

const tripParts = new Set([
  'title',
  'kind',
  'track',
  'purpose',
  'familyReason',
  'event',
  'invitation',
  'travel',
  'legs',
  'notes',
]);

/** The section in which a field is edited, by its path; null for what is no field of the dossier. */
export function sectionOfField(field: string): EntrySection | null {
  const [first = '', , third = ''] = field.split('.');
  // Why a traveller is needed is asked with the other reasons.
  if (first === 'travellers') return third === 'role' ? 'reasoning' : 'travellers';
  if (first === 'reasoning' || first === 'funding') return first;
  return tripParts.has(first) ? 'trip' : null;
}
