import { Button, Spinner, Text, makeStyles } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../app/api.ts';
import { signatureAppearance, type SignatureAppearance } from '#shared/domain/signing/index.ts';
import { ErrorNotice, RadioField, TextField } from '../ui/index.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** Signs a paper with the agency's service, where the office uses one. The passphrase is asked each time. */
export function SendForm(props: {
  dossierId: string;
  paperKey: string;
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
  const [status, setStatus] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (connector.data?.on !== true) return null;
  const shown = appearance ?? connector.data.appearance;
  const isNik = /^\d{16}$/u.test(nik);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    setStatus(null);
    try {
      await work();
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      // SECURITY: the passphrase is gone from the window after each try.
      setPassphrase('');
      setBusy(false);
      await queryClient.invalidateQueries({ queryKey: orpc.signing.waiting.key() });
    }
  };
  const sign = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isNik || passphrase === '' || busy) return;
    void during(async () => {
      await api.signing.send({ dossierId, key, nik, passphrase, appearance: shown });
      props.onSigned();
    });
  };
  return (
    <form className={styles.form} onSubmit={sign} autoComplete="off">
      <Text weight="semibold">{t('connector.send')}</Text>
      <TextField
        label={t('connector.nik')}
        width="medium"
        value={nik}
        maxLength={16}
        problem={nik !== '' && !isNik ? t('connector.nikWrong') : undefined}
        onChange={setNik}
      />
      <TextField
        label={t('connector.passphrase')}
        type="password"
        width="medium"
        value={passphrase}
        maxLength={500}
        onChange={setPassphrase}
      />
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
      <div className={styles.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy || !isNik || passphrase === ''}
        >
          {t('connector.sign')}
        </Button>
        <Button
          disabledFocusable={busy || !isNik}
          onClick={() =>
            void during(async () => setStatus((await api.signing.signerStatus({ nik })).message))
          }
        >
          {t('connector.status')}
        </Button>
        {busy ? <Spinner size="tiny" label={t('connector.signing')} /> : null}
      </div>
      {status === null ? null : <Text role="status">{status}</Text>}
      {failure === null ? null : <ErrorNotice error={failure} />}
    </form>
  );
}
