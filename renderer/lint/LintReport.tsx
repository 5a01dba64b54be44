import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LintFinding } from '#shared/domain/lint/index.ts';
import { useOrpc } from '../app/api.ts';
import {
  FindingsList,
  placeOfField,
  useGoToField,
  usePaperName,
  type ShownFinding,
} from '../basis/index.ts';
import { headings } from '../ui/styles.ts';
import { countBySeverity, groupFindings, sameFindings } from './model.ts';

const useStyles = makeStyles({
  counts: { margin: '0 0 8px', fontWeight: tokens.fontWeightSemibold },
  heading: {
    margin: '12px 0 4px',
    ...headings.part,
  },
  list: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What the check before printing found, the paper at hand first. */
export function LintReport(props: {
  dossierId: string;
  findings: readonly LintFinding[];
  /** The paper at hand, or null for all alike. */
  paperKey: string | null;
  /** Called after the way to a field was taken. */
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation('lint');
  const styles = useStyles();
  const orpc = useOrpc();
  const goTo = useGoToField(props.dossierId);
  const paperName = usePaperName();
  const papers = useQuery(orpc.papers.list.queryOptions({ input: { dossierId: props.dossierId } }));
  const { findings, paperKey } = props;
  const nameOf = (key: string): string => {
    const paper = papers.data?.find((other) => other.key === key);
    return paper === undefined ? key : paperName(paper);
  };
  const placeOf = ({ papers: keys }: LintFinding): string =>
    keys.length === 0 ? t('whole') : keys.map(nameOf).join('; ');
  // What is said of many papers is read once, with the way into each of them.
  const shownOnce = (group: readonly LintFinding[]): ShownFinding => {
    const [first] = group;
    if (first === undefined) throw new Error('A group of findings has at least one.');
    const { severity, message, field } = first;
    return group.length === 1
      ? { severity, message, field, about: t('about', { papers: placeOf(first) }) }
      : {
          severity,
          message,
          field: null,
          about: t('aboutMany', { count: group.length }),
          places: group.map((finding) => ({ name: placeOf(finding), field: finding.field })),
        };
  };
  if (findings.length === 0) return <p role="status">{t('clean')}</p>;
  const counts = countBySeverity(findings);
  const words = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => t(`count.${severity}`, { count: counts[severity] }));
  const groups = groupFindings(findings, paperKey);
  return (
    <div>
      <p className={styles.counts} role="status">
        {words.join(', ')}
      </p>
      {groups.map(({ name, findings: shown }) => (
        <section key={name}>
          {name === 'all' ? null : <h3 className={styles.heading}>{t(name)}</h3>}
          <div className={styles.list}>
            <FindingsList
              label={name === 'all' ? t('listLabel') : t(name)}
              findings={sameFindings(shown).map(shownOnce)}
              canGo={(field) => placeOfField(field) !== null}
              onGo={(field) => {
                props.onLeave();
                goTo(field);
              }}
            />
          </div>
        </section>
      ))}
    </div>
  );
}
