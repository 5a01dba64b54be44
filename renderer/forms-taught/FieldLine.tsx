import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenLine, cutLine, lineButton } from '../ui/styles.ts';
import { isOpen, type TeachLine } from './model/draft.ts';

const useStyles = makeStyles({
  // Lines out of view cost nothing: a form of two hundred fields stays quick.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 48px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    ...lineButton,
    padding: '4px 12px',
    overflowWrap: 'anywhere',
    '& svg': { width: '16px', height: '16px', marginTop: '2px' },
  },
  chosen: {
    ...chosenLine,
  },
  quiet: {
    gridColumnStart: '2',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    ...cutLine,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

interface LineProps {
  line: TeachLine;
  isChosen: boolean;
  /** The one line that Tab stops at. */
  isStop: boolean;
  onChoose: (key: string) => void;
}

/** A field or place: its name, and what is written there. */
export const FieldLine = memo(Line, (before, after) => {
  const [one, other] = [before.line, after.line];
  return (
    before.isChosen === after.isChosen &&
    before.isStop === after.isStop &&
    before.onChoose === after.onChoose &&
    one.entry === other.entry &&
    one.field === other.field &&
    one.label === other.label &&
    one.page === other.page
  );
});

function Line({ line, isChosen, isStop, onChoose }: LineProps): ReactElement {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const source = line.entry?.source;
  const written =
    source === undefined || isOpen(line)
      ? ''
      : source.from === 'data'
        ? t(`data.${source.data}`)
        : `“${source.text}”`;
  const words = [
    written,
    line.page === null ? '' : t('fields.page', { page: line.page }),
    line.detail,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <li className={styles.item}>
      <button
        type="button"
        data-line=""
        className={mergeClasses(styles.line, isChosen && styles.chosen)}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onChoose(line.key)}
      >
        {isOpen(line) ? (
          <CircleRegular className={styles.open} aria-label={t('fields.notMapped')} />
        ) : (
          <CheckmarkCircleFilled className={styles.done} aria-label={t('fields.mapped')} />
        )}
        <span>{line.label}</span>
        <span className={styles.quiet} title={words}>
          {words}
        </span>
      </button>
    </li>
  );
}
