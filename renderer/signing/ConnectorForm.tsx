import { Button, Checkbox, Spinner, makeStyles } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  placeNumbers,
  signatureAppearance,
  type ConnectorView,
} from '#shared/domain/signing/index.ts';
import { useCore } from '../app/api.ts';
import { useNotify } from '../app/notify.tsx';
import { ErrorNotice, GradeBadge, RadioField, TextField } from '../ui/index.ts';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' }, text: { margin: '0' } });

function Fields({ stored }: { stored: ConnectorView }): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [value, setValue] = useState(stored);
  const [kept, setKept] = useState(stored);
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  // Unlike the rest of the settings it is not saved as it is typed: half an address must not be used.
  const isChanged =
    password !== '' ||
    Object.entries(value).some(([key, one]) => !Object.is(one, kept[key as keyof ConnectorView]));
  const set = (patch: Partial<ConnectorView>) => setValue({ ...value, ...patch });
  const save = async () => {
    setFailure(null);
    const { on, baseUrl, user, allowPlainHttp, appearance, placeNumbers: numbers, qrText } = value;
    try {
      const next = await api.signing.setConnector({
        on,
        baseUrl,
        user,
        allowPlainHttp,
        appearance,
        placeNumbers: numbers,
        qrText,
        password: password === '' ? null : password,
      });
      setPassword('');
      setValue(next);
      setKept(next);
      queryClient.setQueryData(orpc.signing.connector.queryKey(), next);
      const isAskedAgain = value.hasPassword && !next.hasPassword;
      notify({ text: t(isAskedAgain ? 'connector.passwordAgain' : 'connector.saved') });
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <>
      <Checkbox
        label={t('connector.on')}
        checked={value.on}
        onChange={(_, data) => set({ on: data.checked === true })}
      />
      <TextField
        label={t('connector.url')}
        value={value.baseUrl}
        maxLength={300}
        onChange={(baseUrl) => set({ baseUrl })}
      />
      <TextField
        label={t('connector.user')}
        width="medium"
        value={value.user}
        maxLength={200}
        onChange={(user) => set({ user })}
      />
      <TextField
        label={t(value.hasPassword ? 'connector.passwordKept' : 'connector.password')}
        type="password"
        width="medium"
        value={password}
        maxLength={500}
        onChange={setPassword}
      />
      <Checkbox
        label={t('connector.plain')}
        checked={value.allowPlainHttp}
        onChange={(_, data) => set({ allowPlainHttp: data.checked === true })}
      />
      <RadioField
        label={t('appearance.label')}
        layout="vertical"
        value={value.appearance}
        choices={signatureAppearance.options.map((choice) => ({
          value: choice,
          label: t(`appearance.${choice}`),
        }))}
        onChange={(appearance) => set({ appearance })}
      />
      {value.appearance === 'visible' ? (
        <>
          <TextField
            label={t('appearance.qrText')}
            hint={t('appearance.qrTextHint')}
            value={value.qrText}
            maxLength={300}
            onChange={(qrText) => set({ qrText })}
          />
          <RadioField
            label={t('appearance.numbers')}
            layout="vertical"
            value={value.placeNumbers}
            choices={placeNumbers.options.map((choice) => ({
              value: choice,
              label: t(`appearance.${choice}`),
            }))}
            onChange={(numbers) => set({ placeNumbers: numbers })}
          />
          <p className={styles.text}>
            <GradeBadge grade="C" /> {t('appearance.numbersGrade')}
          </p>
        </>
      ) : null}
      {failure === null ? null : <ErrorNotice error={failure} />}
      {isChanged ? (
        <p className={styles.text} role="status">
          {t('connector.unsaved')}
        </p>
      ) : null}
      <Button className={styles.button} onClick={() => void save()}>
        {t('connector.save')}
      </Button>
    </>
  );
}

/** Where the agency's signing service is, and whether it is used at all. */
export function ConnectorForm(): ReactElement {
  const { orpc } = useCore();
  const stored = useQuery(orpc.signing.connector.queryOptions());
  if (stored.isError) return <ErrorNotice error={stored.error} />;
  return stored.data === undefined ? <Spinner /> : <Fields stored={stored.data} />;
}
