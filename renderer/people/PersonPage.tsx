import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { ArchiveRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { personDraft, type Person } from '#shared/domain/people/index.ts';
import { useCore } from '../app/api.ts';
import { useNotify, useNotifyError } from '../app/notify.tsx';
import { useSaver } from '../app/saving.ts';
import { useUndo } from '../app/undo.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PageWait } from '../ui/PageWait.tsx';
import { SplitPage } from '../ui/SidePanel.tsx';
import { PassportList } from './PassportList.tsx';
import { PersonForm } from './PersonForm.tsx';
import type { StoredPerson } from './storedPerson.ts';

const useStyles = makeStyles({ passports: { marginTop: '24px' } });

/** One person of the directory. */
export function PersonPage(): ReactElement {
  const { t } = useTranslation('people');
  const { id } = useParams({ from: '/people/$id' });
  const { orpc } = useCore();
  const stored = useQuery(orpc.people.get.queryOptions({ input: { id } }));
  if (stored.data !== undefined) return <Editor key={id} stored={stored.data} />;
  return (
    <>
      <PageHeader title={t('person.title')} crumbs={[{ label: t('list.title'), to: '/people' }]} />
      <PageWait error={stored.error} onRetry={() => stored.refetch()} />
    </>
  );
}

function Editor({ stored }: { stored: StoredPerson }): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const styles = useStyles();
  const { api, orpc } = useCore();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const notifyError = useNotifyError();
  const { id } = stored.person;
  const key = orpc.people.get.queryKey({ input: { id } });
  const saver = useSaver<StoredPerson, Person>(`person:${id}`, stored, () => ({
    valueOf: (answer) => answer.person,
    revOf: (answer) => answer.rev,
    send: ({ rev, patch }) => api.people.save({ id, rev, patch }),
    reload: () => api.people.get({ id }),
    onAnswer: (answer) => {
      queryClient.setQueryData(key, answer);
      void queryClient.invalidateQueries({ queryKey: orpc.people.list.key() });
    },
    shape: personDraft.shape,
  }));
  const { value } = saver;
  const usage = useQuery(
    orpc.people.list.queryOptions({
      input: { query: value.name.slice(0, 200), archived: value.archived },
      select: (rows) => rows.find((row) => row.person.id === id)?.dossiers ?? 0,
    }),
  );
  const name = value.name === '' ? t('person.new') : value.name;
  const archive = useMutation(
    orpc.people.archive.mutationOptions({
      onSuccess: (_, { archived }) => {
        void queryClient.invalidateQueries({ queryKey: orpc.people.key() });
        notify({
          text: t(archived ? 'person.archivedDone' : 'person.unarchived', { name }),
          action: {
            label: t('common:action.undo'),
            run: () => archive.mutate({ id, archived: !archived }),
          },
        });
      },
      onError: notifyError,
    }),
  );
  const undo = async () => {
    await saver.flush();
    const answer = await api.people.undo({ id });
    saver.receive(answer);
    queryClient.setQueryData(key, answer);
  };
  useUndo({ undo });
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: t('list.title'), to: '/people' }]}
        detail={
          usage.data === undefined
            ? undefined
            : usage.data === 0
              ? t('person.unused')
              : t('person.usedIn', { count: usage.data })
        }
        save={saver}
        actions={
          <>
            <Button
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              onClick={() => void undo().catch(notifyError)}
            >
              {t('common:action.undo')}
            </Button>
            <Button
              appearance="subtle"
              icon={<ArchiveRegular />}
              disabled={archive.isPending}
              onClick={() =>
                void saver.flush().then(() => archive.mutate({ id, archived: !value.archived }))
              }
            >
              {value.archived ? t('common:action.unarchive') : t('common:action.archive')}
            </Button>
          </>
        }
      />
      {value.archived ? (
        <MessageBar shape="square">
          <MessageBarBody>{t('person.archivedNote')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <SplitPage>
        <PersonForm saver={saver} />
        <div className={styles.passports}>
          <PassportList saver={saver} />
        </div>
      </SplitPage>
    </>
  );
}
