import { PageWait, PageHeader } from '../ui/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { TeachDesk } from './TeachDesk.tsx';

/** One form being taught: its fields, its pages, and what goes where. */
export function TeachPage(): ReactElement {
  const { t } = useTranslation('taught');
  const { id = '' } = useParams({ strict: false });
  const orpc = useOrpc();
  const query = useQuery(
    orpc.taughtForms.get.queryOptions({ input: { id }, staleTime: Infinity, gcTime: 0 }),
  );
  if (query.data === undefined) {
    return (
      <>
        <PageHeader title={t('title')} />
        <PageWait error={query.error} onRetry={() => query.refetch()} />
      </>
    );
  }
  return <TeachDesk key={id} view={query.data} />;
}
