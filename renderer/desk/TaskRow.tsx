import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTask } from '#shared/contract/index.ts';
import { DueText } from '../ui/DueText.tsx';
import { GradeBadge } from '../ui/GradeBadge.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 210px auto',
    columnGap: '16px',
    alignItems: 'center',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  link: {
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  why: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  basis: {
    minWidth: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One task: what to do, for which dossier, by when, why, and the button that goes there. */
export function TaskRow({ task, today }: { task: DeskTask; today: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const title = task.dossierTitle === '' ? t('home.untitled') : task.dossierTitle;
  const what = t('home.taskTitle', { verb: t(`home.verb.${task.verb}`), label: task.label });
  const go = () =>
    navigate({
      to: '/dossiers/$id/$section',
      params: { id: task.dossierId, section: task.target.section },
      search: { key: task.target.key },
    });
  return (
    <li className={styles.row}>
      <div>
        <div>
          <span className={styles.what}>{what}</span>{' '}
          <Link
            className={styles.link}
            to="/dossiers/$id/$section"
            params={{ id: task.dossierId, section: 'trip' }}
          >
            {t('home.for', { title })}
          </Link>
        </div>
        {task.note === '' ? null : (
          <div className={styles.note}>{t('home.quote', { note: task.note })}</div>
        )}
        {task.basis === '' ? null : (
          <div className={styles.why}>
            <GradeBadge grade={task.grade} />
            <span className={styles.basis} title={task.basis}>
              {t('home.basis', { basis: task.basis })}
            </span>
          </div>
        )}
      </div>
      <DueText date={task.due} today={today} />
      <Button
        size="small"
        aria-label={`${t(`home.go.${task.target.section}`)}: ${what}`}
        onClick={() => void go()}
      >
        {t(`home.go.${task.target.section}`)}
      </Button>
    </li>
  );
}
