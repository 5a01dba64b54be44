import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ actions: { display: 'flex', columnGap: '8px' } });

/** The end of a form about a rule: what is wrong with it as a whole, and its buttons. */
export function FormEnd(props: {
  /** Empty when there is nothing to say. */
  problem: string;
  save: string;
  isBusy: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <>
      {props.problem === '' ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{props.problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={props.isBusy}>
          {props.save}
        </Button>
        <Button onClick={props.onClose}>{t('action.cancel')}</Button>
      </div>
    </>
  );
}
