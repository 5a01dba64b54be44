import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LintFinding } from '#shared/domain/lint/index.ts';
import { DialogFrame } from '../ui/index.ts';
import { LintReport } from './LintReport.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: { maxHeight: '60vh', overflowY: 'auto' },
  actions: { display: 'contents' },
});

/** All findings before a paper is printed or saved, with the way to each and the way past them. */
export function LintDialog(props: {
  dossierId: string;
  paperKey: string;
  what: 'print' | 'save';
  findings: readonly LintFinding[];
  onConfirm: () => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['lint', 'papers']);
  const styles = useStyles();
  const { what } = props;
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Every finding has a button: from the first of them the keyboard would take long to the way past them all.
    const timer = setTimeout(() => actions.current?.querySelector('button')?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <DialogFrame
      title={t('title')}
      surfaceClass={styles.surface}
      contentClass={styles.content}
      actions={
        <div ref={actions} className={styles.actions}>
          <Button appearance="primary" onClick={props.onClose}>
            {t('close')}
          </Button>
          <Button
            onClick={() => {
              props.onClose();
              props.onConfirm();
            }}
          >
            {what === 'print' ? t('papers:check.confirmPrint') : t('papers:check.confirmSave')}
          </Button>
        </div>
      }
      onClose={props.onClose}
    >
      <p>{what === 'print' ? t('beforePrint') : t('beforeSave')}</p>
      <LintReport
        dossierId={props.dossierId}
        findings={props.findings}
        paperKey={props.paperKey}
        onLeave={props.onClose}
      />
    </DialogFrame>
  );
}
