import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade } from '#shared/domain/rules/index.ts';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '20px',
    height: '20px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // How sure is told by the line as well as by the letter: law is solid, a guess is dashed.
  A: { border: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
  D: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  words: { display: 'inline-flex', alignItems: 'center', columnGap: '8px' },
});

/** How sure a basis is, as a letter; in words for screen readers and, with `withWords`, for everyone. */
export function GradeBadge(props: { grade: Grade; withWords?: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const meaning = t(`grade.${props.grade}`);
  const letter = mergeClasses(
    styles.badge,
    props.grade === 'A' && styles.A,
    props.grade === 'D' && styles.D,
  );
  if (props.withWords === true) {
    return (
      <span className={styles.words}>
        <span className={letter} aria-hidden>
          {props.grade}
        </span>
        <span>{t('grade.label', { grade: props.grade, meaning })}</span>
      </span>
    );
  }
  const label = t('grade.label', { grade: props.grade, meaning });
  return (
    <Tooltip content={label} relationship="label">
      <span className={letter} role="img">
        {props.grade}
      </span>
    </Tooltip>
  );
}
