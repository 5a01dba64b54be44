import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  type DialogProps,
} from '@fluentui/react-components';
import type { KeyboardEventHandler, ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  // Words begin right under the title, and the buttons keep off what stands above them.
  content: { '& > p:first-child': { marginTop: '0' } },
  actions: { marginTop: '8px' },
});

/** A dialog over the window: a title, what it is about, and its buttons. Escape and a click beside it close it. */
export function DialogFrame(props: {
  title: ReactNode;
  actions: ReactNode;
  /** Buttons at the other end, for what is beside the dialog's purpose. */
  sideActions?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** True unless told otherwise; false while it waits to be shown. */
  open?: boolean;
  /** `alert` for what a click beside it must not close. */
  modalType?: DialogProps['modalType'];
  surfaceClass?: string | undefined;
  titleClass?: string | undefined;
  contentClass?: string | undefined;
  /** Hears the keys of everything in the dialog. */
  onKeyDown?: KeyboardEventHandler;
}): ReactElement {
  const styles = useStyles();
  return (
    <Dialog
      open={props.open ?? true}
      modalType={props.modalType ?? 'modal'}
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface className={props.surfaceClass}>
        <DialogBody {...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown })}>
          <DialogTitle className={props.titleClass}>{props.title}</DialogTitle>
          <DialogContent className={mergeClasses(styles.content, props.contentClass)}>
            {props.children}
          </DialogContent>
          {props.sideActions === undefined ? (
            // Over the whole width: in half of it the words of three buttons would break.
            <DialogActions fluid className={styles.actions}>
              {props.actions}
            </DialogActions>
          ) : (
            <>
              <DialogActions position="start">{props.sideActions}</DialogActions>
              <DialogActions position="end">{props.actions}</DialogActions>
            </>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
