import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '../app/shell.ts';
import { usePaperName } from '../basis/index.ts';
import { FolderField } from '../ui/index.ts';
import type { PaperGroupView } from './model/list.ts';

const useStyles = makeStyles({
  papers: { border: '0', margin: '0 0 12px', padding: '0', maxHeight: '40vh', overflowY: 'auto' },
  legend: { padding: '0', fontWeight: tokens.fontWeightSemibold },
  group: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
});

/** Which papers, and where to. */
export function SaveAllChoice(props: {
  groups: readonly PaperGroupView[];
  chosen: ReadonlySet<string>;
  folder: ChosenFile | null;
  /** Whether it was asked for without any paper chosen. */
  missing: boolean;
  onChosen: (chosen: ReadonlySet<string>) => void;
  onFolder: (folder: ChosenFile) => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { groups, chosen } = props;
  const papersOf = ({ entries }: PaperGroupView) => entries.flatMap((entry) => entry.papers);
  const keys = groups.flatMap((group) => papersOf(group).map(({ key }) => key));
  const all = chosen.size === keys.length ? true : chosen.size === 0 ? false : 'mixed';
  const labelOf = usePaperName();
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    props.onChosen(next);
  };
  return (
    <>
      <fieldset className={styles.papers}>
        <legend className={styles.legend}>{t('saveAll.choose')}</legend>
        <Checkbox
          label={`${t('saveAll.all')} · ${t('saveAll.selected', { count: chosen.size, total: keys.length })}`}
          checked={all}
          onChange={(_, data) => props.onChosen(new Set(data.checked === true ? keys : []))}
        />
        {groups.map((group) => (
          <section key={group.group}>
            <h3 className={styles.group}>{t(`group.${group.group}`)}</h3>
            <ul className={styles.list}>
              {papersOf(group).map((paper) => (
                <li key={paper.key}>
                  <Checkbox
                    label={labelOf(paper)}
                    checked={chosen.has(paper.key)}
                    onChange={(_, data) => toggle(paper.key, data.checked === true)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </fieldset>
      <FolderField
        folder={props.folder}
        purpose={t('saveAll.folderTitle')}
        problem={props.missing ? t('saveAll.noneChosen') : null}
        onChoose={props.onFolder}
      />
    </>
  );
}
