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
import { ShortcutTable } from './ShortcutTable.tsx';

/** The list of shortcuts, opened with `?`. */
export function ShortcutsDialog(props: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <Dialog
      open={props.open}
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('frame.shortcuts')}</DialogTitle>
          <DialogContent>
            <ShortcutTable />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onClose}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
