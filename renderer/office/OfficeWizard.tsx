import { Button, ProgressBar, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ComponentType, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState, useCore } from '../app/api.ts';
import { CloseGuard } from '../app/frame/CloseGuard.tsx';
import { ConnectionNotice } from '../app/frame/ConnectionNotice.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { SaveStateText } from '../ui/SaveStateText.tsx';
import { focusInside, headings } from '../ui/styles.ts';
import { useOfficeSaver, type OfficeSaver, type StoredOffice } from './officeSaver.ts';
import { AddressPart } from './parts/AddressPart.tsx';
import { IdentityPart } from './parts/IdentityPart.tsx';
import { LetterheadPart } from './parts/LetterheadPart.tsx';
import { NumberPart } from './parts/NumberPart.tsx';
import { PaperPart } from './parts/PaperPart.tsx';
import { ProofPart } from './parts/ProofPart.tsx';
import { SignatoriesPart } from './parts/SignatoriesPart.tsx';

const steps = [
  { name: 'identity', Part: IdentityPart },
  { name: 'address', Part: AddressPart },
  { name: 'letterhead', Part: LetterheadPart },
  { name: 'signatories', Part: SignatoriesPart },
  { name: 'number', Part: NumberPart },
  { name: 'paper', Part: PaperPart },
  { name: 'proof', Part: ProofPart },
] as const satisfies { name: string; Part: ComponentType<{ saver: OfficeSaver }> }[];

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    padding: '16px 32px 12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: '0',
    ...headings.page,
  },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: '16px' },
  body: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: '24px 32px',
    ...focusInside,
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '12px 32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

/** Sets up the office in short steps, each of which can be left for later. */
export function OfficeWizard(): ReactElement {
  const { t } = useTranslation();
  const { orpc } = useCore();
  const stored = useQuery(orpc.office.get.queryOptions());
  if (stored.error !== null && stored.data === undefined) {
    return <ErrorNotice error={stored.error} onRetry={() => stored.refetch()} />;
  }
  return stored.data === undefined ? (
    <Spinner label={t('app.loading')} />
  ) : (
    <Steps stored={stored.data} />
  );
}

function Steps({ stored }: { stored: StoredOffice }): ReactElement {
  const { t } = useTranslation(['office', 'common']);
  const styles = useStyles();
  const { orpc, api, connection } = useCore();
  const state = useConnectionState();
  const queryClient = useQueryClient();
  const saver = useOfficeSaver(stored);
  const [place, setPlace] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  // Each step begins at its own top, for the keyboard and for those who listen.
  useEffect(() => body.current?.focus(), [place]);
  const finish = useMutation({
    mutationFn: async () => {
      saver.change({ setUp: true });
      await saver.flush();
      return api.store.status();
    },
    onSuccess: (status) => queryClient.setQueryData(orpc.store.status.queryKey(), status),
  });
  const step = steps[place] ?? steps[0];
  const isLast = place === steps.length - 1;
  const go = (by: number) => {
    void saver.flush();
    setPlace(place + by);
  };
  const name = t(`part.${step.name}`);
  return (
    <main className={styles.page}>
      <CloseGuard />
      <ConnectionNotice state={state} incident={connection.incident} />
      <header className={styles.head}>
        <div className={styles.line}>
          <h1 className={styles.title}>{t('wizard.title')}</h1>
          <SaveStateText {...saver} />
        </div>
        <Text role="status">
          {t('wizard.progress', { step: place + 1, total: steps.length, name })}
        </Text>
        <ProgressBar
          value={(place + 1) / steps.length}
          thickness="large"
          aria-label={t('wizard.steps')}
        />
      </header>
      <div
        className={styles.body}
        key={step.name}
        ref={body}
        role="group"
        aria-label={name}
        tabIndex={-1}
      >
        {saver.error === null ? null : (
          <ErrorNotice error={saver.error} title={t('common:save.failed')} onRetry={saver.retry} />
        )}
        {finish.error === null ? null : <ErrorNotice error={finish.error} />}
        <step.Part saver={saver} />
      </div>
      <footer className={styles.foot}>
        <Button disabled={place === 0} onClick={() => go(-1)}>
          {t('common:action.back')}
        </Button>
        {isLast ? (
          <Button appearance="primary" disabled={finish.isPending} onClick={() => finish.mutate()}>
            {finish.isPending ? t('wizard.finishing') : t('wizard.finish')}
          </Button>
        ) : (
          <>
            <Button appearance="primary" onClick={() => go(1)}>
              {t('common:action.next')}
            </Button>
            <Button appearance="subtle" onClick={() => go(1)}>
              {t('common:action.skip')}
            </Button>
          </>
        )}
        <Text size={200} className={styles.hint}>
          {t('wizard.skipHint')}
        </Text>
      </footer>
    </main>
  );
}
