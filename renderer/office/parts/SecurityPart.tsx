import { Button, MessageBar, MessageBarBody, Text, makeStyles } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { minPassphraseLength } from '#shared/contract/index.ts';
import { toAppError, useErrorText, useOrpc } from '../../app/api.ts';
import { useNotify } from '../../app/notify.tsx';
import { useStoreStatus } from '../../app/storeStatus.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Form, FormRow, FormTitle } from '../../ui/FormRow.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  button: { alignSelf: 'flex-start' },
});

/** Passphrase and audit trail. */
export function SecurityPart(): ReactElement {
  const { t } = useTranslation('office');
  const { status } = useStoreStatus();
  return (
    <Form label={t('part.security')}>
      <FormTitle nested>{t('security.change')}</FormTitle>
      <FormRow>
        {status?.kind === 'sample' ? <Text>{t('security.sampleNote')}</Text> : <ChangePassphrase />}
      </FormRow>
      <FormTitle nested>{t('security.audit')}</FormTitle>
      <FormRow>
        <AuditCheck />
      </FormRow>
    </Form>
  );
}

function ChangePassphrase(): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const orpc = useOrpc();
  const notify = useNotify();
  const errorText = useErrorText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const change = useMutation(
    orpc.store.changePassphrase.mutationOptions({
      onSuccess: () => {
        setCurrent('');
        setNext('');
        setRepeated('');
        setTried(false);
        notify({ text: t('security.changed') });
      },
    }),
  );
  const isShort = next.length < minPassphraseLength;
  const differs = next !== repeated;
  const isWrong = change.error !== null && toAppError(change.error).code === 'wrong_passphrase';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (current !== '' && !isShort && !differs) change.mutate({ current, next });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('security.current')}
        type="password"
        width="medium"
        value={current}
        problem={
          isWrong
            ? errorText(change.error)
            : tried && current === ''
              ? { code: 'required', params: {} }
              : undefined
        }
        onChange={(value) => {
          setCurrent(value);
          change.reset();
        }}
      />
      <TextField
        label={t('security.next')}
        type="password"
        width="medium"
        value={next}
        problem={
          tried && isShort ? t('security.tooShort', { count: minPassphraseLength }) : undefined
        }
        onChange={setNext}
      />
      <TextField
        label={t('security.repeat')}
        type="password"
        width="medium"
        value={repeated}
        problem={tried && !isShort && differs ? t('security.mismatch') : undefined}
        onChange={setRepeated}
      />
      {change.error === null || isWrong ? null : <ErrorNotice error={change.error} />}
      <Button className={styles.button} type="submit" disabled={change.isPending}>
        {t('security.change')}
      </Button>
    </form>
  );
}

function AuditCheck(): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const orpc = useOrpc();
  const check = useMutation(orpc.office.verifyAudit.mutationOptions());
  return (
    <>
      <Text>{t('security.auditText')}</Text>
      <Button
        className={styles.button}
        disabled={check.isPending}
        onClick={() => check.mutate(undefined)}
      >
        {check.isPending ? t('security.auditChecking') : t('security.auditCheck')}
      </Button>
      {check.error === null ? null : <ErrorNotice error={check.error} />}
      {check.data === undefined ? null : (
        <MessageBar intent={check.data.ok ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>
            {check.data.ok
              ? t('security.auditOk', { count: check.data.events })
              : t('security.auditBroken', { at: check.data.brokenAt ?? '' })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
