import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { FolderRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaperName } from '../basis/index.ts';
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
  folder: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  problem: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground1 },
});

/** Which papers, and where to. */
export function SaveAllChoice(props: {
  groups: readonly PaperGroupView[];
  chosen: ReadonlySet<string>;
  /** Name of the folder, or null while none is chosen. */
  folder: string | null;
  missing: 'papers' | 'folder' | null;
  onChosen: (chosen: ReadonlySet<string>) => void;
  onFolder: () => void;
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
      <div className={styles.folder}>
        <span>
          {t('saveAll.folder')}: {props.folder ?? t('saveAll.folderNone')}
        </span>
        <Button size="small" icon={<FolderRegular />} onClick={props.onFolder}>
          {t('saveAll.chooseFolder')}
        </Button>
      </div>
      {props.missing === null ? null : (
        <p className={styles.problem} role="alert">
          {props.missing === 'papers' ? t('saveAll.noneChosen') : t('saveAll.noFolder')}
        </p>
      )}
    </>
  );
}
