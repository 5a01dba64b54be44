import { Button, Spinner, Text, makeStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../app/api.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { SvgPages } from '../../ui/SvgPages.tsx';
import type { OfficeSaver } from '../officeSaver.ts';

const useStyles = makeStyles({
  proof: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '640px' },
  refresh: { alignSelf: 'flex-start' },
});

/** A letter of the office as it would print now: the proof that the set-up is right. */
export function ProofPart({ saver }: { saver: OfficeSaver }): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const orpc = useOrpc();
  const [flushed, setFlushed] = useState(false);
  const { flush } = saver;
  useEffect(() => {
    // The proof is made from what is stored, so what was just typed goes first.
    void flush().finally(() => setFlushed(true));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the proof is opened
  }, []);
  const proof = useQuery(
    orpc.office.proof.queryOptions({ enabled: flushed, staleTime: 0, gcTime: 0 }),
  );
  return (
    <div className={styles.proof}>
      <Text>{t('proof.text')}</Text>
      {proof.error === null ? null : (
        <ErrorNotice error={proof.error} onRetry={() => proof.refetch()} />
      )}
      {proof.data === undefined ? (
        proof.error === null ? (
          <Spinner label={t('proof.making')} />
        ) : null
      ) : (
        <>
          <SvgPages
            pages={proof.data.pages}
            describe={(page, of) => t('proof.page', { page, of })}
          />
          <Button
            className={styles.refresh}
            icon={<ArrowClockwiseRegular />}
            disabled={proof.isFetching}
            onClick={() => void flush().then(() => proof.refetch())}
          >
            {t('proof.refresh')}
          </Button>
        </>
      )}
    </div>
  );
}
