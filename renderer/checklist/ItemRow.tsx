import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, ItemMark } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import type { ChosenFile } from '../app/shell.ts';
import { useRuleText } from '../basis/index.ts';
import {
  DueText,
  GradeBadge,
  TaskState,
  chooseFiles,
  shortDate,
  useFileDrop,
} from '../ui/index.ts';
import { chosenLine } from '../ui/styles.ts';
import { isOpen } from './model/filters.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content 20px 56px',
    columnGap: '12px',
    alignItems: 'center',
    minHeight: '44px',
    padding: '4px 8px',
    position: 'relative',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  selected: {
    ...chosenLine,
  },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  open: {
    border: '0',
    padding: '0',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    // The whole row answers to the mouse; the button is what the keyboard reaches.
    '::after': { content: '""', position: 'absolute', inset: '0' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
    ':hover': { textDecorationLine: 'underline' },
  },
  away: { color: tokens.colorNeutralForeground3 },
  details: {
    // In a narrow list a date goes on in the next line instead of running under the state.
    '& span': { whiteSpace: 'normal' },
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  date: { display: 'inline-flex', columnGap: '4px' },
  problem: { color: tokens.colorStatusDangerForeground1 },
  files: { position: 'relative', zIndex: 1 },
});

/** What a row needs besides its item. */
export interface ItemRowProps {
  item: ChecklistItem;
  mark: ItemMark;
  today: string;
  selected: boolean;
  /** Whether Tab stops here; the arrow keys reach the other rows. */
  isStop: boolean;
  attaching: boolean;
  onOpen: () => void;
  onFiles: (files: ChosenFile[]) => void;
}

/** One line of the checklist: what, by when, how sure, in which state; files can be dropped on it. */
export function ItemRow(props: ItemRowProps): ReactElement {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const text = useRuleText();
  const detailsId = useId();
  const { item } = props;
  const label = text.label(item);
  const takesFiles = item.state !== 'not_applicable';
  const drop = useFileDrop((files) => {
    if (takesFiles) props.onFiles(files);
  });
  return (
    <li
      className={mergeClasses(
        styles.row,
        props.selected && styles.selected,
        drop.isOver && takesFiles && styles.over,
      )}
      data-item={item.key}
      {...(takesFiles ? drop.handlers : {})}
    >
      <div>
        <button
          type="button"
          data-item-button
          tabIndex={props.isStop ? 0 : -1}
          className={mergeClasses(styles.open, !takesFiles && styles.away)}
          aria-describedby={detailsId}
          aria-expanded={props.selected}
          onClick={props.onOpen}
        >
          {label}
        </button>
        <div id={detailsId} className={styles.details}>
          {drop.isOver && takesFiles ? (
            t('row.dropHere', { item: label })
          ) : (
            <RowDetails item={item} mark={props.mark} today={props.today} />
          )}
        </div>
      </div>
      <TaskState state={item.state} />
      <GradeBadge grade={item.grade} />
      <span className={styles.files}>
        {takesFiles ? (
          <AttachButton
            label={label}
            count={item.attachments}
            busy={props.attaching}
            isStop={props.isStop}
            onFiles={props.onFiles}
          />
        ) : null}
      </span>
    </li>
  );
}

function RowDetails(props: { item: ChecklistItem; mark: ItemMark; today: string }): ReactElement {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const language = useLanguage();
  const text = useRuleText();
  const { item, mark, today } = props;
  if (item.state === 'not_applicable') {
    return <span>{t('notApplicable.because', { reason: item.reason })}</span>;
  }
  const { plan, minimum } = item.due;
  const quiet = !isOpen(item);
  return (
    <>
      {plan === null ? null : (
        <span className={styles.date}>
          <span>{t('row.planShort')}</span>
          <DueText date={plan} workingDays={item.workingDaysLeft} today={today} quiet={quiet} />
        </span>
      )}
      {minimum === null ? null : (
        <span className={styles.date}>
          <span>{t('row.minimumShort')}</span>
          <DueText
            date={minimum}
            workingDays={plan === null ? item.workingDaysLeft : null}
            quiet={quiet}
            {...(plan === null ? { today } : {})}
          />
        </span>
      )}
      {mark.requestedOn === null || quiet ? null : (
        <span>{t('row.requested', { date: shortDate(mark.requestedOn, language) })}</span>
      )}
      {item.problem === null ? null : <span className={styles.problem}>{text.reason(item)}</span>}
    </>
  );
}

function AttachButton(props: {
  label: string;
  count: number;
  busy: boolean;
  isStop: boolean;
  onFiles: (files: ChosenFile[]) => void;
}): ReactElement {
  const { t } = useTranslation('checklist');
  const files = props.count === 0 ? '' : `, ${t('row.files', { count: props.count })}`;
  return (
    <Button
      size="small"
      appearance="subtle"
      tabIndex={props.isStop ? 0 : -1}
      disabledFocusable={props.busy}
      icon={props.busy ? <Spinner size="extra-tiny" /> : <AttachRegular />}
      aria-label={`${t('row.attach', { item: props.label })}${files}`}
      onClick={() => {
        void chooseFiles('attachment', true).then((chosen) => {
          if (chosen.length > 0) props.onFiles(chosen);
        });
      }}
    >
      {props.count === 0 ? undefined : props.count}
    </Button>
  );
}
