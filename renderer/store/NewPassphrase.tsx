import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  makeStyles,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { minPassphraseLength } from '#shared/contract/index.ts';
import { useOrpc } from '../app/api.ts';
import { useTakeStoreStatus } from '../app/storeStatus.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TickField } from '../ui/fields/ChoiceField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { Card } from './Card.tsx';
import { strengthOf, type Strength } from './strength.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  actions: { display: 'flex', columnGap: '8px', marginTop: '8px' },
});

const shares: Record<Strength, number> = { short: 0.1, weak: 0.35, fair: 0.7, strong: 1 };
const colours = { short: 'error', weak: 'error', fair: 'warning', strong: 'success' } as const;

/** The passphrase of a new store, with honest words about losing it. */
export function NewPassphrase(props: { onBack: () => void }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['store', 'common']);
  const orpc = useOrpc();
  const take = useTakeStoreStatus();
  const [typed, setTyped] = useState('');
  const [repeated, setRepeated] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const create = useMutation(orpc.store.create.mutationOptions({ onSuccess: take }));
  const isShort = typed.length < minPassphraseLength;
  const differs = typed !== repeated;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isShort && !differs && !create.isPending) create.mutate({ passphrase: typed });
  };
  const strength = strengthOf(typed);
  return (
    <Card title={t('passphrase.title')}>
      <Text>{t('passphrase.text')}</Text>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('passphrase.warning')}</MessageBarBody>
      </MessageBar>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={t('passphrase.label')}
          type={shown ? 'text' : 'password'}
          value={typed}
          onChange={setTyped}
          autoFocus
          hint={t('passphrase.hint', { count: minPassphraseLength })}
          problem={
            tried && isShort ? t('passphrase.tooShort', { count: minPassphraseLength }) : undefined
          }
        />
        {typed === '' ? null : (
          <Field validationState="none" validationMessage={t(`passphrase.${strength}`)}>
            <ProgressBar
              value={shares[strength]}
              color={colours[strength]}
              aria-label={t('passphrase.strength')}
              aria-valuetext={t(`passphrase.${strength}`)}
            />
          </Field>
        )}
        <TextField
          label={t('passphrase.repeat')}
          type={shown ? 'text' : 'password'}
          value={repeated}
          onChange={setRepeated}
          problem={tried && !isShort && differs ? t('passphrase.mismatch') : undefined}
        />
        <TickField label={t('passphrase.show')} checked={shown} onChange={setShown} />
        {create.error === null ? null : <ErrorNotice error={create.error} />}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabled={create.isPending}>
            {create.isPending ? t('passphrase.creating') : t('passphrase.create')}
          </Button>
          <Button onClick={props.onBack} disabled={create.isPending}>
            {t('common:action.back')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
