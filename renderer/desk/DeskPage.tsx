import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PageWait } from '../ui/PageWait.tsx';
import { SplitPage } from '../ui/SidePanel.tsx';
import { shortDate } from '../ui/dates.ts';
import { DeskSide } from './DeskSide.tsx';
import { TaskGroups } from './TaskGroups.tsx';
import { useNewDossier } from './useNewDossier.ts';

/** Meja kerja: what to do now, most urgent first. */
export function DeskPage(): ReactElement {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const orpc = useOrpc();
  const home = useQuery(orpc.desk.home.queryOptions());
  const fresh = useNewDossier();
  const add = (
    <Button
      appearance="primary"
      icon={<AddRegular />}
      disabled={fresh.isPending}
      onClick={fresh.create}
    >
      {t('home.newDossier')}
    </Button>
  );
  const view = home.data;
  if (view === undefined) {
    return (
      <>
        <PageHeader title={t('home.title')} actions={add} />
        <PageWait error={home.error} onRetry={() => home.refetch()} />
      </>
    );
  }
  const next = view.departures[0];
  const isNew = view.tasks.length === 0 && next === undefined && view.abroad.length === 0;
  return (
    <>
      <PageHeader title={t('home.title')} detail={shortDate(view.today, language)} actions={add} />
      <SplitPage
        side={<DeskSide view={view} />}
        sideLabel={t('home.departures')}
        flush={view.tasks.length === 0}
      >
        {view.tasks.length > 0 ? (
          <TaskGroups tasks={view.tasks} today={view.today} />
        ) : isNew ? (
          <EmptyState
            title={t('home.emptyTitle')}
            text={t('home.emptyText')}
            actions={
              <>
                <Link to="/people">{t('home.addPeople')}</Link>
                <Link to="/help/$topic" params={{ topic: 'start' }}>
                  {t('home.readStart')}
                </Link>
              </>
            }
          />
        ) : (
          <EmptyState
            title={t('home.quietTitle')}
            text={
              next === undefined
                ? t('home.quietNone')
                : t('home.quietNext', {
                    title: next.title === '' ? t('home.untitled') : next.title,
                    date: shortDate(next.departsOn, language),
                  })
            }
          />
        )}
      </SplitPage>
    </>
  );
}
