import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

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
    <Dialog
      modalType="alert"
      open={props.open}
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.text}</DialogContent>
          <DialogActions>
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
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
