import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';
import { useLanguage } from '../app/language.ts';
import { shortDate } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { returnedOn } from './model/rows.ts';

const useStyles = makeStyles({
  box: {
    margin: '8px 0 16px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    margin: '0',
    ...headings.part,
    '& svg': { width: '16px', height: '16px', color: tokens.colorStatusWarningForeground3 },
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '16px',
    alignItems: 'start',
    padding: '8px 0 4px',
  },
  note: {
    gridColumn: '1',
    margin: '4px 0 0',
    padding: '0 0 0 12px',
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxWidth: '640px',
  },
});

/** What came back, each with the agency's note quoted: these are to be repaired first. */
export function ReturnedSteps(props: {
  steps: readonly TrackingStep[];
  nameOf: (step: TrackingStep) => string;
  onSendAgain: (step: TrackingStep) => void;
}): ReactElement | null {
  const { t } = useTranslation('tracking');
  const styles = useStyles();
  const language = useLanguage();
  if (props.steps.length === 0) return null;
  return (
    <section className={styles.box}>
      <h3 className={styles.title}>
        <ArrowReplyRegular aria-hidden />
        {t('todo.title')}
      </h3>
      <ul className={styles.list}>
        {props.steps.map((step) => {
          const date = returnedOn(step);
          const name = props.nameOf(step);
          return (
            <li key={step.key} className={styles.step}>
              <span>
                {date === null
                  ? name
                  : t('todo.returnedOn', { step: name, date: shortDate(date, language) })}
              </span>
              <Button size="small" onClick={() => props.onSendAgain(step)}>
                {t('todo.sendAgain')}
              </Button>
              <blockquote className={styles.note}>
                {step.returnNote === '' ? t('todo.noNote') : step.returnNote}
              </blockquote>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
