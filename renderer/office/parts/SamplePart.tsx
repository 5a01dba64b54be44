import { Button, Text, makeStyles } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../app/api.ts';
import { useNotify } from '../../app/notify.tsx';
import { useSaveRegistry } from '../../app/saving.ts';
import { useStoreStatus, useTakeStoreStatus } from '../../app/storeStatus.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Form, FormRow } from '../../ui/FormRow.tsx';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** The sample store: open it, or make it anew. */
export function SamplePart(): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const orpc = useOrpc();
  const notify = useNotify();
  const registry = useSaveRegistry();
  const { status } = useStoreStatus();
  const take = useTakeStoreStatus();
  const [asking, setAsking] = useState(false);
  const open = useMutation(orpc.store.openSample.mutationOptions({ onSuccess: take }));
  const reset = useMutation(
    orpc.store.resetSample.mutationOptions({
      onSuccess: (answer) => {
        take(answer);
        notify({ text: t('sample.done') });
      },
    }),
  );
  const isSample = status?.kind === 'sample';
  const error = open.error ?? reset.error;
  return (
    <Form label={t('part.sample')}>
      <FormRow>
        <Text>{t('sample.text')}</Text>
        {error === null ? null : <ErrorNotice error={error} />}
        {isSample ? (
          <Button
            className={styles.button}
            disabled={reset.isPending}
            onClick={() => setAsking(true)}
          >
            {reset.isPending ? t('sample.resetting') : t('sample.reset')}
          </Button>
        ) : (
          <Button
            className={styles.button}
            disabled={open.isPending}
            onClick={() => void registry.flushAll().then(() => open.mutate(undefined))}
          >
            {t('sample.open')}
          </Button>
        )}
      </FormRow>
      <ConfirmDialog
        open={asking}
        title={t('sample.resetTitle')}
        text={t('sample.resetText')}
        confirm={t('sample.resetConfirm')}
        onConfirm={() => reset.mutate(undefined)}
        onClose={() => setAsking(false)}
      />
    </Form>
  );
}
