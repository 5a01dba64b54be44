import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepEvent, TrackingStep } from '#shared/domain/tracking/index.ts';
import { useLanguage } from '../app/language.ts';
import { shortDate } from '../ui/index.ts';
import { shownKind } from './model/recording.ts';
import { eventsNewestFirst } from './model/rows.ts';
import type { TrackingActions } from './useTrackingActions.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  event: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) 32px',
    columnGap: '12px',
    alignItems: 'start',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: '0' },
  },
  what: { overflowWrap: 'anywhere' },
  note: {
    display: 'block',
    whiteSpace: 'pre-wrap',
    color: tokens.colorNeutralForeground2,
  },
  none: { margin: '0', color: tokens.colorNeutralForeground3 },
});

/** What happened at a step, from the newest back; each can be taken out if it was recorded by mistake. */
export function StepEvents(props: { step: TrackingStep; actions: TrackingActions }): ReactElement {
  const { t } = useTranslation('tracking');
  const styles = useStyles();
  const language = useLanguage();
  const { events } = props.step;
  if (events.length === 0) return <p className={styles.none}>{t('events.none')}</p>;
  const nameOf = (event: StepEvent) => t(`event.${shownKind(event)}`);
  return (
    <ul className={styles.list}>
      {eventsNewestFirst(events).map((event) => (
        <li key={event.id} className={styles.event}>
          <span>{shortDate(event.date, language)}</span>
          <span className={styles.what}>
            {nameOf(event)}
            {event.reference === '' ? '' : ` · ${event.reference}`}
            {event.note === '' ? null : <span className={styles.note}>{event.note}</span>}
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={t('events.removeNamed', {
              event: nameOf(event),
              date: shortDate(event.date, language),
            })}
            onClick={() =>
              void props.actions.remove(event, t('events.removed', { event: nameOf(event) }))
            }
          />
        </li>
      ))}
    </ul>
  );
}
