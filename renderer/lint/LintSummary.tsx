import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LintPanel } from './LintPanel.tsx';

const useStyles = makeStyles({
  box: {
    margin: '12px 0 0',
    padding: '8px 0 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The check before printing, one click away while papers are chosen. */
export function LintSummary(props: { dossierId: string; onLeave: () => void }): ReactElement {
  const { t } = useTranslation('lint');
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.box}>
      <Button
        size="small"
        appearance="subtle"
        iconPosition="after"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('title')}
      </Button>
      {open ? <LintPanel dossierId={props.dossierId} onLeave={props.onLeave} /> : null}
    </div>
  );
}
