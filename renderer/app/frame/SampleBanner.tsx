import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyError } from '../notify.tsx';
import { useLock } from '../storeStatus.ts';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '36px',
    flexShrink: '0',
    padding: '0 8px 0 16px',
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  text: { flexGrow: 1 },
});

/** Says all the time that this is the sample store, with the way back. */
export function SampleBanner(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  const lock = useLock();
  const notifyError = useNotifyError();
  return (
    <aside className={styles.banner} aria-label={t('frame.sample')}>
      <BeakerRegular aria-hidden />
      <strong>{t('frame.sample')}</strong>
      <span className={styles.text}>{t('frame.sampleText')}</span>
      <Button size="small" onClick={() => void lock().catch(notifyError)}>
        {t('frame.sampleLeave')}
      </Button>
    </aside>
  );
}
