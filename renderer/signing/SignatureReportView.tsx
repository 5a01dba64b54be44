import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedFile } from '#shared/contract/index.ts';
import type { PdfSignature, Placement } from '#shared/domain/signing/index.ts';
import { useLanguage } from '../app/language.ts';
import { instantText } from '../ui/index.ts';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  list: { margin: '0', paddingLeft: '18px', overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const intents = {
  unsigned: 'warning',
  valid: 'success',
  appended: 'success',
  changed: 'error',
  invalid: 'error',
} as const;

function Signature(props: { signature: PdfSignature; number: number }): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const language = useLanguage();
  const { signature } = props;
  const { signer } = signature;
  const at = (instant: string) => instantText(instant, language);
  const lines = [
    t(`problem.${signature.problem ?? 'none'}`),
    ...(signature.signedAt === null
      ? []
      : [t('report.signedAt', { value: at(signature.signedAt) })]),
    ...(signature.stampedAt === null
      ? []
      : [t('report.stampedAt', { value: at(signature.stampedAt) })]),
    ...(signature.badStamp === true ? [t('report.badStamp')] : []),
    ...(signer === null
      ? []
      : [
          t('report.issuer', { value: signer.issuer }),
          t('report.serial', { value: signer.serial }),
          t(`trust.${signer.trust}`),
          ...(signer.inTime ? [] : [t('report.expired')]),
        ]),
    ...(signature.weak ? [t('report.weak')] : []),
    t(`after.${signature.after}`),
  ];
  const name = signer?.name ?? t('report.unknown');
  return (
    <div>
      <Text weight="semibold">{t(`report.${signature.kind}`, { number: props.number, name })}</Text>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Who signed a file, when, whether anything changed, and whether it is the letter. */
export function SignatureReportView({
  report,
  match,
  placement,
}: SignedFile & { placement?: Placement | undefined }): ReactElement {
  const { t } = useTranslation('signing');
  const styles = useStyles();
  const named = (key: 'missing' | 'added' | 'moved') =>
    match[key].length === 0 ? null : (
      <>
        <br />
        {t(`match.${key}`, { words: match[key].join(', ') })}
      </>
    );
  return (
    <div className={styles.report}>
      <MessageBar intent={intents[report.verdict]} layout="multiline" role="status">
        <MessageBarBody>{t(`verdict.${report.verdict}`)}</MessageBarBody>
      </MessageBar>
      <MessageBar intent={match.how === 'different' ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          {t(`match.${match.how}`)}
          {named('missing')}
          {named('added')}
          {named('moved')}
        </MessageBarBody>
      </MessageBar>
      {placement === undefined ? null : (
        <MessageBar intent={placement === 'inside' ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>{t(`placement.${placement}`)}</MessageBarBody>
        </MessageBar>
      )}
      {report.signatures.map((signature, index) => (
        <Signature key={`${signature.field} ${index}`} signature={signature} number={index + 1} />
      ))}
      {report.signatures.length === 0 ? null : (
        <span className={styles.small}>{t('report.noRevocation')}</span>
      )}
    </div>
  );
}
