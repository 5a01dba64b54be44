import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../ui/index.ts';
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
    <DialogFrame
      title={t('title')}
      surfaceClass={styles.surface}
      contentClass={styles.content}
      actions={
        <Button appearance="primary" onClick={props.onClose}>
          {t('close')}
        </Button>
      }
      onClose={props.onClose}
    >
      <LintPanel dossierId={props.dossierId} onLeave={props.onClose} />
    </DialogFrame>
  );
}
