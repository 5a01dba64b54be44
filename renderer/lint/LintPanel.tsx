import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { useSaveRegistry } from '../app/saving.ts';
import { ErrorNotice } from '../ui/index.ts';
import { LintReport } from './LintReport.tsx';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'stretch' },
  head: { display: 'flex', columnGap: '12px', alignItems: 'flex-start' },
  intro: { margin: '0', flexGrow: 1 },
  again: { flexShrink: '0' },
});

/** The check of all papers of a dossier, made when it is shown. */
export function LintPanel(props: { dossierId: string; onLeave: () => void }): ReactElement {
  const { t } = useTranslation('lint');
  const styles = useStyles();
  const orpc = useOrpc();
  const registry = useSaveRegistry();
  const [flushed, setFlushed] = useState(false);
  useEffect(() => {
    // The check reads what is stored, so what was just typed goes first.
    void registry.flushAll().finally(() => setFlushed(true));
  }, [registry]);
  const check = useQuery(
    orpc.lint.check.queryOptions({
      input: { dossierId: props.dossierId },
      enabled: flushed,
      staleTime: 0,
      gcTime: 0,
    }),
  );
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <p className={styles.intro}>{t('intro')}</p>
        {check.data === undefined ? null : (
          <Button
            className={styles.again}
            size="small"
            disabledFocusable={check.isFetching}
            onClick={() => void check.refetch()}
          >
            {t('again')}
          </Button>
        )}
      </div>
      {check.error === null ? null : (
        <ErrorNotice error={check.error} onRetry={() => check.refetch()} />
      )}
      {check.data === undefined ? (
        check.error === null ? (
          <Spinner label={t('checking')} />
        ) : null
      ) : (
        <LintReport
          dossierId={props.dossierId}
          findings={check.data.findings}
          paperKey={null}
          onLeave={props.onLeave}
        />
      )}
    </div>
  );
}
