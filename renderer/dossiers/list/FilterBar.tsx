import {
  Button,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  ToggleButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArchiveRegular, DismissRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet, ListFacets } from '../model/listFacets.ts';
import { isFiltered, noFilter, type ListFilter } from '../model/listRows.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  search: { width: '280px' },
  chip: { borderRadius: tokens.borderRadiusCircular, fontWeight: tokens.fontWeightRegular },
  count: {
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** A chip that opens the choices of one filter. */
function FilterChip<T extends string | number>(props: {
  name: string;
  facets: readonly Facet<T>[];
  chosen: readonly T[];
  labelOf: (value: T) => string;
  onChange: (chosen: T[]) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'rules']);
  const { name, chosen, facets } = props;
  const first = chosen[0];
  const label =
    first === undefined
      ? name
      : chosen.length === 1
        ? t('filter.chosen', { name, choices: props.labelOf(first) })
        : t('filter.chosenMany', { name, count: chosen.length });
  return (
    <Menu
      checkedValues={{ choice: chosen.map(String) }}
      onCheckedValueChange={(_, { checkedItems }) =>
        props.onChange(
          facets.map(({ value }) => value).filter((value) => checkedItems.includes(String(value))),
        )
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          className={styles.chip}
          appearance={chosen.length > 0 ? 'primary' : 'outline'}
          disabled={facets.length === 0}
        >
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {facets.map(({ value, count }) => (
            <MenuItemCheckbox key={value} name="choice" value={String(value)}>
              {t('filter.choice', { name: props.labelOf(value), count })}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Search and filters above the list; every choice says how many dossiers it would show. */
export function FilterBar(props: {
  filter: ListFilter;
  facets: ListFacets;
  shown: number;
  total: number;
  /** Around the search field, for the shortcut that goes there. */
  searchRef: RefObject<HTMLDivElement | null>;
  onChange: (filter: ListFilter) => void;
  onLeaveSearch: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'rules']);
  const { filter, facets, shown, total, searchRef } = props;
  const change = (part: Partial<ListFilter>) => props.onChange({ ...filter, ...part });
  return (
    <search className={styles.bar} aria-label={t('filter.label')}>
      <div ref={searchRef}>
        <SearchBox
          className={styles.search}
          value={filter.query}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          onChange={(_, data) => change({ query: data.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              props.onLeaveSearch();
            }
          }}
        />
      </div>
      <FilterChip
        name={t('filter.stage')}
        facets={facets.stages}
        chosen={filter.stages}
        labelOf={(value) => t(`stage.${value}`)}
        onChange={(stages) => change({ stages })}
      />
      <FilterChip
        name={t('filter.track')}
        facets={facets.tracks}
        chosen={filter.tracks}
        labelOf={(value) => t(`rules:tracks.${value}`)}
        onChange={(tracks) => change({ tracks })}
      />
      <FilterChip
        name={t('filter.purpose')}
        facets={facets.purposes}
        chosen={filter.purposes}
        labelOf={(value) => t(`rules:purposes.${value}`)}
        onChange={(purposes) => change({ purposes })}
      />
      <FilterChip
        name={t('filter.year')}
        facets={facets.years}
        chosen={filter.years}
        labelOf={String}
        onChange={(years) => change({ years })}
      />
      <ToggleButton
        size="small"
        className={styles.chip}
        appearance={filter.problemsOnly ? 'primary' : 'outline'}
        icon={<WarningRegular />}
        checked={filter.problemsOnly}
        disabled={facets.problems === 0 && !filter.problemsOnly}
        onClick={() => change({ problemsOnly: !filter.problemsOnly })}
      >
        {t('filter.choice', { name: t('filter.problems'), count: facets.problems })}
      </ToggleButton>
      <ToggleButton
        size="small"
        className={styles.chip}
        appearance={filter.archived ? 'primary' : 'outline'}
        icon={<ArchiveRegular />}
        checked={filter.archived}
        onClick={() => change({ archived: !filter.archived })}
      >
        {t('filter.archived')}
      </ToggleButton>
      {isFiltered(filter) ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          onClick={() => props.onChange({ ...noFilter, archived: filter.archived })}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
      <span className={styles.count} role="status">
        {shown === total ? t('list.shown', { count: total }) : t('list.shownOf', { shown, total })}
      </span>
    </search>
  );
}
