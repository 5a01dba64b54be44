import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  serviceAgrees,
  type ServiceCheck,
  type SignatureReport,
} from '#shared/domain/signing/index.ts';
import { useCore } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { ErrorNotice, instantText } from '../ui/index.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  list: { margin: '0', paddingLeft: '18px', overflowWrap: 'anywhere' },
  bar: { alignSelf: 'stretch' },
});

const intents = { agrees: 'success', differs: 'warning', unclear: 'info' } as const;

function Answer(props: { check: ServiceCheck; report: SignatureReport }): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const language = useLanguage();
  const { check } = props;
  const agreement = serviceAgrees(props.report, check);
  const yesOrNo = (key: 'intact' | 'certified' | 'stamped', value: boolean | null) =>
    value === null ? [] : [t(`service.${key}.${value ? 'yes' : 'no'}`)];
  return (
    <>
      <Text weight="semibold">
        {t('service.title', { at: instantText(check.askedAt, language) })}
      </Text>
      <MessageBar
        className={styles.bar}
        intent={intents[agreement]}
        layout="multiline"
        role="status"
      >
        <MessageBarBody>{t(`service.${agreement}`)}</MessageBarBody>
      </MessageBar>
      <ul className={styles.list}>
        {check.summary === '' ? null : <li>{t('service.says', { words: check.summary })}</li>}
        {check.notes === '' ? null : <li>{t('service.notes', { words: check.notes })}</li>}
        {check.count === null ? null : <li>{t('service.count', { number: check.count })}</li>}
        {check.signers.map((signer, index) => (
          <li key={`${signer.name} ${index}`}>
            {[
              signer.name || t('report.unknown'),
              ...(signer.signedAt === '' ? [] : [signer.signedAt]),
              ...yesOrNo('intact', signer.intact),
              ...yesOrNo('certified', signer.certified),
              ...yesOrNo('stamped', signer.stamped),
            ].join('; ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asks the agency's service to check a signed file too, and shows its answer beside Muhibah's own. */
export function ServiceCheckPart(props: {
  file: { handle: string } | { dossierId: string; id: string };
  report: SignatureReport;
}): ReactElement | null {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const { api, orpc } = useCore();
  const connector = useQuery(orpc.signing.connector.queryOptions());
  const [busy, setBusy] = useState(false);
  const [check, setCheck] = useState<ServiceCheck | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (connector.data?.on !== true) return null;
  const ask = async () => {
    setBusy(true);
    setFailure(null);
    setCheck(null);
    try {
      setCheck(await api.signing.serviceCheck(props.file));
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.part}>
      <Button size="small" disabledFocusable={busy} onClick={() => void ask()}>
        {t('service.ask')}
      </Button>
      {busy ? <Spinner size="tiny" label={t('service.asking')} /> : null}
      {check === null ? null : <Answer check={check} report={props.report} />}
      {failure === null ? null : <ErrorNotice error={failure} />}
    </div>
  );
}
