import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/PageHeader.tsx';

/** The page. */
export function PeoplePage(): ReactElement {
  const { t } = useTranslation();
  return <PageHeader title={t('app.loading')} />;
}
