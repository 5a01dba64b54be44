import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, ItemMark } from '#shared/domain/rules/index.ts';
import { LongTextField } from '../ui/index.ts';
import { canBringBack } from './model/marks.ts';
import type { ChecklistActions } from './useChecklistActions.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '8px 0 12px',
  },
  actions: { display: 'flex', columnGap: '8px' },
  reason: { margin: '0 0 8px', overflowWrap: 'anywhere' },
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground3 },
});

/** Sets an item aside with a reason, or brings it back. */
export function NotApplicable(props: {
  item: ChecklistItem;
  mark: ItemMark;
  label: string;
  onMark: ChecklistActions['mark'];
}): ReactElement {
  const { t } = useTranslation(['checklist', 'common']);
  const styles = useStyles();
  const [reason, setReason] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { item, mark, label, onMark } = props;
  const isAsking = reason !== null;
  // Whoever opens the question wants to answer it.
  useEffect(() => {
    if (isAsking) form.current?.querySelector('textarea')?.focus();
  }, [isAsking]);

  if (item.state === 'not_applicable') {
    return (
      <div>
        <p className={styles.reason}>
          {t('notApplicable.because', { reason: mark.notApplicableReason ?? item.reason })}
        </p>
        {canBringBack(item, mark) ? (
          <Button
            size="small"
            onClick={() =>
              void onMark(
                { ...mark, notApplicableReason: null },
                t('notApplicable.broughtBack', { item: label }),
              )
            }
          >
            {t('notApplicable.bringBack')}
          </Button>
        ) : null}
      </div>
    );
  }
  if (reason === null) {
    return (
      <Button size="small" onClick={() => setReason('')}>
        {t('notApplicable.action')}
      </Button>
    );
  }
  const confirm = () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    setReason(null);
    void onMark(
      { ...mark, notApplicableReason: reason.trim() },
      t('notApplicable.done', { item: label }),
    );
  };
  return (
    <div
      className={styles.form}
      ref={form}
      role="group"
      aria-label={t('notApplicable.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        setReason(null);
      }}
    >
      <LongTextField
        label={t('notApplicable.title')}
        hint={t('notApplicable.reasonHelp')}
        required
        rows={2}
        maxLength={2000}
        value={reason}
        problem={missing ? t('notApplicable.missing') : undefined}
        onChange={(next) => {
          setMissing(false);
          setReason(next);
        }}
      />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={confirm}>
          {t('notApplicable.confirm')}
        </Button>
        <Button onClick={() => setReason(null)}>{t('common:action.cancel')}</Button>
      </div>
    </div>
  );
}
