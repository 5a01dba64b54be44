import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState, type ComponentType, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';
import { PrintersPart } from '../printing/index.ts';
import { SigningPart } from '../signing/index.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PageWait } from '../ui/PageWait.tsx';
import { headings } from '../ui/styles.ts';
import { LintPart } from '../lint/index.ts';
import { useOfficeSaver, type OfficeSaver, type StoredOffice } from './officeSaver.ts';
import { AddressPart } from './parts/AddressPart.tsx';
import { CalendarsPart } from './parts/CalendarsPart.tsx';
import { IdentityPart } from './parts/IdentityPart.tsx';
import { LetterheadPart } from './parts/LetterheadPart.tsx';
import { NumberPart } from './parts/NumberPart.tsx';
import { PaperPart } from './parts/PaperPart.tsx';
import { ProofPart } from './parts/ProofPart.tsx';
import { SamplePart } from './parts/SamplePart.tsx';
import { SecurityPart } from './parts/SecurityPart.tsx';
import { SignatoriesPart } from './parts/SignatoriesPart.tsx';
import { WindowPart } from './parts/WindowPart.tsx';

const parts = {
  identity: IdentityPart,
  address: AddressPart,
  letterhead: LetterheadPart,
  signatories: SignatoriesPart,
  number: NumberPart,
  paper: PaperPart,
  signing: SigningPart,
  printers: PrintersPart,
  check: LintPart,
  proof: ProofPart,
  calendars: CalendarsPart,
  window: WindowPart,
  security: SecurityPart,
  sample: SamplePart,
} as const satisfies Record<string, ComponentType<{ saver: OfficeSaver }>>;
type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as PartName[];

const useStyles = makeStyles({
  page: { display: 'flex', flexGrow: 1, minHeight: '0' },
  tabs: {
    width: '224px',
    flexShrink: '0',
    padding: '12px 8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowY: 'auto',
  },
  // Fluent centres the words of a tab; in a column they begin together.
  tab: { justifyContent: 'flex-start', textAlign: 'left' },
  body: { flexGrow: 1, minWidth: '0', overflowY: 'auto', padding: '20px 24px 40px' },
  title: {
    margin: '0 0 16px',
    ...headings.section,
  },
});

/** Settings of the office, the window and the store. */
export function OfficePage(): ReactElement {
  const { t } = useTranslation(['office', 'common']);
  const { orpc } = useCore();
  const stored = useQuery(orpc.office.get.queryOptions());
  if (stored.data !== undefined) return <Settings stored={stored.data} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <PageWait error={stored.error} onRetry={() => stored.refetch()} />
    </>
  );
}

function Settings({ stored }: { stored: StoredOffice }): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const { api } = useCore();
  const saver = useOfficeSaver(stored);
  const { part: asked } = useSearch({ strict: false });
  const [part, setPart] = useState<PartName>(
    partNames.find((name) => name === asked) ?? 'identity',
  );
  useUndo({
    undo: async () => {
      await saver.flush();
      saver.receive(await api.office.undo());
    },
  });
  const Part: ComponentType<{ saver: OfficeSaver }> = parts[part];
  return (
    <>
      <PageHeader title={t('title')} save={saver} />
      <div className={styles.page}>
        <TabList
          className={styles.tabs}
          vertical
          selectedValue={part}
          onTabSelect={(_, data) => {
            void saver.flush();
            setPart(data.value as PartName);
          }}
        >
          {partNames.map((name) => (
            <Tab key={name} value={name} className={styles.tab}>
              {t(`part.${name}`)}
            </Tab>
          ))}
        </TabList>
        <section className={styles.body} role="tabpanel" aria-label={t(`part.${part}`)}>
          <h2 className={styles.title}>{t(`part.${part}`)}</h2>
          <Part key={part} saver={saver} />
        </section>
      </div>
    </>
  );
}
