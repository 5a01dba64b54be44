import { makeStyles, tokens } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitPage } from '#renderer/ui/index.ts';
import { headings } from '#renderer/ui/styles.ts';
import type { Finding } from '#shared/domain/rules/index.ts';
import type { sectionStates } from '../model/sectionStates.ts';
import { findingsOf, withoutGaps, type Gap, type PageView } from '../model/sections.ts';
import { CheckAnswers } from '../sections/CheckAnswers.tsx';
import type { EntryProps } from '../sections/dossierSaver.ts';
import { FundingSection } from '../sections/FundingSection.tsx';
import { HistorySection } from '../sections/HistorySection.tsx';
import { ReasoningSection } from '../sections/ReasoningSection.tsx';
import { TravellersSection } from '../sections/TravellersSection.tsx';
import { TripSection } from '../sections/TripSection.tsx';
import { ExplanationPanel } from './ExplanationPanel.tsx';
import { hostedSections } from './hostedSections.ts';

const useStyles = makeStyles({
  title: {
    margin: '0 0 12px',
    ...headings.page,
  },
  text: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  form: { maxWidth: '640px' },
});

function isHosted(view: PageView): view is keyof typeof hostedSections {
  return view in hostedSections;
}

/** The chosen section of a dossier with its explanation; some of them bring their own side. */
export function SectionBody(
  props: EntryProps & {
    view: PageView;
    states: ReturnType<typeof sectionStates>;
    missing: readonly Gap[];
    findings: readonly Finding[] | null;
    outdated: readonly string[];
    today: string;
    onGoToSection: (view: PageView) => void;
    onGoToField: (field: string) => void;
  },
): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const navigate = useNavigate();
  const { view, saver, contradictions } = props;
  const { id } = saver.value;
  if (isHosted(view)) {
    const Hosted = hostedSections[view];
    return (
      <Suspense fallback={null}>
        <Hosted dossierId={id} />
      </Suspense>
    );
  }
  const entry = { saver, contradictions };
  const bodies: Record<typeof view, ReactNode> = {
    trip: <TripSection {...entry} />,
    travellers: (
      <TravellersSection
        {...entry}
        outdated={props.outdated}
        today={props.today}
        onOpenPerson={(personId) => void navigate({ to: '/people/$id', params: { id: personId } })}
      />
    ),
    reasoning: (
      <ReasoningSection {...entry} onGoToTravellers={() => props.onGoToSection('travellers')} />
    ),
    funding: <FundingSection {...entry} />,
    history: <HistorySection dossierId={id} />,
    answers: (
      <CheckAnswers
        dossier={saver.value}
        states={props.states}
        missing={props.missing}
        onGo={props.onGoToField}
      />
    ),
  };
  return (
    <SplitPage
      key={view}
      side={
        view === 'answers' ? null : (
          <ExplanationPanel
            view={view}
            dossier={saver.value}
            findings={
              props.findings === null
                ? null
                : withoutGaps(findingsOf(props.findings, view), props.missing)
            }
            missing={props.missing}
            onGo={props.onGoToField}
          />
        )
      }
      sideLabel={t('explain.label')}
    >
      <h2 className={styles.title}>{t(`section.${view}`)}</h2>
      {view === 'answers' ? <p className={styles.text}>{t('answers.text')}</p> : null}
      <div className={view === 'answers' || view === 'travellers' ? undefined : styles.form}>
        {bodies[view]}
      </div>
    </SplitPage>
  );
}
