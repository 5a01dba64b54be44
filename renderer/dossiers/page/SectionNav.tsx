import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskState } from '#renderer/ui/index.ts';
import { focusInside } from '#renderer/ui/styles.ts';
import type { sectionStates } from '../model/sectionStates.ts';
import { sectionKeys, type PageView } from '../model/sections.ts';

const useStyles = makeStyles({
  nav: {
    width: '236px',
    flexShrink: '0',
    overflowX: 'hidden',
    overflowY: 'auto',
    padding: '12px 8px',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // Letters need the room for their page: on small screens names fold away and stay in the labels.
  compact: {
    '@media (max-width: 1599px)': {
      width: '72px',
      // Out of sight but not out of the link's name.
      '& [data-wide]': {
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
      },
    },
  },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  link: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '36px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    position: 'relative',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ...focusInside,
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
  number: {
    width: '20px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { flexGrow: 1, minWidth: '0' },
  count: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The sections of a dossier with their honest states. */
export function SectionNav(props: {
  dossierId: string;
  current: PageView;
  states: ReturnType<typeof sectionStates>;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  return (
    <nav
      className={mergeClasses(styles.nav, props.current === 'papers' && styles.compact)}
      aria-label={t('section.label')}
    >
      <ol className={styles.list}>
        {sectionKeys.map((key, index) => {
          const section =
            key === 'history' || key === 'plan' || key === 'portal' ? null : props.states[key];
          const isCurrent = key === props.current;
          return (
            <li key={key}>
              <Link
                to="/dossiers/$id/$section"
                params={{ id: props.dossierId, section: key }}
                className={mergeClasses(styles.link, isCurrent && styles.current)}
                title={t(`section.${key}`)}
                aria-current={isCurrent ? 'page' : undefined}
              >
                <span className={styles.number} aria-hidden="true">
                  {index + 1}
                </span>
                <span className={styles.name} data-wide>
                  {t(`section.${key}`)}
                </span>
                {section === null || section.count === null ? null : (
                  <span className={styles.count} data-wide>
                    {t('section.count', section.count)}
                  </span>
                )}
                {section === null ? null : <TaskState state={section.state} iconOnly />}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
