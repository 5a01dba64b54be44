import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { letterheadsOf } from '#shared/domain/letters/index.ts';
import { useOrpc } from '../app/api.ts';
import { ErrorNotice } from '../ui/index.ts';
import { PaperWork } from './PaperWork.tsx';

/** One paper, once it and the office's signatories are read. */
export function PaperEditor(props: {
  dossierId: string;
  paperKey: string;
  /** The field to put the cursor into, once; null for none. */
  field: string | null;
  onArrived: () => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const orpc = useOrpc();
  const { dossierId, paperKey } = props;
  const paper = useQuery(
    // Findings follow the dossier: what was kept from an earlier visit is read again.
    orpc.papers.get.queryOptions({ input: { dossierId, key: paperKey }, staleTime: 0 }),
  );
  const office = useQuery(orpc.office.get.queryOptions());
  const failed = [paper, office].find((query) => query.isError);
  if (failed !== undefined) {
    return <ErrorNotice error={failed.error} onRetry={() => failed.refetch()} />;
  }
  if (paper.data === undefined || office.data === undefined) {
    return <Spinner label={t('loading')} />;
  }
  return (
    <PaperWork
      dossierId={dossierId}
      view={paper.data}
      signatories={office.data.office.signatories}
      letterheads={letterheadsOf(office.data.office)}
      signatureBox={office.data.office.signing.signatureBox}
      field={props.field}
      onArrived={props.onArrived}
    />
  );
}
