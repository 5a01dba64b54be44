import {
  Badge,
  Button,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, ArrowImportRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaughtFormRow } from '#shared/contract/index.ts';
import { useOrpc } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import type { ChosenFile } from '../app/shell.ts';
import {
  ConfirmDialog,
  EmptyState,
  PageHeader,
  PageWait,
  SplitPage,
  chooseFiles,
  shortDate,
} from '../ui/index.ts';
import { ImportFormDialog } from './ImportFormDialog.tsx';
import { useFormsActions, type FormsActions } from './useFormsActions.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '6px 20px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '8px 20px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'flex', columnGap: '4px', '& button': { whiteSpace: 'nowrap' } },
  day: { whiteSpace: 'nowrap' },
  head2: { display: 'flex', columnGap: '8px' },
});

/** Forms that the office taught, and the way to teach another. */
export function FormsPage(): ReactElement {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const orpc = useOrpc();
  const navigate = useNavigate();
  const actions = useFormsActions();
  const query = useQuery(orpc.taughtForms.list.queryOptions());
  const [asking, setAsking] = useState<ChosenFile | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [importing, setImporting] = useState<ChosenFile | null>(null);
  const open = (id: string) => navigate({ to: '/forms/$id', params: { id } });
  const add = async (file: ChosenFile, accept: boolean) => {
    // A broken PDF is mended by another library first, which takes a while.
    setAdding(true);
    const added = await actions.add(file.handle, accept).finally(() => setAdding(false));
    if (added === 'protected') setAsking(file);
    else if (added !== null) await open(added.id);
  };
  const choose = async () => {
    const [file] = await chooseFiles('pdf', false);
    if (file !== undefined) await add(file, false);
  };
  const chooseImport = async () => {
    const [file] = await chooseFiles('any', false);
    if (file !== undefined) setImporting(file);
  };
  const buttons = (
    <div className={styles.head2}>
      <Button icon={<ArrowImportRegular />} onClick={() => void chooseImport()}>
        {t('action.import')}
      </Button>
      <Button
        appearance="primary"
        icon={isAdding ? <Spinner size="extra-tiny" appearance="inverted" /> : <AddRegular />}
        disabledFocusable={isAdding}
        onClick={() => {
          if (!isAdding) void choose();
        }}
      >
        {t(isAdding ? 'action.adding' : 'action.add')}
      </Button>
    </div>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={buttons} />
      {query.data === undefined ? (
        <PageWait error={query.error} onRetry={() => query.refetch()} />
      ) : (
        <SplitPage label={t('title')} flush>
          {query.data.length === 0 ? (
            <EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} />
          ) : (
            <FormsTable rows={query.data} actions={actions} />
          )}
        </SplitPage>
      )}
      <ConfirmDialog
        open={asking !== null}
        title={t('protected.title')}
        text={t('protected.text')}
        confirm={t('protected.confirm')}
        onConfirm={() => {
          if (asking !== null) void add(asking, true);
          setAsking(null);
        }}
        onClose={() => setAsking(null)}
      />
      {importing === null ? null : (
        <ImportFormDialog
          file={importing}
          onDone={(id) => void open(id)}
          onClose={() => setImporting(null)}
        />
      )}
    </>
  );
}

function FormsTable(props: {
  rows: readonly TaughtFormRow[];
  actions: FormsActions;
}): ReactElement {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const language = useLanguage();
  const { actions } = props;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['name', 'applies', 'mapped', 'changed', 'actions'] as const).map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={styles.cell}>
              <Link to="/forms/$id" params={{ id: row.id }}>
                {row.name}
              </Link>
              <span className={styles.quiet}>
                {row.fileName} · {t('list.pages', { count: row.pages })}
              </span>
            </th>
            <td className={styles.cell}>
              {row.withdrawn ? (
                <Badge appearance="tint" color="informative">
                  {t('list.withdrawn')}
                </Badge>
              ) : (
                t(`applies.${row.applies.to}`)
              )}
              <span className={styles.quiet}>{t(`per.${row.per}`)}</span>
            </td>
            <td className={styles.cell}>
              {t('list.mapped', { count: row.mapped })}
              {row.changed ? <span className={styles.quiet}>{t('list.changed')}</span> : null}
            </td>
            <td className={mergeClasses(styles.cell, styles.day)}>
              {shortDate(row.changedAt.slice(0, 10), language)}
              <span className={styles.quiet}>{t('list.version', { version: row.version })}</span>
            </td>
            <td className={styles.cell}>
              <div className={styles.actions}>
                <Button
                  size="small"
                  aria-label={t('list.exportOf', { name: row.name })}
                  onClick={() => void actions.exportFile(row)}
                >
                  {t('action.export')}
                </Button>
                {row.withdrawn ? null : (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={t('list.withdrawOf', { name: row.name })}
                    onClick={() => void actions.withdraw(row)}
                  >
                    {t('action.withdraw')}
                  </Button>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
