import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesView } from '#shared/contract/index.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import { useLanguage } from '../app/language.ts';
import { DateField, TextField, shortDate } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { useFieldProblems } from './useFieldProblems.ts';
import type { RulesActions } from './useRulesActions.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  title: {
    margin: '0',
    ...headings.part,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  day: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
});

/** Days on which the office is closed besides national holidays and collective leave. */
export function ClosedDays(props: {
  days: RulesView['closedDays'];
  actions: RulesActions;
}): ReactElement {
  const { t } = useTranslation(['rulebook', 'common']);
  const styles = useStyles();
  const language = useLanguage();
  const problems = useFieldProblems();
  const [date, setDate] = useState<CalendarDate | null>(null);
  const [name, setName] = useState('');
  const keep = async (days: RulesView['closedDays']) => {
    const error = await props.actions.setClosedDays(days);
    if (error === null) return true;
    problems.refused(error, []);
    return false;
  };
  const add = async () => {
    if (date === null) {
      problems.missing(['date']);
      return;
    }
    if (await keep([...props.days, { date, name: name.trim() }])) {
      setDate(null);
      setName('');
    }
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t('closedDays.title')}</h2>
      <p className={styles.quiet}>{t('closedDays.text')}</p>
      <ul className={styles.list}>
        {props.days.map((day) => (
          <li key={day.date} className={styles.day}>
            <span>
              {shortDate(day.date, language)} {day.name}
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('closedDays.remove', { date: shortDate(day.date, language) })}
              onClick={() => void keep(props.days.filter((other) => other.date !== day.date))}
            />
          </li>
        ))}
      </ul>
      <DateField
        label={t('closedDays.date')}
        value={date}
        problem={problems.of('date') ?? (problems.general === '' ? undefined : problems.general)}
        onChange={(next) => {
          problems.clear();
          setDate(next);
        }}
      />
      <TextField label={t('closedDays.name')} maxLength={200} value={name} onChange={setName} />
      <div>
        <Button size="small" onClick={() => void add()}>
          {t('closedDays.add')}
        </Button>
      </div>
    </section>
  );
}
