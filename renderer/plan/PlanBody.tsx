import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PrintRegular, SaveRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '#shared/contract/index.ts';
import { planChart, planGroups } from '#shared/domain/plan/index.ts';
import { headings } from '../ui/styles.ts';
import { PlanChartView } from './PlanChartView.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanGrounds } from './PlanGrounds.tsx';
import { PlanTable } from './PlanTable.tsx';
import { usePlanPaper } from './usePlanPaper.ts';
import { usePlanWords } from './usePlanWords.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', marginBottom: '4px' },
  title: {
    flexGrow: 1,
    margin: '0',
    ...headings.page,
  },
  intro: {
    margin: '0 0 12px',
    maxWidth: '900px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  notice: { marginBottom: '12px' },
});

/** The backward calendar once it is read. */
export function PlanBody(props: { dossierId: string; view: PlanView }): ReactElement {
  const { t } = useTranslation('plan');
  const styles = useStyles();
  const navigate = useNavigate();
  const { plan, names } = props.view;
  const words = usePlanWords(names);
  const groups = useMemo(() => planGroups(plan), [plan]);
  const chart = useMemo(() => planChart(plan, groups), [plan, groups]);
  const paper = usePlanPaper(props.dossierId);
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <Button
          icon={<PrintRegular />}
          disabled={paper.busy !== null}
          onClick={() => void paper.print()}
        >
          {t('print')}
        </Button>
        <Button
          icon={<SaveRegular />}
          disabled={paper.busy !== null}
          onClick={() => void paper.savePdf()}
        >
          {t('savePdf')}
        </Button>
      </div>
      <p className={styles.intro}>{t('intro')}</p>
      {plan.departsOn === null ? (
        <MessageBar className={styles.notice} intent="info">
          <MessageBarBody>{t('noDeparture')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {plan.missingYears.length === 0 ? null : (
        <MessageBar className={styles.notice} intent="warning" layout="multiline">
          <MessageBarBody>
            {t('missingYears', {
              count: plan.missingYears.length,
              years: plan.missingYears.join(', '),
            })}{' '}
            <Link
              as="button"
              onClick={() => void navigate({ to: '/office', search: { part: 'calendars' } })}
            >
              {t('goCalendars')}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      <PlanFacts plan={plan} groups={groups} words={words} />
      <PlanChartView plan={plan} chart={chart} groups={groups} words={words} />
      <PlanTable plan={plan} groups={groups} words={words} />
      <PlanGrounds plan={plan} />
    </>
  );
}
