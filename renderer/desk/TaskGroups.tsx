import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTask } from '#shared/contract/index.ts';
import { headings } from '../ui/styles.ts';
import { TaskRow } from './TaskRow.tsx';

const order = ['late', 'today', 'week', 'returned', 'waiting'] as const;

/** Tasks of a group that are listed before the rest is asked for. */
const atFirst = 8;

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  title: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '8px',
    margin: '0 0 4px',
    ...headings.part,
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  later: { display: 'flex', alignItems: 'center', columnGap: '8px' },
});

/** Tasks under their headings; what comes later is folded away. */
export function TaskGroups(props: { tasks: readonly DeskTask[]; today: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const [showLater, setShowLater] = useState(false);
  const later = props.tasks.filter((task) => task.group === 'later');
  return (
    <div className={styles.groups}>
      {order.map((group) => (
        <Group
          key={group}
          group={group}
          tasks={props.tasks.filter((task) => task.group === group)}
          today={props.today}
        />
      ))}
      {later.length === 0 ? null : (
        <div>
          <div className={styles.later}>
            <span>{t('home.laterCount', { count: later.length })}</span>
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={showLater}
              onClick={() => setShowLater(!showLater)}
            >
              {t(showLater ? 'home.laterHide' : 'home.laterShow')}
            </Button>
          </div>
          {showLater ? <Group group="later" tasks={later} today={props.today} /> : null}
        </div>
      )}
    </div>
  );
}

function Group(props: {
  group: DeskTask['group'];
  tasks: readonly DeskTask[];
  today: string;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const [all, setAll] = useState(false);
  if (props.tasks.length === 0) return null;
  const shown = all ? props.tasks : props.tasks.slice(0, atFirst);
  const hidden = props.tasks.length - shown.length;
  return (
    <section>
      <h2 className={styles.title}>
        {t(`home.group.${props.group}`)}
        <span className={styles.count}>{props.tasks.length}</span>
      </h2>
      <ul className={styles.list}>
        {shown.map((task) => (
          <TaskRow
            key={`${task.dossierId}/${task.target.section}/${task.target.key}/${task.verb}`}
            task={task}
            today={props.today}
          />
        ))}
      </ul>
      {hidden === 0 ? null : (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t('home.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
