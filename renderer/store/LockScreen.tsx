import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { useTakeStoreStatus } from '../app/storeStatus.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Card } from './Card.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** Asks for the passphrase; shows the program's name and nothing of what is inside. */
export function LockScreen(): ReactElement {
  const { t } = useTranslation(['store', 'common']);
  const orpc = useOrpc();
  const take = useTakeStoreStatus();
  const sample = useMutation(orpc.store.openSample.mutationOptions({ onSuccess: take }));
  useEffect(() => {
    document.title = t('common:app.name');
  }, [t]);
  return (
    <Card title={t('common:app.name')}>
      <UnlockForm onOpen={take}>
        <Button
          appearance="subtle"
          disabled={sample.isPending}
          onClick={() => sample.mutate(undefined)}
        >
          {t('lock.sample')}
        </Button>
      </UnlockForm>
      {sample.error === null ? null : <ErrorNotice error={sample.error} />}
      <LanguageSwitch />
    </Card>
  );
}
