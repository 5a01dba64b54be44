import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { sectionOfField, type EntrySection } from '#shared/domain/dossiers/index.ts';

/**
 * Where a field is edited: a section of the dossier, an item of its checklist, an approval, one of its papers or a
 * field of that paper, a field of the paper at hand, or the office's settings.
 */
export type FieldPlace =
  | { where: 'dossier'; section: EntrySection }
  | { where: 'checklist' | 'tracking'; key: string }
  | { where: 'papers'; key: string; field: string | null }
  | { where: 'paper' }
  | { where: 'office' };

/** Where a field is edited, by its path; null for what no screen edits. */
export function placeOfField(field: string): FieldPlace | null {
  const [first] = field.split('.');
  if (first === 'office') return { where: 'office' };
  if (first === 'paper' || first === 'fields') return { where: 'paper' };
  if (first === 'checklist' || first === 'tracking') {
    return { where: first, key: field.slice(first.length + 1) };
  }
  if (first === 'papers') {
    const [, key = '', own = null] = /^papers\.([^.]*)(?:\.(.+))?$/u.exec(field) ?? [];
    return { where: first, key, field: own };
  }
  const section = sectionOfField(field);
  return section === null ? null : { where: 'dossier', section };
}

/** Goes to the field that a finding names, and puts the cursor into it. */
export function useGoToField(dossierId: string): (field: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (field: string) => {
      const place = placeOfField(field);
      if (place?.where === 'office') {
        const search = field.startsWith('office.signatories') ? { part: 'signatories' } : {};
        void navigate({ to: '/office', search });
      }
      if (place !== null && 'key' in place) {
        void navigate({
          to: '/dossiers/$id/$section',
          params: { id: dossierId, section: place.where },
          search: {
            key: place.key,
            ...(place.where === 'papers' && place.field !== null ? { field: place.field } : {}),
          },
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
