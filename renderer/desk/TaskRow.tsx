import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTask } from '#shared/contract/index.ts';
import { agency } from '#shared/domain/tracking/index.ts';
import { useLanguage } from '../app/language.ts';
import { DueText } from '../ui/DueText.tsx';
import { GradeBadge } from '../ui/GradeBadge.tsx';
import { cutLine } from '../ui/styles.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 150px 132px',
    columnGap: '16px',
    alignItems: 'center',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  why: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '2px 8px',
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  link: {
    flexShrink: '0',
    maxWidth: '100%',
    ...cutLine,
    color: tokens.colorNeutralForeground2,
    textDecorationColor: tokens.colorNeutralStroke1,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
  },
  whose: {
    flexShrink: '0',
    maxWidth: '100%',
    ...cutLine,
    color: tokens.colorNeutralForeground2,
  },
  because: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: '0' },
  basis: {
    minWidth: '0',
    ...cutLine,
  },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  go: { justifySelf: 'end', whiteSpace: 'nowrap' },
});

/** One task: what to do, for which dossier, by when, why, and the button that goes there. */
export function TaskRow({ task, today }: { task: DeskTask; today: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['desk', 'rules']);
  const navigate = useNavigate();
  const language = useLanguage();
  const title = task.dossierTitle === '' ? t('home.untitled') : task.dossierTitle;
  // Tasks of a step carry the agency's key as their label.
  const step = task.target.section === 'tracking' ? agency.safeParse(task.label) : null;
  const what =
    step?.success === true
      ? t(`home.step.${task.verb}`, { agency: t(`rules:agencies.${step.data}`) })
      : t('home.taskTitle', {
          verb: t(`home.verb.${task.verb}`),
          label: language === 'en' ? task.labelEn : task.label,
        });
  const go = () =>
    navigate({
      to: '/dossiers/$id/$section',
      params: { id: task.dossierId, section: task.target.section },
      search: { key: task.target.key },
    });
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.what}>{what}</div>
        {task.note === '' ? null : (
          <div className={styles.note}>{t('home.quote', { note: task.note })}</div>
        )}
        <div className={styles.why}>
          <Link
            className={styles.link}
            to="/dossiers/$id/$section"
            params={{ id: task.dossierId, section: 'trip' }}
          >
            {title}
          </Link>
          {task.traveller === '' ? null : <span className={styles.whose}>{task.traveller}</span>}
          {task.basis === '' ? null : (
            <span className={styles.because}>
              <GradeBadge grade={task.grade} />
              <span className={styles.basis} title={task.basis}>
                {t('home.basis', { basis: task.basis })}
              </span>
            </span>
          )}
        </div>
      </div>
      <DueText date={task.due} today={today} stacked />
      <Button
        className={styles.go}
        size="small"
        aria-label={`${t(`home.go.${task.target.section}`)}: ${what}`}
        onClick={() => void go()}
      >
        {t(`home.go.${task.target.section}`)}
      </Button>
    </li>
  );
}
