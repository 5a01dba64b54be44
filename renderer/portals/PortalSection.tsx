import { Button, Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { FolderArrowRightRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { portalIds, type PortalId } from '#shared/domain/portals/index.ts';
import { useOrpc } from '../app/api.ts';
import { ErrorNotice, SplitPage } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { PortalBody } from './PortalBody.tsx';
import { PortalSide } from './PortalSide.tsx';
import { SavePackDialog } from './SavePackDialog.tsx';

const names: Record<PortalId, string> = { siola: 'SIOLA', simpel: 'SIMPEL', aepsilon: 'AEPSILON' };

const useStyles = makeStyles({
  title: {
    margin: '0 0 4px',
    ...headings.page,
  },
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginBottom: '12px',
  },
  tabs: { flexGrow: 1 },
});

/** The packs for the portals of a dossier: entries to copy, files for the slots, numbers that come back. */
export function PortalSection(props: { dossierId: string }): ReactElement {
  const { t } = useTranslation('portals');
  const styles = useStyles();
  const orpc = useOrpc();
  const [portal, setPortal] = useState<PortalId>('simpel');
  const [saving, setSaving] = useState(false);
  const { dossierId } = props;
  const pack = useQuery(orpc.portals.view.queryOptions({ input: { dossierId, portal } }));
  const view = pack.data?.portal.id === portal ? pack.data : undefined;
  return (
    <SplitPage
      side={view === undefined ? null : <PortalSide dossierId={dossierId} view={view} />}
      sideLabel={t('checkTitle')}
    >
      <h2 className={styles.title}>{t('title')}</h2>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          selectedValue={portal}
          aria-label={t('tabs')}
          onTabSelect={(_, data) => setPortal(data.value as PortalId)}
        >
          {portalIds.map((id) => (
            <Tab key={id} value={id}>
              {names[id]}
            </Tab>
          ))}
        </TabList>
        {view === undefined ? null : (
          <Button
            appearance="primary"
            icon={<FolderArrowRightRegular />}
            onClick={() => setSaving(true)}
          >
            {t('save.button')}
          </Button>
        )}
      </div>
      {pack.error === null ? null : (
        <ErrorNotice error={pack.error} onRetry={() => pack.refetch()} />
      )}
      {view === undefined ? (
        pack.error === null ? (
          <Spinner label={t('loading')} />
        ) : null
      ) : (
        <PortalBody key={portal} dossierId={dossierId} view={view} />
      )}
      {saving && view !== undefined ? (
        <SavePackDialog dossierId={dossierId} view={view} onClose={() => setSaving(false)} />
      ) : null}
    </SplitPage>
  );
}
