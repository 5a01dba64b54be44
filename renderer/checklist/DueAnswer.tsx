import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ChecklistItem,
  ItemExplanation,
  PlanPart,
  WrittenDate,
} from '#shared/domain/rules/index.ts';
import { useRuleText } from '../basis/index.ts';
import { DueText } from '../ui/index.ts';
import { isOpen } from './model/filters.ts';

const useStyles = makeStyles({
  list: { margin: '0' },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  date: { margin: '0 0 6px' },
  rests: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { margin: '0', color: tokens.colorNeutralForeground3 },
});

/** By when: the plan and the written limit, each with what it rests on and the working days that are left. */
export function DueAnswer(props: {
  item: ChecklistItem;
  today: string;
  explanation: ItemExplanation | null;
}): ReactElement {
  const { t } = useTranslation('explain');
  const styles = useStyles();
  const { item, today, explanation } = props;
  const { plan, minimum } = item.due;
  if (plan === null && minimum === null) return <p className={styles.none}>{t('due.none')}</p>;
  const quiet = !isOpen(item);
  return (
    <dl className={styles.list}>
      {plan === null ? null : (
        <>
          <dt className={styles.term}>{t('due.plan')}</dt>
          <dd className={styles.date}>
            <DueText date={plan} workingDays={item.workingDaysLeft} today={today} quiet={quiet} />
            {explanation === null || explanation.plan === null ? null : (
              <PlanRests parts={explanation.plan} />
            )}
          </dd>
        </>
      )}
      <dt className={styles.term}>{t('due.minimum')}</dt>
      <dd className={styles.date}>
        {minimum === null ? (
          <span className={styles.none}>{t('due.minimumNone')}</span>
        ) : (
          <DueText
            date={minimum}
            workingDays={plan === null ? item.workingDaysLeft : null}
            today={today}
            quiet={quiet}
          />
        )}
        {explanation === null || explanation.minimum === null ? null : (
          <MinimumRests written={explanation.minimum} />
        )}
      </dd>
    </dl>
  );
}

/** The usual durations behind a planned date. */
function PlanRests(props: { parts: readonly PlanPart[] }): ReactElement {
  const { t } = useTranslation('explain');
  const styles = useStyles();
  const text = useRuleText();
  const { parts } = props;
  if (parts.length === 0) return <span className={styles.rests}>{t('due.planEve')}</span>;
  const named = parts.map(({ key, workingDays }) =>
    t('due.part', {
      count: workingDays,
      name: key === 'closing' ? t('due.closing') : text.agency(key),
    }),
  );
  const worst =
    parts
      .map(({ grade }) => grade)
      .sort()
      .at(-1) ?? 'D';
  return (
    <span className={styles.rests}>
      {t('due.planParts', { parts: named.join(', ') })}{' '}
      {parts.every(({ isVerified }) => isVerified)
        ? t('due.officeGuess')
        : t('due.guess', { grade: worst })}
    </span>
  );
}

/** The written number behind a limit, in the unit of its source. */
function MinimumRests(props: { written: WrittenDate }): ReactElement {
  const { t } = useTranslation(['explain', 'checklist']);
  const styles = useStyles();
  const { number, unit, counts, basis, grade, repealed } = props.written;
  const params = {
    number: t(`due.number.${counts}.${unit}`, { count: number }),
    basis: basis === '' ? t('checklist:basis.noBasis') : basis,
    grade,
  };
  return (
    <span className={styles.rests}>{t(repealed ? 'due.restsRepealed' : 'due.rests', params)}</span>
  );
}
