import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ClipboardCheckmarkRegular,
  DocumentPdfRegular,
  SaveMultipleRegular,
} from '@fluentui/react-icons';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveAlongLines } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { opensAtOnce, type PaperEntry, type PaperGroupView } from './model/list.ts';
import { PaperButton } from './PaperButton.tsx';
import { PaperFold } from './PaperFold.tsx';

const useStyles = makeStyles({
  nav: { padding: '12px 0' },
  tools: { display: 'flex', flexDirection: 'column', rowGap: '8px', margin: '0 12px 12px' },
  tool: { justifyContent: 'flex-start' },
  group: {
    margin: '12px 0 2px',
    padding: '0 12px',
    ...headings.group,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
});

/** The papers and the headings over several of them. */
const lines = '[data-line]';

/** The papers of a dossier with their states, in the groups of the work. */
export function PaperList(props: {
  groups: readonly PaperGroupView[];
  chosenKey: string | null;
  onChoose: (key: string) => void;
  onSaveAll: () => void;
  onCheckAll: () => void;
  onBundle: () => void;
}): ReactElement {
  const { t } = useTranslation(['papers', 'lint', 'bundles']);
  const styles = useStyles();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { chosenKey, onChoose } = props;
  const isOpen = (entry: PaperEntry) => toggled.get(entry.id) ?? opensAtOnce(entry);
  const holdsChosen = ({ papers }: PaperEntry) => papers.some(({ key }) => key === chosenKey);
  return (
    <nav className={styles.nav} aria-label={t('list.label')} onKeyDown={goThrough}>
      <div className={styles.tools}>
        <Button
          className={styles.tool}
          size="small"
          icon={<SaveMultipleRegular />}
          onClick={props.onSaveAll}
        >
          {t('list.saveAll')}
        </Button>
        <Button
          className={styles.tool}
          size="small"
          icon={<ClipboardCheckmarkRegular />}
          onClick={props.onCheckAll}
        >
          {t('lint:open')}
        </Button>
        <Button
          className={styles.tool}
          size="small"
          icon={<DocumentPdfRegular />}
          onClick={props.onBundle}
        >
          {t('bundles:open')}
        </Button>
      </div>
      {props.groups.map(({ group, entries }) => (
        <section key={group} aria-label={t(`group.${group}`)}>
          <h2 className={styles.group}>{t(`group.${group}`)}</h2>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <li key={entry.papers[0]?.key ?? entry.kind}>
                {entry.folded ? (
                  <PaperFold
                    entry={entry}
                    open={isOpen(entry)}
                    chosenKey={chosenKey}
                    // One stop of Tab for the list: a closed heading stands for the chosen paper inside it.
                    isStop={!isOpen(entry) && holdsChosen(entry)}
                    onToggle={(open) => setToggled(new Map(toggled).set(entry.id, open))}
                    onChoose={onChoose}
                  />
                ) : (
                  entry.papers.map((paper) => (
                    <PaperButton
                      key={paper.key}
                      paper={paper}
                      chosen={paper.key === chosenKey}
                      onChoose={onChoose}
                    />
                  ))
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The arrow keys go from line to line; to the right a heading opens, to the left it closes. */
function goThrough(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event;
  const expanded = target instanceof HTMLElement ? target.getAttribute('aria-expanded') : null;
  const turns =
    (key === 'ArrowRight' && expanded === 'false') || (key === 'ArrowLeft' && expanded === 'true');
  if (turns && target instanceof HTMLElement && target.matches(lines)) {
    event.preventDefault();
    target.click();
  } else moveAlongLines(event, lines);
}
