import { useTranslation } from 'react-i18next';
import type { AppLanguage } from '#shared/i18n/index.ts';

/** Language that the window shows now. */
export function useLanguage(): AppLanguage {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'id';
}
