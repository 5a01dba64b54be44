import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '#shared/domain/letters/index.ts';
import { namedIn } from '../basis/index.ts';
import { chosenLine, lineButton } from '../ui/styles.ts';
import { PaperStateText } from './PaperState.tsx';

const useStyles = makeStyles({
  paper: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    ...lineButton,
  },
  inside: { paddingLeft: '32px' },
  chosen: {
    ...chosenLine,
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  stale: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorStatusWarningForeground3,
    '& svg': { width: '16px', height: '16px' },
  },
});

/** A number that is too long for the list breaks behind a slash. */
const breakable = (number: string) => number.replaceAll('/', '/\u200b');

/** One paper of the list with its state. */
export function PaperButton(props: {
  paper: PaperSummary;
  chosen: boolean;
  /** Whether it stands under a heading that says what kind it is, so that the name is enough. */
  inside?: boolean;
  onChoose: (key: string) => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { paper, chosen, inside = false } = props;
  const names = namedIn(paper);
  const kind = paper.title ?? t(`kind.${paper.kind}`);
  return (
    <button
      type="button"
      data-line=""
      data-paper={paper.key}
      className={mergeClasses(styles.paper, inside && styles.inside, chosen && styles.chosen)}
      aria-current={chosen ? 'true' : undefined}
      // One stop of Tab for the list, however many travel; the arrows go through it.
      tabIndex={chosen ? 0 : -1}
      onClick={() => props.onChoose(paper.key)}
    >
      <span>{inside ? names : kind}</span>
      {inside || names === '' ? null : <span className={styles.facts}>{names}</span>}
      <span className={styles.facts}>
        <PaperStateText
          state={paper.state}
          onDemand={paper.onDemand}
          waiting={paper.waiting === true}
        />
        {paper.number === '' ? null : (
          <span>{t('list.number', { number: breakable(paper.number) })}</span>
        )}
        {paper.stale ? (
          <span className={styles.stale}>
            <WarningRegular aria-hidden />
            {t('list.stale')}
          </span>
        ) : null}
      </span>
    </button>
  );
}
