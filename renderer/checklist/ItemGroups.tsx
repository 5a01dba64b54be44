import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemMark } from '#shared/domain/rules/index.ts';
import { useRuleText } from '../basis/index.ts';
import { moveAlongLines } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { ItemRow } from './ItemRow.tsx';
import type { ItemGroup, ItemSection } from './model/groups.ts';
import { markOf } from './model/marks.ts';
import type { ChecklistActions } from './useChecklistActions.ts';

const useStyles = makeStyles({
  group: { marginTop: '16px' },
  agency: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '12px',
    margin: '0',
    padding: '0 8px 4px',
    ...headings.section,
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  person: {
    margin: '8px 0 0',
    padding: '0 8px 2px',
    ...headings.group,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  keys: {
    margin: '0',
    padding: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  empty: { display: 'flex', alignItems: 'center', columnGap: '12px', padding: '20px 8px' },
});

/** What the list needs. */
export interface ItemGroupsProps {
  groups: readonly ItemGroup[];
  marks: readonly ItemMark[];
  today: string;
  chosenKey: string | null;
  actions: ChecklistActions;
  /** Words when a filter leaves nothing. */
  empty: string;
  onChoose: (key: string) => void;
  onShowAll: () => void;
}

/** The items under their agencies and people. */
export function ItemGroups(props: ItemGroupsProps): ReactElement {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const text = useRuleText();
  const [visited, setVisited] = useState<string | null>(null);
  if (props.groups.length === 0) {
    return (
      <div className={styles.empty} role="status">
        {props.empty}
        <Button size="small" onClick={props.onShowAll}>
          {t('empty.showAll')}
        </Button>
      </div>
    );
  }
  // One row is the list's stop of Tab: where the keyboard was last, else the open item, else the first.
  const keys = props.groups.flatMap(({ sections }) =>
    sections.flatMap(({ items }) => items.map(({ key }) => key)),
  );
  const stop = [visited, props.chosenKey].find((key) => key !== null && keys.includes(key));
  return (
    <div
      onKeyDown={(event) => moveAlongLines(event, '[data-item-button]')}
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('[data-item]');
        if (row !== null) setVisited(row.dataset.item ?? null);
      }}
      role="presentation"
    >
      {props.groups.map((group) => (
        <section key={group.agency} className={styles.group}>
          <h3 className={styles.agency}>
            {text.agency(group.agency)}
            <span className={styles.count}>
              {t('group.count', { done: group.done, total: group.total })}
            </span>
          </h3>
          {group.sections.map((section) => (
            <SectionList
              key={section.traveller?.id ?? ''}
              section={section}
              named={group.sections.length > 1 || section.traveller !== null}
              stop={stop ?? keys[0] ?? null}
              list={props}
            />
          ))}
        </section>
      ))}
      <p className={styles.keys}>{t('keys')}</p>
    </div>
  );
}

function SectionList(props: {
  section: ItemSection;
  /** Whether the section says whom it is for. */
  named: boolean;
  /** The item whose row Tab stops at. */
  stop: string | null;
  list: ItemGroupsProps;
}): ReactElement {
  const { t } = useTranslation('checklist');
  const styles = useStyles();
  const text = useRuleText();
  const { section, list } = props;
  const name =
    section.traveller === null
      ? t('group.whole')
      : section.traveller.name === ''
        ? t('group.gone')
        : section.traveller.name;
  return (
    <>
      {props.named ? <h4 className={styles.person}>{name}</h4> : null}
      <ul className={styles.list} aria-label={name}>
        {section.items.map((item) => (
          <ItemRow
            key={item.key}
            item={item}
            mark={markOf(list.marks, item.key)}
            today={list.today}
            selected={item.key === list.chosenKey}
            isStop={item.key === props.stop}
            attaching={list.actions.attachingTo === item.key}
            onOpen={() => list.onChoose(item.key)}
            onFiles={(files) =>
              void list.actions.attach(
                item.key,
                text.label(item),
                files.map((file) => file.handle),
              )
            }
          />
        ))}
      </ul>
    </>
  );
}
