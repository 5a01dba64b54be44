import { Button, Spinner, Text, makeStyles } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../app/api.ts';
import { signatureAppearance, type SignatureAppearance } from '#shared/domain/signing/index.ts';
import { ErrorNotice, RadioField, TextField } from '../ui/index.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  text: { margin: '0' },
});

/** Signs a paper with the agency's service, where the office uses one. The passphrase is asked each time. */
export function SendForm(props: {
  dossierId: string;
  paperKey: string;
  /** Whether the letter keeps a box that the signature can be shown in. */
  hasBox: boolean;
  onSigned: () => void;
}): ReactElement | null {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const { dossierId, paperKey: key } = props;
  const connector = useQuery(orpc.signing.connector.queryOptions());
  const [nik, setNik] = useState('');
  const [passphrase, setPassphrase] = useState('');
  // Null takes the office's choice.
  const [appearance, setAppearance] = useState<SignatureAppearance | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What is missing is told once it was asked for, not while it is being typed.
  const [asked, setAsked] = useState<'sign' | 'status' | null>(null);
  const [status, setStatus] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (connector.data?.on !== true) return null;
  const shown = props.hasBox ? (appearance ?? connector.data.appearance) : 'invisible';
  const isNik = /^\d{16}$/u.test(nik);
  const focus = (type: 'text' | 'password') =>
    form.current?.querySelector<HTMLInputElement>(`input[type="${type}"]`)?.focus();

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    setStatus(null);
    try {
      await work();
    } catch (thrown) {
      setFailure(thrown);
      focus('password');
    } finally {
      // SECURITY: the passphrase is gone from the window after each try.
      setPassphrase('');
      setAsked(null);
      setBusy(false);
      await queryClient.invalidateQueries({ queryKey: orpc.signing.waiting.key() });
    }
  };
  const sign = (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setAsked('sign');
    if (!isNik || passphrase === '') {
      focus(isNik ? 'password' : 'text');
      return;
    }
    void during(async () => {
      await api.signing.send({ dossierId, key, nik, passphrase, appearance: shown });
      props.onSigned();
    });
  };
  const askStatus = () => {
    if (busy) return;
    setAsked('status');
    if (isNik)
      void during(async () => setStatus((await api.signing.signerStatus({ nik })).message));
    else focus('text');
  };
  const nikWrong = (nik !== '' || asked !== null) && !isNik;
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={sign}
      autoComplete="off"
      noValidate
      aria-label={t('connector.send')}
    >
      <Text weight="semibold">{t('connector.send')}</Text>
      <TextField
        label={t('connector.nik')}
        width="medium"
        value={nik}
        maxLength={16}
        problem={nikWrong ? t('connector.nikWrong') : undefined}
        onChange={setNik}
      />
      <TextField
        label={t('connector.passphrase')}
        type="password"
        width="medium"
        value={passphrase}
        maxLength={500}
        problem={
          asked === 'sign' && passphrase === '' ? t('connector.passphraseMissing') : undefined
        }
        onChange={setPassphrase}
      />
      {props.hasBox ? (
        <RadioField
          label={t('appearance.label')}
          layout="horizontal"
          value={shown}
          choices={signatureAppearance.options.map((choice) => ({
            value: choice,
            label: t(`appearance.${choice}`),
          }))}
          onChange={setAppearance}
        />
      ) : (
        <p className={styles.text}>{t('appearance.noBox')}</p>
      )}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t('connector.sign')}
        </Button>
        <Button disabledFocusable={busy} onClick={askStatus}>
          {t('connector.status')}
        </Button>
        {busy ? <Spinner size="tiny" label={t('connector.signing')} /> : null}
      </div>
      {status === null ? null : <Text role="status">{status}</Text>}
      {failure === null ? null : <ErrorNotice error={failure} />}
    </form>
  );
}
