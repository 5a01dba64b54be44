import { Button, Text, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame, ErrorNotice, TextField } from '../ui/index.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

/** Asks for the words that account for a change of the register; without them nothing is done. */
export function ReasonDialog(props: {
  title: string;
  text: string;
  /** Label of the reason. */
  label: string;
  confirm: string;
  /** Fields above the reason. */
  children?: ReactNode;
  /** Does it; what it throws is shown here and what was typed stays. */
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['register', 'common']);
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    try {
      await props.onConfirm(reason.trim());
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <DialogFrame
      title={props.title}
      modalType="alert"
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common:action.cancel')}</Button>
          <Button appearance="primary" onClick={() => void confirm()}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Text>{props.text}</Text>
        {props.children}
        <TextField
          label={props.label}
          value={reason}
          maxLength={300}
          problem={isMissing ? t('reasonMissing') : undefined}
          onChange={(next) => {
            setReason(next);
            setMissing(false);
          }}
        />
        {error === null ? null : <ErrorNotice error={error} />}
      </div>
    </DialogFrame>
  );
}
