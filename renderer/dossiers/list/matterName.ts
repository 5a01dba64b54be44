import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import { agencyOfKey } from '../model/listRows.ts';

/** Names what a deadline or a hold-up is about: an agency in the window's words, else the rule pack's label. */
export function useMatterName(): (matter: {
  item: string;
  label: string;
  labelEn: string;
}) => string {
  const { t } = useTranslation('dossiers');
  const language = useLanguage();
  return useCallback(
    ({ item, label, labelEn }) => {
      const agency = agencyOfKey(item);
      if (agency !== null) return t(`stage.${agency}`);
      return language === 'en' ? labelEn : label;
    },
    [language, t],
  );
}
