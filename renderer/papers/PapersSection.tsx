import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { EmptyState, ErrorNotice, SplitPage } from '../ui/index.ts';
import { PapersDesk } from './PapersDesk.tsx';

/** The letters and forms of a dossier: list, own fields, and the page itself. */
export function PapersSection(props: { dossierId: string }): ReactElement {
  const { t } = useTranslation('papers');
  const orpc = useOrpc();
  const { dossierId } = props;
  const papers = useQuery(orpc.papers.list.queryOptions({ input: { dossierId } }));
  const dossier = useQuery(orpc.dossiers.get.queryOptions({ input: { id: dossierId } }));
  const failed = [papers, dossier].find((query) => query.isError);
  if (failed !== undefined) {
    return <ErrorNotice error={failed.error} onRetry={() => failed.refetch()} />;
  }
  if (papers.data === undefined || dossier.data === undefined) {
    return <Spinner label={t('loading')} />;
  }
  if (papers.data.length === 0) {
    return (
      <SplitPage>
        <EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} />
      </SplitPage>
    );
  }
  return <PapersDesk dossier={dossier.data.dossier} papers={papers.data} />;
}
