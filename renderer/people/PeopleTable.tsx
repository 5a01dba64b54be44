import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link, useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { snapshotPerson, type Person } from '#shared/domain/people/index.ts';
import { layout, ownTokens } from '../ui/theme.ts';
import { cutLine } from '../ui/styles.ts';
import { PassportStateText } from './PassportStateText.tsx';

/** A person of the directory as the list shows it. */
export interface PersonRow {
  person: Person;
  dossiers: number;
}

const rowHeight = Number.parseInt(layout.rowHeight, 10);
const columns =
  'minmax(210px, 2.5fr) minmax(150px, 1.4fr) minmax(140px, 1.6fr) minmax(110px, 1.2fr) 240px 80px';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: '0', overflow: 'auto' },
  head: {
    display: 'grid',
    gridTemplateColumns: columns,
    position: 'sticky',
    top: '0',
    zIndex: 1,
    minWidth: '980px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  body: { position: 'relative', minWidth: '980px' },
  row: {
    display: 'grid',
    gridTemplateColumns: columns,
    position: 'absolute',
    left: '0',
    right: '0',
    height: layout.rowHeight,
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: ownTokens.rowHover },
    ':focus-within': { backgroundColor: ownTokens.rowHover },
  },
  cell: {
    padding: '0 8px',
    ':first-child': { paddingLeft: '20px' },
    ...cutLine,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  headCell: { paddingBlock: '6px' },
  number: { textAlign: 'right', paddingRight: '20px', fontVariantNumeric: 'tabular-nums' },
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The people as a table that draws only what is in view; arrow keys walk the rows, Enter opens. */
export function PeopleTable({ rows }: { rows: readonly PersonRow[] }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['people', 'rules']);
  const navigate = useNavigate();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const focusRow = (index: number) => {
    if (index < 0 || index >= rows.length) return;
    virtual.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-row="${index}"] a`)?.focus(),
    );
  };
  // One row is the table's stop of Tab: where the keyboard was last, else the first in view.
  const [visited, setVisited] = useState(0);
  const drawn = virtual.getVirtualItems();
  const stop = drawn.some(({ index }) => index === visited) ? visited : drawn[0]?.index;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = event.target instanceof HTMLElement ? event.target.closest('[data-row]') : null;
    if (row === null) return;
    const index = Number(row.getAttribute('data-row'));
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    focusRow(next);
  };
  const heads = ['name', 'category', 'position', 'unit', 'passport', 'dossiers'] as const;
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="table"
      aria-label={t('list.title')}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const row = target.closest('[data-row]');
        if (row !== null) setVisited(Number(row.getAttribute('data-row')));
      }}
    >
      <div role="rowgroup">
        <div className={styles.head} role="row" aria-rowindex={1}>
          {heads.map((head) => (
            <span
              key={head}
              role="columnheader"
              className={mergeClasses(
                styles.cell,
                styles.headCell,
                head === 'dossiers' && styles.number,
              )}
            >
              {t(`list.${head}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const { person } = row;
          const { passport } = snapshotPerson(person);
          return (
            // Clicking anywhere in the row is a convenience for the mouse; the link inside is what keys reach.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={person.id}
              data-row={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => void navigate({ to: '/people/$id', params: { id: person.id } })}
            >
              <span role="cell" className={styles.cell}>
                <Link
                  to="/people/$id"
                  params={{ id: person.id }}
                  className={styles.link}
                  tabIndex={item.index === stop ? 0 : -1}
                >
                  {person.name === '' ? t('person.new') : person.name}
                </Link>
              </span>
              <span role="cell" className={styles.cell}>
                {person.category === null ? '' : t(`rules:categories.${person.category}`)}
              </span>
              <span role="cell" className={styles.cell} title={person.position}>
                {person.position}
              </span>
              <span role="cell" className={styles.cell} title={person.unit}>
                {person.unit}
              </span>
              <span role="cell" className={styles.cell}>
                {passport === null ? t('passport.none') : <PassportStateText passport={passport} />}
              </span>
              <span role="cell" className={mergeClasses(styles.cell, styles.number)}>
                {row.dossiers}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
