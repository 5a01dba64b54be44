import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { sectionOfField, type EntrySection } from '#shared/domain/dossiers/index.ts';

/** Where a field is edited: a section of the dossier, an approval, a paper's own field, or the office's settings. */
export type FieldPlace =
  | { where: 'dossier'; section: EntrySection }
  | { where: 'tracking'; step: string }
  | { where: 'paper' }
  | { where: 'office' };

/** Where a field is edited, by its path; null for what no screen edits. */
export function placeOfField(field: string): FieldPlace | null {
  const [first] = field.split('.');
  if (first === 'office') return { where: 'office' };
  if (first === 'paper' || first === 'fields') return { where: 'paper' };
  if (first === 'tracking') return { where: 'tracking', step: field.slice('tracking.'.length) };
  const section = sectionOfField(field);
  return section === null ? null : { where: 'dossier', section };
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
