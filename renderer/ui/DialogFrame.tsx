import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  type DialogProps,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

/** A dialog over the window: a title, what it is about, and its buttons. Escape and a click beside it close it. */
export function DialogFrame(props: {
  title: ReactNode;
  actions: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** True unless told otherwise; false while it waits to be shown. */
  open?: boolean;
  /** `alert` for what a click beside it must not close. */
  modalType?: DialogProps['modalType'];
  surfaceClass?: string | undefined;
  titleClass?: string | undefined;
  contentClass?: string | undefined;
}): ReactElement {
  return (
    <Dialog
      open={props.open ?? true}
      modalType={props.modalType ?? 'modal'}
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface className={props.surfaceClass}>
        <DialogBody>
          <DialogTitle className={props.titleClass}>{props.title}</DialogTitle>
          <DialogContent className={props.contentClass}>{props.children}</DialogContent>
          {/* Over the whole width: in half of it the words of three buttons would break. */}
          <DialogActions fluid>{props.actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
