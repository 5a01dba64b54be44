import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleHalfFillRegular } from '@fluentui/react-icons';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/language.ts';
import { TaskState } from '#renderer/ui/index.ts';
import { headings } from '#renderer/ui/styles.ts';
import type { Dossier } from '#shared/domain/dossiers/index.ts';
import { countryName } from '#shared/domain/language/index.ts';
import { answersOf } from '../model/answers.ts';
import type { sectionStates } from '../model/sectionStates.ts';
import type { Gap } from '../model/sections.ts';

const useStyles = makeStyles({
  page: { maxWidth: '860px' },
  status: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    margin: '0 0 8px',
    '& svg': { width: '20px', height: '20px' },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorBrandForeground1 },
  head: { display: 'flex', alignItems: 'center', columnGap: '12px', margin: '20px 0 4px' },
  title: {
    margin: '0',
    ...headings.section,
  },
  list: { margin: '0' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, 220px) minmax(0, 1fr) auto',
    columnGap: '16px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0', overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  line: { margin: '0' },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  change: { margin: '0' },
});

/** Periksa jawaban: every entry on one page, each with the way to change it. */
export function CheckAnswers(props: {
  dossier: Dossier;
  states: ReturnType<typeof sectionStates>;
  missing: readonly Gap[];
  onGo: (field: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { t, i18n } = useTranslation(['dossiers', 'common', 'people', 'rules']);
  const language = useLanguage();
  const groups = useMemo(() => {
    // The summary asks for texts by names that it builds from the data; a unit test knows them all.
    const say = i18n.getFixedT(language, ['dossiers', 'common', 'people', 'rules']) as unknown as (
      key: string,
      params?: Record<string, string>,
    ) => string;
    return answersOf(props.dossier, language, say, (code) => countryName(code, language));
  }, [props.dossier, language, i18n]);
  const count = props.missing.length;
  return (
    <div className={styles.page}>
      <p className={styles.status}>
        <span className={count === 0 ? styles.done : styles.open}>
          {count === 0 ? (
            <CheckmarkCircleFilled aria-hidden />
          ) : (
            <CircleHalfFillRegular aria-hidden />
          )}
        </span>
        {count === 0 ? t('answers.complete') : t('answers.missing', { count })}
      </p>
      {groups.map(({ section, answers }) => (
        <section key={section} aria-label={t(`section.${section}`)}>
          <div className={styles.head}>
            <h3 className={styles.title}>{t(`section.${section}`)}</h3>
            <TaskState state={props.states[section].state} />
          </div>
          <dl className={styles.list}>
            {answers.map(({ label, value, field }) => (
              <div key={field} className={styles.row}>
                <dt className={styles.label}>{label}</dt>
                <dd className={styles.value}>
                  {value.length === 0 ? (
                    <span className={styles.empty}>{t('answers.empty')}</span>
                  ) : (
                    value.map((line, index) => (
                      <p key={`${String(index)} ${line}`} className={styles.line}>
                        {line}
                      </p>
                    ))
                  )}
                </dd>
                <dd className={styles.change}>
                  <Link
                    aria-label={t('answers.changeOf', { field: label })}
                    onClick={() => props.onGo(field)}
                  >
                    {t('answers.change')}
                  </Link>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
