import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { EmptyState, ErrorNotice, SplitPage } from '../ui/index.ts';
import { TrackingBody } from './TrackingBody.tsx';

/** The approvals of a dossier: where each step of its route stands. */
export function TrackingSection(props: { dossierId: string }): ReactElement {
  const { t } = useTranslation('tracking');
  const orpc = useOrpc();
  const { dossierId } = props;
  const tracking = useQuery(orpc.tracking.get.queryOptions({ input: { dossierId } }));
  const dossier = useQuery(orpc.dossiers.get.queryOptions({ input: { id: dossierId } }));
  const failed = [tracking, dossier].find((query) => query.isError);
  if (failed !== undefined) {
    return <ErrorNotice error={failed.error} onRetry={() => failed.refetch()} />;
  }
  if (tracking.data === undefined || dossier.data === undefined) {
    return <Spinner label={t('loading')} />;
  }
  return (
    <SplitPage>
      {tracking.data.steps.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <TrackingBody dossier={dossier.data.dossier} view={tracking.data} />
      )}
    </SplitPage>
  );
}
