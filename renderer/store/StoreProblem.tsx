import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { useStoreStatus, useTakeStoreStatus } from '../app/storeStatus.ts';
import { Card } from './Card.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', columnGap: '8px' },
  version: { color: tokens.colorNeutralForeground3 },
});

/** A store that cannot be opened: why, and what can be done. Nothing in it is touched. */
export function StoreProblem(props: { problem: 'newer' | 'damaged' }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['store', 'errors']);
  const orpc = useOrpc();
  const { status, retry } = useStoreStatus();
  const take = useTakeStoreStatus();
  const sample = useMutation(orpc.store.openSample.mutationOptions({ onSuccess: take }));
  return (
    <Card title={t(`problem.${props.problem}Title`)}>
      <Text>{t(`errors:store_${props.problem}`)}</Text>
      <Text size={200} className={styles.version}>
        {t('problem.version', { version: status?.version ?? '' })}
      </Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void retry()}>
          {t('problem.checkAgain')}
        </Button>
        <Button disabled={sample.isPending} onClick={() => sample.mutate(undefined)}>
          {t('lock.sample')}
        </Button>
      </div>
    </Card>
  );
}
