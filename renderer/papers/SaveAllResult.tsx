import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/contract/errors.ts';
import { useErrorText } from '../app/errors.ts';
import type { SavingState } from './model/saving.ts';

const useStyles = makeStyles({
  line: { margin: '0 0 8px' },
  failed: { color: tokens.colorStatusDangerForeground1 },
  list: { margin: '0 0 8px', paddingLeft: '20px', maxHeight: '40vh', overflowY: 'auto' },
});

/** What came of it: files made, and each failure in words. */
export function SaveAllResult(props: {
  state: Extract<SavingState, { step: 'finished' }>;
  /** Name of the folder. */
  folder: string;
  nameOf: (key: string) => string;
  onAgain: () => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const errorText = useErrorText();
  const { cancelled, files, failed } = props.state;
  const { folder } = props;
  return (
    <div role="status">
      <p className={styles.line}>
        {cancelled
          ? t('saveAll.cancelled', { folder })
          : t('saveAll.finished', { count: files.length, folder })}
      </p>
      {files.length === 0 ? null : (
        <ul className={styles.list}>
          {files.map(({ key, fileName }) => (
            <li key={key}>{fileName}</li>
          ))}
        </ul>
      )}
      {failed.length === 0 ? null : (
        <>
          <p className={styles.failed}>{t('saveAll.failed', { count: failed.length })}</p>
          <ul className={styles.list}>
            {failed.map(({ key, code, params }) => (
              <li key={key}>
                {props.nameOf(key)}: {errorText(new AppError(code, params))}
              </li>
            ))}
          </ul>
          <Button onClick={props.onAgain}>{t('saveAll.again')}</Button>
        </>
      )}
    </div>
  );
}
