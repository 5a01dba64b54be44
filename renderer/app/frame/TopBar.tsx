import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular, SearchRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { governmentName } from '#shared/domain/office/index.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { layout } from '../../ui/theme.ts';
import { cutLine } from '../../ui/styles.ts';
import { useOrpc } from '../api.ts';
import { useNotifyError } from '../notify.tsx';
import { useLock } from '../storeStatus.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    height: layout.topBarHeight,
    flexShrink: '0',
    padding: '0 8px 0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  office: {
    flexGrow: 1,
    minWidth: '0',
    ...cutLine,
    color: tokens.colorNeutralForeground2,
  },
  search: {
    minWidth: '320px',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  searchWords: { flexGrow: 1, textAlign: 'left' },
});

/** Bar at the top: whose office, the search, the lock. */
export function TopBar(props: { onSearch: () => void }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  const orpc = useOrpc();
  const lock = useLock();
  const notifyError = useNotifyError();
  const office = useQuery(orpc.office.get.queryOptions()).data?.office;
  return (
    <header className={styles.bar}>
      <span className={styles.name}>{t('app.name')}</span>
      <span className={styles.office}>
        {office === undefined
          ? null
          : [governmentName(office), office.unitName].filter((part) => part !== '').join(' · ')}
      </span>
      <Button
        className={styles.search}
        icon={<SearchRegular />}
        onClick={props.onSearch}
        aria-keyshortcuts="Control+K"
      >
        <span className={styles.searchWords}>{t('frame.search')}</span>
        <KeyHint keys={['Ctrl', 'K']} />
      </Button>
      <Tooltip content={`${t('frame.lock')} (Ctrl L)`} relationship="label">
        <Button
          appearance="subtle"
          icon={<LockClosedRegular />}
          aria-keyshortcuts="Control+L"
          onClick={() => void lock().catch(notifyError)}
        />
      </Tooltip>
    </header>
  );
}
