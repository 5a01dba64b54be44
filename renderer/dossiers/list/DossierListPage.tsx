import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowImportRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '#renderer/app/api.ts';
import { useLanguage } from '#renderer/app/language.ts';
import { EmptyState, ErrorNotice, PageHeader, SplitPage } from '#renderer/ui/index.ts';
import type { DossierRow } from '#shared/contract/index.ts';
import { useDossierActions, type DossierActions } from '../actions.ts';
import { listFacets } from '../model/listFacets.ts';
import { filterRows, isFiltered, noFilter, rowText, sortRows } from '../model/listRows.ts';
import { DossierPreview } from './DossierPreview.tsx';
import { DossierTable } from './DossierTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { rememberList, useListMemory } from './listMemory.ts';
import { useListKeys } from './useListKeys.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: '0' },
  filters: { padding: '10px 20px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { display: 'flex', flexDirection: 'column', height: '100%' },
  keys: {
    margin: '0',
    padding: '6px 20px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wait: { padding: '32px' },
});

/** Folded search texts of rows, made once for each reading of the list. */
function searchTexts(rows: readonly DossierRow[]): (row: DossierRow) => string {
  const texts = new Map(rows.map((row) => [row.id, rowText(row)]));
  return (row) => texts.get(row.id) ?? '';
}

/** Berkas: all dossiers, filtered and sorted in the window at every key press. */
export function DossierListPage(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation(['dossiers', 'common']);
  const orpc = useOrpc();
  const language = useLanguage();
  const actions = useDossierActions();
  const { filter, sort, activeId, previewOpen } = useListMemory();
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLDivElement>(null);
  const query = useQuery(
    orpc.dossiers.list.queryOptions({ input: { query: '', archived: filter.archived } }),
  );
  const all = query.data;
  const textOf = useMemo(() => searchTexts(all ?? []), [all]);
  const total = useMemo(
    () => filterRows(all ?? [], { ...noFilter, archived: filter.archived }, textOf).length,
    [all, filter.archived, textOf],
  );
  const facets = useMemo(() => listFacets(all ?? [], filter, textOf), [all, filter, textOf]);
  const rows = useMemo(
    () => sortRows(filterRows(all ?? [], filter, textOf), sort, language),
    [all, filter, sort, language, textOf],
  );
  const active = rows.find(({ id }) => id === activeId);
  useListKeys({
    onNew: () => void actions.create(),
    onSearch: () => searchRef.current?.querySelector('input')?.focus(),
  });
  const preview = previewOpen && active !== undefined ? active : null;
  const closePreview = () => {
    rememberList({ previewOpen: false });
    gridRef.current?.focus();
  };
  return (
    <div
      className={styles.page}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || preview === null || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        closePreview();
      }}
    >
      <PageHeader
        title={t('list.title')}
        actions={
          <>
            <Button icon={<ArrowImportRegular />} onClick={() => void actions.importFile()}>
              {t('list.import')}
            </Button>
            <Button
              appearance="primary"
              icon={<AddRegular />}
              onClick={() => void actions.create()}
            >
              {t('list.new')}
            </Button>
          </>
        }
      />
      <div className={styles.filters}>
        <FilterBar
          filter={filter}
          facets={facets}
          shown={rows.length}
          total={total}
          searchRef={searchRef}
          onChange={(next) => rememberList({ filter: next })}
          onLeaveSearch={() => gridRef.current?.focus()}
        />
      </div>
      {query.error === null ? null : (
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      )}
      {all === undefined ? (
        query.error === null ? (
          <div className={styles.wait}>
            <Spinner size="small" label={t('common:app.loading')} />
          </div>
        ) : null
      ) : (
        <SplitPage
          flush
          side={
            preview === null ? null : (
              <DossierPreview
                row={preview}
                onOpen={() => actions.open(preview.id)}
                onClose={closePreview}
              />
            )
          }
          sideLabel={t('list.previewOf', { title: preview?.title ?? '' })}
        >
          {rows.length === 0 ? (
            <NothingToShow
              filtered={isFiltered(filter)}
              archived={filter.archived}
              actions={actions}
            />
          ) : (
            <div className={styles.list}>
              <DossierTable
                rows={rows}
                sort={sort}
                activeId={activeId}
                withPreview={preview !== null}
                actions={actions}
                gridRef={gridRef}
                onSort={(next) => rememberList({ sort: next })}
                onActive={(id) => rememberList({ activeId: id })}
                onPreview={() => rememberList({ previewOpen: !previewOpen })}
              />
              <p className={styles.keys}>{t('list.keys')}</p>
            </div>
          )}
        </SplitPage>
      )}
    </div>
  );
}

/** What the list says when no row is shown: how to begin, or how to see more. */
function NothingToShow(props: {
  filtered: boolean;
  archived: boolean;
  actions: DossierActions;
}): ReactElement {
  const { t } = useTranslation(['dossiers', 'common']);
  if (props.filtered) {
    return (
      <EmptyState
        title={t('list.noMatchTitle')}
        text={t('list.noMatchText')}
        actions={
          <Button
            onClick={() => rememberList({ filter: { ...noFilter, archived: props.archived } })}
          >
            {t('filter.clear')}
          </Button>
        }
      />
    );
  }
  if (props.archived) {
    return <EmptyState title={t('list.archiveEmptyTitle')} text={t('list.archiveEmptyText')} />;
  }
  return (
    <EmptyState
      title={t('list.emptyTitle')}
      text={t('list.emptyText')}
      actions={
        <>
          <Button appearance="primary" onClick={() => void props.actions.create()}>
            {t('list.new')}
          </Button>
          <Button onClick={() => void props.actions.importFile()}>{t('list.import')}</Button>
        </>
      }
    />
  );
}
