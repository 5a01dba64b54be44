import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** An address that leads nowhere. */
export function NotFound(): ReactElement {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('frame.notFoundTitle')}
      text={t('frame.notFoundText')}
      actions={<Link to="/desk">{t('nav.desk')}</Link>}
    />
  );
}
