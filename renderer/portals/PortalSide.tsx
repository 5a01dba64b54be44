import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, EyeRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalView } from '#shared/contract/index.ts';
import { GradeBadge, shortDate } from '../ui/index.ts';
import { headings } from '../ui/styles.ts';
import { useLanguage } from '../app/language.ts';
import { ReferenceList } from './ReferenceList.tsx';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  heading: {
    margin: '0 0 6px',
    ...headings.part,
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '5px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& svg': { width: '16px', height: '16px', marginTop: '2px' },
  },
  about: { display: 'block', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  state: { fontWeight: tokens.fontWeightSemibold },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  look: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

const icons = { ok: CheckmarkCircleFilled, look: EyeRegular, problem: ErrorCircleFilled } as const;

/** Beside the entries: the numbers that come back, and what the portal will not check. */
export function PortalSide(props: { dossierId: string; view: PortalView }): ReactElement {
  const { t } = useTranslation('portals');
  const styles = useStyles();
  const language = useLanguage();
  const { view } = props;
  // What a line is about ends with a calendar date where there is one, for example a passport's last day.
  const withDate = (words: string) =>
    words.replace(/\d{4}-\d{2}-\d{2}$/u, (date) => shortDate(date, language));
  return (
    <div className={styles.side}>
      <section>
        <h3 className={styles.heading}>{t('numbersTitle')}</h3>
        <ReferenceList key={view.portal.id} dossierId={props.dossierId} view={view} />
      </section>
      <section>
        <h3 className={styles.heading}>{t('checkTitle')}</h3>
        <ul className={styles.list}>
          {view.preflight.map((line) => {
            const Icon = icons[line.state];
            return (
              <li key={line.id} className={styles.line}>
                <Icon className={styles[line.state]} aria-hidden />
                <span>
                  <span className={mergeClasses(styles.state, styles[line.state])}>
                    {t(`state.${line.state}`)}:{' '}
                  </span>
                  {language === 'en' ? line.textEn : line.text}
                  {line.about.length === 0 ? null : (
                    <span className={styles.about}>{line.about.map(withDate).join('; ')}</span>
                  )}
                </span>
                <GradeBadge grade={line.grade} />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
