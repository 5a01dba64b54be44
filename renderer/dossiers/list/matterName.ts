import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyOfKey } from '../model/listRows.ts';

/** Names what a deadline or a hold-up is about: an agency in the window's words, else the rule pack's label. */
export function useMatterName(): (matter: { item: string; label: string }) => string {
  const { t } = useTranslation('dossiers');
  return useCallback(
    ({ item, label }) => {
      const agency = agencyOfKey(item);
      return agency === null ? label : t(`stage.${agency}`);
    },
    [t],
  );
}
