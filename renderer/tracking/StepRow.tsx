import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackingStep } from '#shared/domain/tracking/index.ts';
import { useLanguage } from '../app/language.ts';
import { DueText, TaskState, shortDate } from '../ui/index.ts';
import { kindsFor, type RecordingKind } from './model/recording.ts';
import { waitingOf } from './model/rows.ts';

const useStyles = makeStyles({
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  step: { fontWeight: tokens.fontWeightRegular },
  indented: { paddingLeft: '24px' },
  open: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    paddingLeft: '4px',
    color: tokens.colorNeutralForeground1,
  },
  people: {
    display: 'block',
    paddingLeft: '29px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  date: { whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200 },
  reference: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, minWidth: '72px' },
  time: { fontSize: tokens.fontSizeBase200 },
  over: { display: 'block', color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One step: its state, dates, number, and how long it waits or when it must go. */
export function StepRow(props: {
  step: TrackingStep;
  /** What the row is called: the agency, or the traveller under an agency. */
  title: string;
  /** The full name, for labels. */
  name: string;
  indented: boolean;
  today: string;
  open: boolean;
  onOpen: () => void;
  onRecord: (kind: RecordingKind) => void;
}): ReactElement {
  const { t } = useTranslation('tracking');
  const styles = useStyles();
  const language = useLanguage();
  const { step, name, open } = props;
  const dateCell = (date: string | null) => (
    <td className={styles.date}>{date === null ? '–' : shortDate(date, language)}</td>
  );
  return (
    <tr className={styles.row} data-step={step.key}>
      <th scope="row" className={mergeClasses(styles.step, props.indented && styles.indented)}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.open}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-label={t(open ? 'step.close' : 'step.open', { step: name })}
          onClick={props.onOpen}
        >
          {props.title}
        </Button>
        {props.indented || step.travellerIds.length === 0 ? null : (
          <span className={styles.people}>
            {t('step.travellers', { count: step.travellerIds.length })}
          </span>
        )}
      </th>
      <td>
        <TaskState state={step.state} />
      </td>
      {dateCell(step.sentOn)}
      <td className={styles.reference}>
        {step.reference === '' ? (
          <span className={styles.quiet} aria-label={t('step.noReference')}>
            –
          </span>
        ) : (
          step.reference
        )}
      </td>
      <td className={styles.time}>
        <StepTime step={step} today={props.today} />
      </td>
      {dateCell(step.grantedOn)}
      <td>
        <RecordMenu step={step} name={name} onRecord={props.onRecord} />
      </td>
    </tr>
  );
}

/** How long a step waits while it is with the agency; before that, when it must be sent. */
function StepTime(props: { step: TrackingStep; today: string }): ReactElement | null {
  const { t } = useTranslation('tracking');
  const styles = useStyles();
  const { step } = props;
  const waiting = waitingOf(step);
  if (waiting !== null) {
    return (
      <>
        {waiting.usual === null
          ? t('waiting.only', { count: waiting.days })
          : t('waiting.of', { count: waiting.days, usual: waiting.usual })}
        {waiting.over === 0 ? null : (
          <span className={styles.over}>{t('waiting.over', { count: waiting.over })}</span>
        )}
      </>
    );
  }
  if (step.state === 'granted' || step.state === 'refused') return null;
  return (
    <DueText
      stacked
      date={step.due.plan ?? step.due.minimum}
      workingDays={step.workingDaysLeft}
      today={props.today}
    />
  );
}

function RecordMenu(props: {
  step: TrackingStep;
  name: string;
  onRecord: (kind: RecordingKind) => void;
}): ReactElement {
  const { t } = useTranslation('tracking');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" aria-label={t('record.actionFor', { step: props.name })}>
          {t('record.action')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {kindsFor(props.step).map((kind) => (
            <MenuItem key={kind} onClick={() => props.onRecord(kind)}>
              {t(`record.${kind}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
