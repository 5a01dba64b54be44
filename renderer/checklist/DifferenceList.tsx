import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ChecklistDifference,
  ChecklistItem,
  Finding,
  ItemAspect,
  ItemChange,
} from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { useRuleText } from '../basis/index.ts';
import { shortDate } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';

const useStyles = makeStyles({
  title: {
    margin: '16px 0 4px',
    ...headings.part,
  },
  list: { margin: '0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

const dates: readonly ItemAspect[] = ['plan', 'minimum'];

/** What differs between two checklists, in words: papers, dates, findings, steps. */
export function DifferenceList(props: {
  difference: ChecklistDifference;
  /** Name of a traveller by id. */
  nameOf: (traveller: string) => string;
}): ReactElement {
  const { t } = useTranslation('explain');
  const styles = useStyles();
  const language = useLanguage();
  const text = useRuleText();
  const { items, findings, steps } = props.difference;
  const named = (item: ChecklistItem): string =>
    item.traveller === null
      ? text.label(item)
      : t('difference.forPerson', { item: text.label(item), name: props.nameOf(item.traveller) });
  const day = (date: string | null) =>
    date === null ? t('difference.nothing') : shortDate(date, language);
  const isMove = ({ aspects }: ItemChange) => aspects.every((aspect) => dates.includes(aspect));
  const change = ({ before, after, aspects }: ItemChange) => (
    <li key={after.key}>
      {named(after)}
      {aspects.map((aspect) => (
        <AspectLine key={aspect} aspect={aspect} before={before} after={after} day={day} />
      ))}
    </li>
  );
  const finding = (one: Finding, index: number) => (
    <li key={`${index} ${one.rule}`}>{text.message(one.message)}</li>
  );
  const stepName = (key: string, agency: string) => {
    const [, traveller] = key.split('@');
    return traveller === undefined
      ? text.agency(agency)
      : t('difference.forPerson', { item: text.agency(agency), name: props.nameOf(traveller) });
  };
  const stepCount = steps.appear.length + steps.vanish.length + steps.moved.length;
  const section = (title: string, entries: readonly ReactNode[]) =>
    entries.length === 0 ? null : (
      <section>
        <h4 className={styles.title}>{title}</h4>
        <ul className={styles.list}>{entries}</ul>
      </section>
    );
  const changed = items.changed.filter((pair) => !isMove(pair));
  const moved = items.changed.filter(isMove);
  const count = (list: readonly unknown[]) => ({ count: list.length });
  return (
    <>
      {section(
        t('difference.appear', count(items.appear)),
        items.appear.map((item) => (
          <li key={item.key}>
            {named(item)}
            <span className={styles.detail}>{item.because.map(text.because).join('; ')}</span>
          </li>
        )),
      )}
      {section(
        t('difference.vanish', count(items.vanish)),
        items.vanish.map((item) => <li key={item.key}>{named(item)}</li>),
      )}
      {section(t('difference.come', count(findings.come)), findings.come.map(finding))}
      {section(t('difference.go', count(findings.go)), findings.go.map(finding))}
      {section(
        t('difference.findingChanged', count(findings.changed)),
        findings.changed.map(({ after }, index) => finding(after, index)),
      )}
      {section(t('difference.changed', count(changed)), changed.map(change))}
      {section(t('difference.steps', { count: stepCount }), [
        ...steps.appear.map(({ key, agency, due }) => (
          <li key={key}>
            {stepName(key, agency)}
            <span className={styles.detail}>
              {t('difference.stepNew')} · {day(due.plan)}
            </span>
          </li>
        )),
        ...steps.vanish.map(({ key, agency }) => (
          <li key={key}>
            {stepName(key, agency)}
            <span className={styles.detail}>{t('difference.stepGone')}</span>
          </li>
        )),
        ...steps.moved.map(({ before, after }) => (
          <li key={after.key}>
            {stepName(after.key, after.agency)}
            {(['plan', 'minimum'] as const)
              .filter((which) => before.due[which] !== after.due[which])
              .map((which) => (
                <span key={which} className={styles.detail}>
                  {t(`difference.aspect.${which}`)}:{' '}
                  {t('difference.fromTo', {
                    from: day(before.due[which]),
                    to: day(after.due[which]),
                  })}
                </span>
              ))}
          </li>
        )),
      ])}
      {section(t('difference.moved', count(moved)), moved.map(change))}
    </>
  );
}

/** In what one paper differs, from what to what. */
function AspectLine(props: {
  aspect: ItemAspect;
  before: ChecklistItem;
  after: ChecklistItem;
  day: (date: string | null) => string;
}): ReactElement {
  const { t } = useTranslation(['explain', 'rules', 'checklist']);
  const styles = useStyles();
  const { aspect, before, after, day } = props;
  const said = (item: ChecklistItem): string => {
    switch (aspect) {
      case 'state':
        return t(`rules:states.${item.state}`);
      case 'plan':
        return day(item.due.plan);
      case 'minimum':
        return day(item.due.minimum);
      case 'evidence':
        return `${item.basis === '' ? t('checklist:basis.noBasis') : item.basis} (${item.grade})`;
      case 'content':
        return '';
    }
  };
  const [from, to] = [said(before), said(after)];
  return (
    <span className={styles.detail}>
      {t(`difference.aspect.${aspect}`)}
      {from === to ? '' : `: ${t('difference.fromTo', { from, to })}`}
    </span>
  );
}
