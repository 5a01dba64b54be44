import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LintPanel } from './LintPanel.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: { maxHeight: '64vh', overflowY: 'auto' },
});

/** The check of all papers in a dialog over the papers. */
export function LintPanelDialog(props: { dossierId: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('lint');
  const styles = useStyles();
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <LintPanel dossierId={props.dossierId} onLeave={props.onClose} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onClose}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
