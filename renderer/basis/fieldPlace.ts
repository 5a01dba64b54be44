import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Where a field is edited: a section of the dossier, an approval, a paper's own field, or the office's settings. */
export type FieldPlace =
  | { where: 'dossier'; section: 'trip' | 'travellers' | 'reasoning' | 'funding' }
  | { where: 'tracking'; step: string }
  | { where: 'paper' }
  | { where: 'office' };

const tripParts: readonly string[] = [
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
];

/** Where a field is edited, by its path; null for what no screen edits. */
export function placeOfField(field: string): FieldPlace | null {
  const [first = '', , third = ''] = field.split('.');
  if (first === 'office') return { where: 'office' };
  if (first === 'paper' || first === 'fields') return { where: 'paper' };
  if (first === 'tracking') return { where: 'tracking', step: field.slice('tracking.'.length) };
  if (first === 'travellers') {
    return { where: 'dossier', section: third === 'role' ? 'reasoning' : 'travellers' };
  }
  if (first === 'reasoning' || first === 'funding') return { where: 'dossier', section: first };
  return tripParts.includes(first) ? { where: 'dossier', section: 'trip' } : null;
}

/** Goes to the field that a finding names, and puts the cursor into it. */
export function useGoToField(dossierId: string): (field: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (field: string) => {
      const place = placeOfField(field);
      if (place?.where === 'office') void navigate({ to: '/office' });
      if (place?.where === 'tracking') {
        void navigate({
          to: '/dossiers/$id/$section',
          params: { id: dossierId, section: 'tracking' },
          search: { key: place.step },
        });
      }
      if (place?.where === 'dossier') {
        void navigate({
          to: '/dossiers/$id/$section',
          params: { id: dossierId, section: place.section },
          search: { field },
        });
      }
    },
    [navigate, dossierId],
  );
}
