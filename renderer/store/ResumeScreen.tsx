import { Spinner } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#shared/contract/index.ts';
import { useOrpc } from '../app/api.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Card } from './Card.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/**
 * Opens the store again after the core was started anew, so that the work behind goes on with all it holds.
 *
 * The sample store opens by itself; the office's asks for the passphrase, which nobody keeps.
 */
export function ResumeScreen({ session }: { session: StoreStatus }): ReactElement {
  return session.kind === 'sample' ? <ResumeSample /> : <ResumeOffice />;
}

function useResume(): (status: StoreStatus) => void {
  const orpc = useOrpc();
  const queryClient = useQueryClient();
  return (status) => {
    queryClient.setQueryData(orpc.store.status.queryKey(), status);
    void queryClient.invalidateQueries();
  };
}

function ResumeSample(): ReactElement {
  const { t } = useTranslation(['store', 'common']);
  const orpc = useOrpc();
  const resume = useResume();
  const { mutate, error } = useMutation(
    orpc.store.openSample.mutationOptions({ onSuccess: resume, retry: 3 }),
  );
  useEffect(() => mutate(undefined), [mutate]);
  return (
    <Card title={t('common:app.name')}>
      {error === null ? (
        <Spinner label={t('common:frame.reconnecting')} />
      ) : (
        <ErrorNotice error={error} onRetry={() => mutate(undefined)} />
      )}
    </Card>
  );
}

function ResumeOffice(): ReactElement {
  const { t } = useTranslation(['store', 'common']);
  const resume = useResume();
  return (
    <Card title={t('common:app.name')}>
      <p>{t('lock.resume')}</p>
      <UnlockForm onOpen={resume} />
    </Card>
  );
}
