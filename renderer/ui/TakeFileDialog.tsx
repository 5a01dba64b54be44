import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from './DialogFrame.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', '& p': { margin: '0' } },
});

/** Shows what a file from outside holds before it is taken over; a file with a mistake is refused here. */
export function TakeFileDialog(props: {
  title: string;
  /** How the file is looked at, for example a mode: a failure to take it belongs to that way only. */
  way?: string;
  /** Choices that stand above what was found. */
  choices?: ReactNode;
  isLooking: boolean;
  /** What takes a while then; without it, loading is said. */
  looking?: string;
  /** Why it cannot be looked at, or null. */
  error: unknown;
  /** Heading of an error. */
  refused?: string;
  /** What the file holds; shown while there is no error. */
  children: ReactNode;
  /** Verb of taking it over. */
  confirm: string;
  canTake: boolean;
  /** Takes it over; what it throws is shown. */
  onTake: () => Promise<void>;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { way = '', onTake } = props;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ way: string; error: unknown } | null>(null);
  const error: unknown = failure?.way === way ? failure.error : props.error;
  const canTake = props.canTake && error === null && !busy;
  const take = async () => {
    setBusy(true);
    try {
      await onTake();
    } catch (thrown) {
      setFailure({ way, error: thrown });
    } finally {
      setBusy(false);
    }
  };
  return (
    <DialogFrame
      title={props.title}
      contentClass={styles.content}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button
            appearance="primary"
            disabledFocusable={!canTake}
            onClick={() => {
              if (canTake) void take();
            }}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.choices}
      {error === null ? null : <ErrorNotice error={error} title={props.refused} />}
      {props.isLooking ? <Spinner label={props.looking ?? t('app.loading')} /> : null}
      {error === null ? props.children : null}
    </DialogFrame>
  );
}
