import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letterhead } from '#shared/domain/office/index.ts';

const useStyles = makeStyles({
  // Paper is white with black ink in every theme.
  paper: {
    maxWidth: '640px',
    boxSizing: 'border-box',
    padding: '20px 24px 28px',
    backgroundColor: '#ffffff',
    color: '#000000',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow2,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '16px', minHeight: '48px' },
  logo: { width: '56px', maxHeight: '72px', objectFit: 'contain', flexShrink: '0' },
  lines: { flexGrow: 1, textAlign: 'center', fontFamily: 'Arial, Arimo, sans-serif' },
  line: { lineHeight: 1.25, overflowWrap: 'anywhere' },
  bold: { fontWeight: 700 },
  rule: { marginTop: '8px', border: '0', height: '0' },
  single: { borderTop: '1px solid #000000' },
  double: { borderTop: '4px double #000000' },
  thick: { borderTop: '3px solid #000000' },
  none: { display: 'none' },
});

/** The letterhead about as it prints; the proof shows it exactly. */
export function LetterheadPreview(props: {
  letterhead: Letterhead;
  logo: string | null;
}): ReactElement {
  const { t } = useTranslation('office');
  const styles = useStyles();
  const { letterhead, logo } = props;
  return (
    <section className={styles.paper} aria-label={t('letterhead.preview')}>
      <div className={styles.head}>
        {logo === null ? null : (
          <img className={styles.logo} src={logo} alt={t('letterhead.logoAlt')} />
        )}
        <div className={styles.lines}>
          {letterhead.lines.map((line, index) => (
            <div
              key={index}
              className={mergeClasses(styles.line, line.bold && styles.bold)}
              style={{ fontSize: `${line.sizePt}pt` }}
            >
              {line.text}
            </div>
          ))}
        </div>
      </div>
      <hr className={mergeClasses(styles.rule, styles[letterhead.rule])} />
    </section>
  );
}
