import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AirplaneFilled, TextBulletListRegular, TimelineRegular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import { monthName } from '#shared/domain/language/index.ts';
import { shortPeriod } from '../model/dateWords.ts';
import type { Timeline, TimelineSegment } from '../model/timeline.ts';
import { TimelineList } from './TimelineList.tsx';

const useStyles = makeStyles({
  strip: {
    flexShrink: '0',
    display: 'flex',
    columnGap: '8px',
    alignItems: 'center',
    padding: '6px 12px 6px 20px',
    minHeight: '68px',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  empty: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  canvas: { position: 'relative', flexGrow: 1, height: '56px', minWidth: '0' },
  month: {
    position: 'absolute',
    top: '0',
    bottom: '0',
    paddingLeft: '4px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  segment: {
    position: 'absolute',
    top: '22px',
    height: '22px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
  },
  sent: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  granted: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  wrong: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  late: {
    position: 'absolute',
    top: '0',
    bottom: '0',
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerForeground1} 0 2px, transparent 2px 7px)`,
    opacity: 0.45,
  },
  label: {
    position: 'absolute',
    top: '23px',
    height: '20px',
    boxSizing: 'border-box',
    paddingInline: '4px',
    // A name that does not fit as a whole wraps under the empty first part, out of sight.
    display: 'flex',
    flexWrap: 'wrap',
    overflow: 'hidden',
    '&::before': { content: '""', width: '1px', height: '20px' },
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
    color: tokens.colorNeutralForeground1,
  },
  word: {
    paddingInline: '2px',
    borderRadius: tokens.borderRadiusSmall,
  },
  wordOnLate: { backgroundColor: tokens.colorNeutralBackground1 },
  today: {
    position: 'absolute',
    top: '0',
    bottom: '0',
    width: '0',
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
  },
  todayWord: {
    position: 'absolute',
    bottom: '-4px',
    paddingInline: '4px',
    whiteSpace: 'nowrap',
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  journey: {
    position: 'absolute',
    top: '22px',
    height: '22px',
    minWidth: '22px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '& svg': { width: '16px', height: '16px', flexShrink: '0' },
  },
  list: { flexGrow: 1, maxHeight: '220px', overflowY: 'auto' },
});

const percent = (value: number) => `${value.toFixed(3)}%`;

/** Place of a part of the strip inside one of its segments. */
function within(
  segment: { left: number; width: number },
  part: { left: number; width: number },
): { left: string; width: string } {
  const share = (value: number) => percent((value / Math.max(segment.width, 0.001)) * 100);
  return { left: share(part.left - segment.left), width: share(part.width) };
}

/** The foot of a dossier: all agencies in turn, today's line, the journey; also as a list. */
export function TimelineStrip(props: {
  timeline: Timeline | null;
  departsOn: string | null;
  returnsOn: string | null;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const language = useLanguage();
  const [asList, setAsList] = useState(false);
  const { timeline } = props;
  return (
    <section className={styles.strip} aria-label={t('timeline.label')}>
      {timeline === null ? (
        <span className={styles.empty}>{t('timeline.empty')}</span>
      ) : (
        <>
          {asList ? (
            // It scrolls on small screens, and the keyboard must be able to do that.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region
            <div className={styles.list} role="group" aria-label={t('timeline.label')} tabIndex={0}>
              <TimelineList
                timeline={timeline}
                departsOn={props.departsOn}
                returnsOn={props.returnsOn}
              />
            </div>
          ) : (
            <Strip
              timeline={timeline}
              journeyDates={shortPeriod(props.departsOn, props.returnsOn, language) ?? ''}
            />
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={asList ? <TimelineRegular /> : <TextBulletListRegular />}
            aria-label={t(asList ? 'timeline.asStrip' : 'timeline.asList')}
            title={t(asList ? 'timeline.asStrip' : 'timeline.asList')}
            onClick={() => setAsList(!asList)}
          />
        </>
      )}
    </section>
  );
}

function Strip(props: { timeline: Timeline; journeyDates: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'common']);
  const language = useLanguage();
  const { timeline } = props;
  const journeyWords = t('timeline.journey', { dates: props.journeyDates });
  const words = ({ agency, state, start, end, late }: TimelineSegment): string =>
    [
      t('timeline.segment', {
        agency: t(`stage.${agency}`),
        state: t(`common:state.${state}`),
        dates: shortPeriod(start, end, language) ?? '',
      }),
      ...(late === null ? [] : [t('timeline.late')]),
    ].join(', ');
  const look = {
    sent: styles.sent,
    granted: styles.granted,
    returned: styles.wrong,
    refused: styles.wrong,
    not_started: undefined,
    cannot_start: undefined,
  };
  // A name may run on to the right of a narrow segment until the next one begins.
  const roomAt = (index: number): number => {
    const here = timeline.segments[index];
    const next = timeline.segments[index + 1]?.left ?? timeline.departs ?? 100;
    if (here === undefined) return 0;
    return next > here.left ? next - here.left : here.width;
  };
  const journey =
    timeline.departs === null
      ? null
      : {
          left: timeline.departs,
          width: (timeline.returns ?? timeline.departs) - timeline.departs,
        };
  return (
    <div className={styles.canvas}>
      {timeline.months.map(({ date, at }) => (
        <span key={date} className={styles.month} style={{ left: percent(at) }} aria-hidden="true">
          {monthName(Number(date.slice(5, 7)), language).slice(0, 3)}
        </span>
      ))}
      <ol style={{ margin: 0, padding: 0, listStyleType: 'none' }}>
        {timeline.segments.map((segment, index) => (
          <li key={segment.agency}>
            <span
              className={mergeClasses(styles.segment, look[segment.state])}
              style={{ left: percent(segment.left), width: percent(segment.width) }}
              title={words(segment)}
              role="img"
              aria-label={words(segment)}
            >
              {segment.late === null ? null : (
                <span className={styles.late} style={within(segment, segment.late)} />
              )}
            </span>
            <span
              className={styles.label}
              style={{ left: percent(segment.left), width: percent(roomAt(index)) }}
              aria-hidden="true"
            >
              <span
                className={mergeClasses(styles.word, segment.late !== null && styles.wordOnLate)}
              >
                {t(`stage.${segment.agency}`)}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {journey === null ? null : (
        <span
          className={styles.journey}
          style={{ left: percent(journey.left), width: percent(Math.max(0, journey.width)) }}
          role="img"
          aria-label={journeyWords}
          title={journeyWords}
        >
          <AirplaneFilled aria-hidden />
        </span>
      )}
      <span className={styles.today} style={{ left: percent(timeline.today) }} aria-hidden="true" />
      <span
        className={styles.todayWord}
        style={{
          left: percent(timeline.today),
          transform: timeline.today > 50 ? 'translateX(-100%)' : 'none',
        }}
        aria-hidden="true"
      >
        {t('timeline.today')}
      </span>
    </div>
  );
}
