import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from './DialogFrame.tsx';

/** Asks before something that cannot be undone; the verb stands on the button. */
export function ConfirmDialog(props: {
  open: boolean;
  title: string;
  text: string;
  /** Verb of what will be done. */
  confirm: string;
  onConfirm: () => unknown;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <DialogFrame
      title={props.title}
      modalType="alert"
      open={props.open}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button
            appearance="primary"
            onClick={() => {
              props.onClose();
              props.onConfirm();
            }}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.text}
    </DialogFrame>
  );
}
