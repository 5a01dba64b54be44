import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '#renderer/app/api.ts';
import { PageHeader, PageWait } from '#renderer/ui/index.ts';
import { OpenDossier } from './OpenDossier.tsx';

/** A dossier's page: reads the dossier and opens it. */
export function DossierPage(): ReactElement {
  const { t } = useTranslation('dossiers');
  const orpc = useOrpc();
  const { id, section } = useParams({ from: '/dossiers/$id/$section' });
  const query = useQuery(orpc.dossiers.get.queryOptions({ input: { id } }));
  if (query.data !== undefined) {
    return <OpenDossier key={id} view={query.data} section={section} />;
  }
  return (
    <>
      <PageHeader title={t('page.title')} crumbs={[{ label: t('list.title'), to: '/dossiers' }]} />
      <PageWait error={query.error} onRetry={() => query.refetch()} />
    </>
  );
}
