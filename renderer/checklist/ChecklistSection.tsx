import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { ErrorNotice } from '../ui/index.ts';
import { ChecklistBody } from './ChecklistBody.tsx';

/** The checklist of a dossier: what it still lacks, why, and by when. */
export function ChecklistSection(props: { dossierId: string }): ReactElement {
  const { t } = useTranslation('checklist');
  const orpc = useOrpc();
  const { dossierId } = props;
  const checklist = useQuery(orpc.checklist.get.queryOptions({ input: { dossierId } }));
  const dossier = useQuery(orpc.dossiers.get.queryOptions({ input: { id: dossierId } }));
  const failed = [checklist, dossier].find((query) => query.isError);
  if (failed !== undefined) {
    return <ErrorNotice error={failed.error} onRetry={() => failed.refetch()} />;
  }
  if (checklist.data === undefined || dossier.data === undefined) {
    return <Spinner label={t('loading')} />;
  }
  return <ChecklistBody dossier={dossier.data.dossier} view={checklist.data} />;
}
