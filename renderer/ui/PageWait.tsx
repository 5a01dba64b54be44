import { Spinner, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './ErrorNotice.tsx';
import { layout } from './theme.ts';

const useStyles = makeStyles({ wait: { padding: layout.pagePadding } });

/** Under a page's head while its data is read, or in words why it could not be. */
export function PageWait(props: { error: unknown; onRetry: () => unknown }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.wait}>
      {props.error === null ? (
        <Spinner size="small" label={t('app.loading')} />
      ) : (
        <ErrorNotice error={props.error} onRetry={props.onRetry} />
      )}
    </div>
  );
}
