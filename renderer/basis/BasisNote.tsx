import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkStarburstRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/domain/language/index.ts';
import { parseCalendarDate } from '#shared/domain/common/index.ts';
import type { Grade } from '#shared/domain/rules/index.ts';
import { useLanguage } from '../app/language.ts';
import { GradeBadge } from '../ui/index.ts';

const useStyles = makeStyles({
  note: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  line: { margin: '0' },
  quiet: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  ours: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  repealed: { margin: '0', color: tokens.colorStatusWarningForeground3 },
  verified: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    '& svg': { width: '16px', height: '16px', flexShrink: '0' },
  },
});

/** What backs a demand. */
export interface Basis {
  grade: Grade;
  repealed: boolean;
  basis: string;
  source: string;
  /** Undefined where verification is not told, null where nobody verified. */
  verified?: { by: string; on: string } | null;
  /** Whether the office's own word is in force here, in place of the pack's. */
  ours?: boolean;
}

/**
 * Who says so: the instrument, how sure that is in words, where it was read, and who verified it.
 *
 * A guess (grade D) reads as the office's default and a repealed text as repealed, never as law.
 */
export function BasisNote(props: { basis: Basis }): ReactElement {
  const { t } = useTranslation(['checklist', 'explain']);
  const styles = useStyles();
  const language = useLanguage();
  const { grade, repealed, basis, source, verified, ours } = props.basis;
  const verifiedOn = verified ? parseCalendarDate(verified.on) : null;
  return (
    <div className={styles.note}>
      {basis === '' ? (
        <p className={styles.line}>{t('basis.noBasis')}</p>
      ) : (
        <p className={styles.line}>
          {basis}
          {repealed ? ` (${t('basis.repealedShort')})` : ''}
        </p>
      )}
      <GradeBadge grade={grade} withWords />
      <p className={repealed ? styles.repealed : styles.quiet}>
        {repealed ? t('basis.repealed') : t(`basis.says.${grade}`)}
      </p>
      {source === '' ? null : (
        <p className={styles.quiet}>
          {t('basis.source')}: {source}
        </p>
      )}
      {ours === true ? <p className={styles.ours}>{t('explain:panel.ours')}</p> : null}
      {verified === undefined ? null : (
        <span className={styles.verified}>
          {verified === null ? (
            <QuestionCircleRegular aria-hidden />
          ) : (
            <CheckmarkStarburstRegular aria-hidden />
          )}
          {verified === null
            ? t('basis.unverified')
            : t('basis.verified', {
                by: verified.by,
                date: verifiedOn === null ? verified.on : formatDate(verifiedOn, language),
              })}
        </span>
      )}
    </div>
  );
}
