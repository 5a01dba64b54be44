import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import {
  useEffect,
  useState,
  type SyntheticEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError, useErrorText, useOrpc } from '../app/api.ts';
import { useTakeStoreStatus } from '../app/storeStatus.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { Card } from './Card.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  actions: { display: 'flex', columnGap: '8px', alignItems: 'center' },
  hint: { color: tokens.colorStatusWarningForeground3 },
});

/** Asks for the passphrase; shows the program's name and nothing of what is inside. */
export function LockScreen(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['store', 'common']);
  const orpc = useOrpc();
  const take = useTakeStoreStatus();
  const errorText = useErrorText();
  const [passphrase, setPassphrase] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const unlock = useMutation(orpc.store.unlock.mutationOptions({ onSuccess: take }));
  const sample = useMutation(orpc.store.openSample.mutationOptions({ onSuccess: take }));
  useEffect(() => {
    document.title = t('common:app.name');
  }, [t]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !unlock.isPending) unlock.mutate({ passphrase });
  };
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const isWrong = unlock.error !== null && toAppError(unlock.error).code === 'wrong_passphrase';
  return (
    <Card title={t('common:app.name')}>
      <form className={styles.form} onSubmit={submit} onKeyUp={watchCapsLock}>
        <TextField
          label={t('passphrase.label')}
          type="password"
          autoFocus
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            unlock.reset();
          }}
          problem={isWrong ? errorText(unlock.error) : undefined}
        />
        {capsLock ? (
          <Text size={200} role="status" className={styles.hint}>
            {t('lock.capsLock')}
          </Text>
        ) : null}
        {unlock.error === null || isWrong ? null : <ErrorNotice error={unlock.error} />}
        {sample.error === null ? null : <ErrorNotice error={sample.error} />}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabled={unlock.isPending}>
            {unlock.isPending ? t('lock.unlocking') : t('lock.unlock')}
          </Button>
          <Button
            appearance="subtle"
            disabled={sample.isPending}
            onClick={() => sample.mutate(undefined)}
          >
            {t('lock.sample')}
          </Button>
        </div>
      </form>
      <LanguageSwitch />
    </Card>
  );
}
