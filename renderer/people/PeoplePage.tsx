import {
  Button,
  SearchBox,
  Spinner,
  Switch,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { useNotifyError } from '../app/notify.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PeopleTable } from './PeopleTable.tsx';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    padding: '8px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { width: '420px', maxWidth: '100%' },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

/** The directory: people who travel, with their passports. */
export function PeoplePage(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const orpc = useOrpc();
  const navigate = useNavigate();
  const notifyError = useNotifyError();
  const [query, setQuery] = useState('');
  const [archived, setArchived] = useState(false);
  const asked = useDeferredValue(query.trim());
  const people = useQuery(
    orpc.people.list.queryOptions({
      input: { query: asked, archived },
      placeholderData: (before) => before,
    }),
  );
  const create = useMutation(
    orpc.people.create.mutationOptions({
      onSuccess: ({ person }) => navigate({ to: '/people/$id', params: { id: person.id } }),
      onError: notifyError,
    }),
  );
  const add = (
    <Button
      appearance="primary"
      icon={<PersonAddRegular />}
      disabled={create.isPending}
      onClick={() => create.mutate({})}
    >
      {t('list.add')}
    </Button>
  );
  const rows = people.data;
  return (
    <>
      <PageHeader title={t('list.title')} actions={add} />
      <div className={styles.tools} role="search">
        <SearchBox
          className={styles.search}
          value={query}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          maxLength={200}
          onChange={(_, data) => setQuery(data.value)}
        />
        <Switch
          label={t('list.archived')}
          checked={archived}
          onChange={(_, data) => setArchived(data.checked)}
        />
        <Text size={200} className={styles.count} role="status">
          {rows === undefined ? '' : t('list.count', { count: rows.length })}
        </Text>
      </div>
      {people.error === null ? null : (
        <ErrorNotice error={people.error} onRetry={() => people.refetch()} />
      )}
      {rows === undefined ? (
        people.error === null ? (
          <Spinner />
        ) : null
      ) : rows.length > 0 ? (
        <PeopleTable rows={rows} />
      ) : asked !== '' ? (
        <EmptyState title={t('list.nothingTitle')} text={t('list.nothingText')} />
      ) : archived ? (
        <EmptyState title={t('list.noArchived')} />
      ) : (
        <EmptyState title={t('list.emptyTitle')} text={t('list.emptyText')} actions={add} />
      )}
    </>
  );
}
