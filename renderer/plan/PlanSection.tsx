import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { EmptyState, ErrorNotice, SplitPage } from '../ui/index.ts';
import { PlanBody } from './PlanBody.tsx';

/** The backward calendar of a dossier: where today stands, the chart, the same facts as a table. */
export function PlanSection(props: { dossierId: string }): ReactElement {
  const { t } = useTranslation('plan');
  const orpc = useOrpc();
  const { dossierId } = props;
  const plan = useQuery(orpc.plan.get.queryOptions({ input: { dossierId } }));
  if (plan.data === undefined) {
    return plan.isError ? (
      <ErrorNotice error={plan.error} onRetry={() => plan.refetch()} />
    ) : (
      <Spinner label={t('loading')} />
    );
  }
  return (
    <SplitPage label={t('title')}>
      {plan.data.plan.rows.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <PlanBody dossierId={dossierId} view={plan.data} />
      )}
    </SplitPage>
  );
}
