import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lineButton } from '../ui/styles.ts';
import { leastState, type PaperEntry } from './model/list.ts';
import { PaperButton } from './PaperButton.tsx';
import { PaperStateText } from './PaperState.tsx';

const useStyles = makeStyles({
  heading: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: '0',
    alignItems: 'start',
    ...lineButton,
    '& svg': { width: '16px', height: '16px', marginTop: '2px' },
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gridColumn: '2',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
});

/** The papers of one kind for several travellers under a heading that opens and closes. */
export function PaperFold(props: {
  entry: PaperEntry;
  open: boolean;
  chosenKey: string | null;
  /** Whether Tab stops here. */
  isStop: boolean;
  onToggle: (open: boolean) => void;
  onChoose: (key: string) => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const listId = useId();
  const { entry, open } = props;
  const least = leastState(entry.papers);
  const name = entry.title ?? t(`kind.${entry.kind}`);
  return (
    <>
      <button
        type="button"
        data-line=""
        className={styles.heading}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        tabIndex={props.isStop ? 0 : -1}
        onClick={() => props.onToggle(!open)}
      >
        {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span>{name}</span>
        {open ? null : (
          <span className={styles.facts}>
            <span>{t('list.people', { count: entry.papers.length })}</span>
            <PaperStateText
              state={least}
              onDemand={entry.papers.every((item) => item.onDemand)}
              waiting={entry.papers.some(({ waiting }) => waiting === true)}
            />
          </span>
        )}
      </button>
      {open ? (
        <ul id={listId} className={styles.list} aria-label={name}>
          {entry.papers.map((paper) => (
            <li key={paper.key}>
              <PaperButton
                paper={paper}
                chosen={paper.key === props.chosenKey}
                inside
                onChoose={props.onChoose}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
