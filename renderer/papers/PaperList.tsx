import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SaveMultipleRegular, WarningRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSummary } from '#shared/domain/letters/index.ts';
import type { PaperGroup } from './model/list.ts';
import { PaperStateText } from './PaperState.tsx';

const useStyles = makeStyles({
  nav: { padding: '12px 0' },
  all: { margin: '0 12px 8px' },
  group: {
    margin: '12px 0 2px',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  paper: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 12px',
    border: '0',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    // Close to the page: words in the colours of states must stay readable on it, in the dark too.
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
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

/** The papers of a dossier with their states. */
export function PaperList(props: {
  groups: readonly PaperGroup[];
  chosenKey: string | null;
  onChoose: (key: string) => void;
  onSaveAll: () => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={t('list.label')} onKeyDown={moveFocus}>
      <Button
        className={styles.all}
        size="small"
        icon={<SaveMultipleRegular />}
        onClick={props.onSaveAll}
      >
        {t('list.saveAll')}
      </Button>
      {props.groups.map((group) => (
        <section key={group.travellerId ?? ''}>
          <h2 className={styles.group}>
            {group.travellerId === null ? t('list.whole') : group.name}
          </h2>
          <ul className={styles.list}>
            {group.papers.map((paper) => (
              <li key={paper.key}>
                <PaperButton
                  paper={paper}
                  chosen={paper.key === props.chosenKey}
                  onChoose={() => props.onChoose(paper.key)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function PaperButton(props: {
  paper: PaperSummary;
  chosen: boolean;
  onChoose: () => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { paper, chosen } = props;
  return (
    <button
      type="button"
      data-paper={paper.key}
      className={mergeClasses(styles.paper, chosen && styles.chosen)}
      aria-current={chosen ? 'true' : undefined}
      // One stop of Tab for the list, however many travel; the arrows go through it.
      tabIndex={chosen ? 0 : -1}
      onClick={props.onChoose}
    >
      <span>{t(`kind.${paper.kind}`)}</span>
      {paper.travellerId === null && paper.kind === 'permission_request' ? (
        <span className={styles.facts}>{paper.about.join(', ')}</span>
      ) : null}
      <span className={styles.facts}>
        <PaperStateText state={paper.state} />
        {paper.number === '' ? null : <span>{t('list.number', { number: paper.number })}</span>}
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

/** The arrow keys go from paper to paper. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-paper]')) return;
  const papers = [...currentTarget.querySelectorAll<HTMLElement>('[data-paper]')];
  const at = papers.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: papers.length - 1 }[key];
  const paper = next === undefined ? undefined : papers[next];
  if (paper === undefined) return;
  event.preventDefault();
  paper.focus();
}
