import { Spinner, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '#renderer/app/api.ts';
import { ErrorNotice, PageHeader } from '#renderer/ui/index.ts';
import { OpenDossier } from './OpenDossier.tsx';

const useStyles = makeStyles({ wait: { padding: '32px' } });

/** A dossier's page: reads the dossier and opens it. */
export function DossierPage(): ReactElement {
  const styles = useStyles();
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
      <div className={styles.wait}>
        {query.error === null ? (
          <Spinner size="small" label={t('page.loading')} />
        ) : (
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        )}
      </div>
    </>
  );
}
