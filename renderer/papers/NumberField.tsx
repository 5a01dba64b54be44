import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { TextField } from '../ui/index.ts';
import type { PaperFormProps } from './usePaper.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  field: { flexGrow: 1, minWidth: '0' },
  take: { marginTop: '26px', flexShrink: '0' },
});

/** The letter's number, typed or taken from the office's register. */
export function NumberField(props: PaperFormProps): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const api = useApi();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const [busy, setBusy] = useState(false);
  const { saver, view, take } = props.paper;
  const { number } = saver.value;

  const takeNumber = async () => {
    setBusy(true);
    try {
      // The register's number depends on the date and the code that are being typed.
      await saver.flush();
      const answer = await api.papers.assignNumber({
        dossierId: props.dossierId,
        key: view.summary.key,
      });
      take(answer);
      const given = answer.fields.number;
      notify({ text: t('fields.takeNumberDone', { number: given, paper: props.name }) });
    } catch (thrown) {
      notifyError(thrown);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.row}>
      <div className={styles.field}>
        <TextField
          field="number"
          label={t('fields.number')}
          hint={number === '' ? t('fields.numberHelp') : undefined}
          maxLength={120}
          value={number}
          problem={saver.issueOf('number')}
          onChange={(text) => saver.change({ number: text })}
        />
      </div>
      {number === '' ? (
        <Button className={styles.take} disabledFocusable={busy} onClick={() => void takeNumber()}>
          {t('fields.takeNumber')}
        </Button>
      ) : null}
    </div>
  );
}
