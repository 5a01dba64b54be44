import { Button, Field, ProgressBar, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    '& button': { alignSelf: 'flex-start' },
  },
});

/** Long work with how far it is and a way to stop it. */
export function ProgressPanel(props: {
  label: string;
  done: number;
  total: number;
  /** What is being made right now. */
  current?: string;
  onCancel?: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const count = t('progress.of', { done: props.done, total: props.total });
  return (
    <div role="group" className={styles.panel} aria-label={props.label}>
      <Field
        label={props.label}
        validationState="none"
        validationMessage={(props.current ?? '') === '' ? count : `${count} · ${props.current}`}
      >
        <ProgressBar
          value={props.total === 0 ? 0 : props.done / props.total}
          aria-valuetext={count}
          thickness="large"
        />
      </Field>
      {props.onCancel === undefined ? null : (
        <Button size="small" onClick={props.onCancel}>
          {t('progress.cancel')}
        </Button>
      )}
    </div>
  );
}
