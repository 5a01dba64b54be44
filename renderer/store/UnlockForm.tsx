import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import {
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '#shared/contract/index.ts';
import { toAppError, useErrorText, useOrpc } from '../app/api.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextField } from '../ui/fields/TextField.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  actions: { display: 'flex', columnGap: '8px', alignItems: 'center' },
  hint: { color: tokens.colorStatusWarningForeground3 },
});

/** Asks for the passphrase and opens the office's store with it. */
export function UnlockForm(props: {
  onOpen: (status: StoreStatus) => void;
  /** Quiet actions beside the button. */
  children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('store');
  const orpc = useOrpc();
  const errorText = useErrorText();
  const [passphrase, setPassphrase] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const unlock = useMutation(orpc.store.unlock.mutationOptions({ onSuccess: props.onOpen }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !unlock.isPending) unlock.mutate({ passphrase });
  };
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const isWrong = unlock.error !== null && toAppError(unlock.error).code === 'wrong_passphrase';
  return (
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
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={unlock.isPending}>
          {unlock.isPending ? t('lock.unlocking') : t('lock.unlock')}
        </Button>
        {props.children}
      </div>
    </form>
  );
}
