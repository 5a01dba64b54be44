import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import type { SaveState } from '../app/saveQueue.ts';
import { clockTime } from './dates.ts';

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

/** What a save state line needs; a saver fits as it is. */
export interface SaveStateProps {
  state: SaveState;
  savedAt: Date | null;
  retry?: (() => Promise<void>) | undefined;
  error?: unknown;
  /** Entries that break their rule; they wait for correction, not for another try. */
  issues?: readonly unknown[];
}

/** The save state in words: `Tersimpan 10.42`. */
export function SaveStateText(props: SaveStateProps): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const language = useLanguage();
  const wrong = props.issues?.length ?? 0;
  const waitsForCorrection = wrong > 0 && (props.error ?? null) === null;
  const words = {
    saved:
      props.savedAt === null
        ? t('save.saved')
        : t('save.savedAt', { time: clockTime(props.savedAt, language) }),
    saving: t('save.saving'),
    waiting: t('save.waiting'),
    failed: waitsForCorrection ? t('save.fix', { count: wrong }) : t('save.failed'),
  }[props.state];
  return (
    <span
      role="status"
      data-save-state={props.state}
      className={mergeClasses(styles.line, props.state === 'failed' && styles.failed)}
    >
      {props.state === 'failed' ? <WarningFilled aria-hidden /> : null}
      {words}
      {props.state === 'failed' && !waitsForCorrection && props.retry !== undefined ? (
        <Button size="small" appearance="subtle" onClick={() => void props.retry?.()}>
          {t('action.saveAgain')}
        </Button>
      ) : null}
    </span>
  );
}
