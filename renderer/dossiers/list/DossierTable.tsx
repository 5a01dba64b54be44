import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular, ArrowSortUpRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '#shared/contract/index.ts';
import { ownTokens } from '#renderer/ui/theme.ts';
import type { DossierActions } from '../actions.ts';
import { nextSort, type ListSort } from '../model/listRows.ts';
import { columnTemplate, rowHeight, shownColumns } from './columns.ts';
import { DossierCell } from './DossierCells.tsx';
import { activeAfterKey } from './tableKeys.ts';
import { RowMenu } from './RowMenu.tsx';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: '0',
    overflow: 'auto',
    outlineStyle: 'none',
    '&:focus-visible [data-active=true]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  head: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  row: {
    display: 'grid',
    columnGap: '12px',
    alignItems: 'center',
    paddingInline: '20px 8px',
    boxSizing: 'border-box',
    height: `${String(rowHeight)}px`,
  },
  body: { position: 'relative' },
  bodyRow: {
    position: 'absolute',
    insetInline: '0',
    top: '0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: ownTokens.rowHover },
  },
  // A light ground with a bar, so that coloured words on it keep their contrast.
  active: {
    backgroundColor: ownTokens.rowHover,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '0',
    border: '0',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    cursor: 'pointer',
  },
  cell: { minWidth: '0', display: 'flex', overflow: 'hidden' },
});

/** The dossier whose row holds what was clicked; null for buttons and the head. */
function rowAt(target: EventTarget): string | null {
  if (!(target instanceof HTMLElement) || target.closest('button') !== null) return null;
  return target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null;
}

/** The dense list itself: a grid of 32-px rows of which only the visible ones exist. */
export function DossierTable(props: {
  rows: readonly DossierRow[];
  sort: ListSort;
  activeId: string | null;
  withPreview: boolean;
  actions: DossierActions;
  gridRef: RefObject<HTMLDivElement | null>;
  onSort: (sort: ListSort) => void;
  onActive: (id: string) => void;
  onPreview: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const { rows, sort, activeId, actions, gridRef } = props;
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const columns = shownColumns(props.withPreview);
  const gridTemplateColumns = columnTemplate(props.withPreview);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: rowHeight,
    // The head covers the first row's height while it sticks.
    scrollPaddingStart: rowHeight,
  });
  const activeIndex = rows.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex);
  }, [activeIndex, virtualizer]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const active = rows[activeIndex];
    const page = Math.max(
      1,
      Math.floor((gridRef.current?.clientHeight ?? rowHeight) / rowHeight) - 2,
    );
    const next = activeAfterKey(event.key, { index: activeIndex, count: rows.length, page });
    const target = next === null ? undefined : rows[next];
    if (target !== undefined) props.onActive(target.id);
    else if (event.key === 'Enter' && active !== undefined) actions.open(active.id);
    else if (event.key === ' ' && active !== undefined) props.onPreview();
    else if (
      active !== undefined &&
      (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
    ) {
      setMenuFor(active.id);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={gridRef}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('list.table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={activeIndex >= 0 ? `dossier-row-${activeId ?? ''}` : undefined}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const id = rowAt(event.target);
        if (id !== null) props.onActive(id);
      }}
      onDoubleClick={(event) => {
        const id = rowAt(event.target);
        if (id !== null) actions.open(id);
      }}
      onFocus={(event) => {
        const first = rows[0];
        if (event.target === event.currentTarget && activeIndex < 0 && first !== undefined) {
          props.onActive(first.id);
        }
      }}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns }}>
          {columns.map((column) => (
            <span
              key={column}
              role="columnheader"
              aria-sort={
                sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'
              }
            >
              <button
                type="button"
                className={styles.sort}
                onClick={() => props.onSort(nextSort(sort, column))}
              >
                {t(`column.${column}`)}
                {sort.column !== column ? null : sort.descending ? (
                  <ArrowSortDownRegular aria-hidden />
                ) : (
                  <ArrowSortUpRegular aria-hidden />
                )}
              </button>
            </span>
          ))}
          <span role="columnheader" aria-label={t('column.actions')} />
        </div>
      </div>
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: `${String(virtualizer.getTotalSize())}px` }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isActive = row.id === activeId;
          return (
            <div
              key={row.id}
              id={`dossier-row-${row.id}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={isActive}
              data-row={row.id}
              data-active={isActive}
              className={mergeClasses(styles.row, styles.bodyRow, isActive && styles.active)}
              style={{
                gridTemplateColumns,
                transform: `translateY(${String(item.start - rowHeight)}px)`,
              }}
            >
              {columns.map((column) => (
                <span key={column} role="gridcell" className={styles.cell}>
                  <DossierCell row={row} column={column} onOpen={() => actions.open(row.id)} />
                </span>
              ))}
              <span role="gridcell" className={styles.cell}>
                <RowMenu
                  row={row}
                  actions={actions}
                  active={isActive}
                  open={menuFor === row.id}
                  onOpenChange={(open) => {
                    setMenuFor(open ? row.id : null);
                    // The list goes on where it was, not on the small button.
                    if (!open) requestAnimationFrame(() => gridRef.current?.focus());
                  }}
                />
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
