import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkStarburstRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, ItemDemand, ItemExplanation } from '#shared/domain/rules/index.ts';
import { useOrpc } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { useRuleText } from '../basis/index.ts';
import { ErrorNotice, GradeBadge, shortDate } from '../ui/index.ts';
import { DueAnswer } from './DueAnswer.tsx';
import { PanelPart } from './PanelPart.tsx';
import { SourceList } from './SourceList.tsx';
import { WhatExactly } from './WhatExactly.tsx';

const useStyles = makeStyles({
  line: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  quiet: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  repealed: { margin: '4px 0 0', color: tokens.colorStatusWarningForeground3 },
  ours: { margin: '4px 0 0' },
  verified: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '6px',
    marginTop: '6px',
    '& svg': { width: '16px', height: '16px', flexShrink: '0', marginTop: '2px' },
  },
  demands: { listStyleType: 'none', '& > li': { marginBottom: '6px' } },
});

/** The five answers about an item: why me, says who, how sure, by when, what exactly. */
export function ItemAnswers(props: {
  dossierId: string;
  item: ChecklistItem;
  today: string;
  /** Leads to the paper that Muhibah makes; null for papers of others. */
  onMake: (() => void) | null;
}): ReactElement {
  const { t } = useTranslation(['explain', 'checklist']);
  const styles = useStyles();
  const text = useRuleText();
  const orpc = useOrpc();
  const { dossierId, item } = props;
  const query = useQuery(
    orpc.checklist.explain.queryOptions({ input: { dossierId, item: item.key } }),
  );
  const explanation = query.data ?? null;
  const everywhere = item.because.every(({ key }) => key === 'because.always');
  const note = text.note(item);
  return (
    <>
      <PanelPart title={t('panel.whyMe')}>
        {everywhere ? (
          <p className={styles.line}>{t('panel.forEvery')}</p>
        ) : (
          <>
            <p className={styles.line}>{t('panel.whyMeText')}</p>
            <ul>
              {item.because.map((clause, index) => (
                <li key={`${index} ${clause.key}`}>{text.because(clause)}</li>
              ))}
            </ul>
          </>
        )}
      </PanelPart>
      <PanelPart title={t('panel.saysWho')}>
        <SaysWho item={item} explanation={explanation} />
        {note === '' ? null : <p className={styles.quiet}>{note}</p>}
      </PanelPart>
      <PanelPart title={t('panel.howSure')}>
        <HowSure item={item} />
      </PanelPart>
      <PanelPart title={t('panel.byWhen')}>
        <DueAnswer item={item} today={props.today} explanation={explanation} />
      </PanelPart>
      <PanelPart title={t('panel.whatExactly')}>
        <WhatExactly item={item} explanation={explanation} onMake={props.onMake} />
      </PanelPart>
      {query.error === null ? null : (
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      )}
    </>
  );
}

/** The basis with where it was read; every rule by name when several ask. */
function SaysWho(props: {
  item: ChecklistItem;
  explanation: ItemExplanation | null;
}): ReactElement {
  const { t } = useTranslation(['explain', 'checklist']);
  const styles = useStyles();
  const { item, explanation } = props;
  const demands = explanation?.demands ?? [];
  if (demands.length > 1) {
    return (
      <>
        <p className={styles.line}>{t('panel.otherRules', { count: demands.length })}</p>
        <ul className={styles.demands}>
          {demands.map((demand) => (
            <li key={demand.rule}>
              <BasisLine demand={demand} named />
              <SourceList sources={demand.sources} />
            </li>
          ))}
        </ul>
      </>
    );
  }
  const [only] = demands;
  return (
    <>
      <BasisLine demand={only ?? item} />
      {only === undefined ? null : only.sources.length === 0 ? (
        <p className={styles.quiet}>{t('panel.noSource')}</p>
      ) : (
        <SourceList sources={only.sources} />
      )}
    </>
  );
}

function BasisLine(props: {
  demand: Pick<ItemDemand, 'basis' | 'repealed' | 'grade'> & Partial<ItemDemand>;
  /** Says which rule and how sure, where several stand together. */
  named?: boolean;
}): ReactElement {
  const { t } = useTranslation(['explain', 'checklist']);
  const styles = useStyles();
  const language = useLanguage();
  const { basis, repealed, grade, label = '', labelEn = '' } = props.demand;
  const name = language === 'en' ? labelEn : label;
  return (
    <p className={styles.line}>
      {basis === '' ? t('checklist:basis.noBasis') : basis}
      {repealed && !basis.includes('dicabut') ? ` (${t('checklist:basis.repealedShort')})` : ''}
      {props.named === true ? ` — ${name} (${t('panel.grade', { grade })})` : ''}
    </p>
  );
}

/** How sure that is: the grade in words, whether the text still holds, and the office's own check. */
function HowSure(props: { item: ChecklistItem }): ReactElement {
  const { t } = useTranslation(['explain', 'checklist']);
  const styles = useStyles();
  const language = useLanguage();
  const { grade, repealed, verified, ours } = props.item;
  return (
    <>
      <GradeBadge grade={grade} withWords />
      <p className={repealed ? styles.repealed : styles.quiet}>
        {repealed ? t('checklist:basis.repealed') : t(`checklist:basis.says.${grade}`)}
      </p>
      {ours ? <p className={styles.ours}>{t('panel.ours')}</p> : null}
      <span className={styles.verified}>
        {verified === null ? (
          <QuestionCircleRegular aria-hidden />
        ) : (
          <CheckmarkStarburstRegular aria-hidden />
        )}
        {verified === null
          ? t('checklist:basis.unverified')
          : t('panel.verifiedBy', {
              by: verified.by,
              date: shortDate(verified.on, language),
              paper: verified.paper,
            })}
      </span>
    </>
  );
}
