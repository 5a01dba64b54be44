import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingsList, type ShownFinding } from '#renderer/basis/index.ts';
import { GradeBadge } from '#renderer/ui/index.ts';
import { headings } from '#renderer/ui/styles.ts';
import type { Finding, Grade } from '#shared/domain/rules/index.ts';
import { gapOwner } from '../model/gapOwner.ts';
import { sectionOfField, type Dossier, type EntrySection } from '#shared/domain/dossiers/index.ts';
import type { Gap, PageView } from '../model/sections.ts';

const useStyles = makeStyles({
  part: { marginBottom: '20px' },
  title: {
    margin: '0 0 4px',
    ...headings.group,
    color: tokens.colorNeutralForeground3,
  },
  text: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  basis: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  list: { margin: '0', paddingLeft: '16px', '& button': { minHeight: '24px' } },
});

/**
 * How sure the basis of each section's request is.
 * Source: reference/pdln.md SET-05 (grade A) and SD-01 (grade C where the circular's text was transcribed).
 */
const grades: Record<EntrySection, Grade> = {
  trip: 'A',
  travellers: 'A',
  reasoning: 'C',
  funding: 'A',
};

function shownFinding({ severity, message, field, ...rest }: Finding): ShownFinding {
  const { grade, repealed, basis, source } = rest;
  // A finding about the entries alone has no law behind it, and none is shown.
  return grade === null
    ? { severity, message, field }
    : { severity, message, field, basis: { grade, repealed, basis, source } };
}

function isEntry(view: PageView): view is EntrySection {
  return view in grades;
}

/** The right side of a dossier: what a section is for, why it is asked, what is wrong or missing in it. */
export function ExplanationPanel(props: {
  view: 'history' | EntrySection;
  dossier: Dossier;
  findings: readonly Finding[] | null;
  missing: readonly Gap[];
  onGo: (field: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const { view, findings, dossier } = props;
  const entry = isEntry(view) ? view : null;
  const missing = entry === null ? [] : props.missing.filter(({ section }) => section === entry);
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.title}>{t('explain.forWhat')}</h2>
        <p className={styles.text}>{t(`explain.${view}.forWhat`)}</p>
      </section>
      {entry === null || (entry === 'reasoning' && dossier.track !== 'official') ? null : (
        <section className={styles.part}>
          <h2 className={styles.title}>{t('explain.why')}</h2>
          <p className={styles.text}>{t(`explain.${entry}.why`)}</p>
          <div className={styles.basis}>
            <GradeBadge grade={grades[entry]} />
            <span>{t(`explain.${entry}.basis`)}</span>
          </div>
        </section>
      )}
      {findings === null || (findings.length === 0 && entry === null) ? null : (
        <section className={styles.part}>
          <h2 className={styles.title}>{t('explain.findings')}</h2>
          {findings.length === 0 ? (
            <p className={styles.text}>{t('explain.noFindings')}</p>
          ) : (
            <FindingsList
              label={t('explain.findings')}
              findings={findings.map(shownFinding)}
              canGo={(field) => sectionOfField(field) !== null}
              onGo={props.onGo}
            />
          )}
        </section>
      )}
      {entry === null ? null : (
        <section className={styles.part}>
          <h2 className={styles.title}>{t('explain.missing')}</h2>
          {missing.length === 0 ? (
            <p className={styles.text}>{t('explain.nothingMissing')}</p>
          ) : (
            <ul className={styles.list}>
              {missing.map((gap) => {
                const owner = gapOwner(dossier, gap.field);
                const what = t(`gap.${gap.key}`);
                return (
                  <li key={gap.field}>
                    <Link onClick={() => props.onGo(gap.field)}>
                      {owner === null ? what : t('gap.of', { what, whom: owner })}
                    </Link>
                  </li>
                );
              })}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
