import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { useTakeStoreStatus } from '../app/storeStatus.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Card } from './Card.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  text: { color: tokens.colorNeutralForeground2 },
});

/** First start: begin for the office, or look around in the sample store. */
export function FirstChoice(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('store');
  const orpc = useOrpc();
  const take = useTakeStoreStatus();
  const [starting, setStarting] = useState(false);
  const sample = useMutation(orpc.store.openSample.mutationOptions({ onSuccess: take }));
  if (starting) return <NewPassphrase onBack={() => setStarting(false)} />;
  return (
    <Card title={t('first.title')}>
      <Text>{t('first.text')}</Text>
      {sample.error === null ? null : <ErrorNotice error={sample.error} />}
      <div className={styles.choice}>
        <Button appearance="primary" onClick={() => setStarting(true)}>
          {t('first.office')}
        </Button>
        <Text size={200} className={styles.text}>
          {t('first.officeText')}
        </Text>
      </div>
      <div className={styles.choice}>
        <Button disabled={sample.isPending} onClick={() => sample.mutate(undefined)}>
          {sample.isPending ? t('first.openingSample') : t('first.sample')}
        </Button>
        <Text size={200} className={styles.text}>
          {t('first.sampleText')}
        </Text>
      </div>
      <LanguageSwitch />
    </Card>
  );
}
