import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceLine } from './model/difference.ts';

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  line: { padding: '2px 8px', margin: '2px 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  removed: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'line-through',
  },
  added: { backgroundColor: tokens.colorPaletteGreenBackground1 },
});

/** What was taken out and what was put in, without what stayed. */
export function Difference(props: { lines: readonly DifferenceLine[] }): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const changed = props.lines.filter((line) => line.kind !== 'same');
  if (changed.length === 0) return <p>{t('difference.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('difference.title')}>
      {changed.map((line, index) => (
        // The same words may be taken out and put in more than once.
        <li
          key={index}
          className={mergeClasses(
            styles.line,
            line.kind === 'removed' ? styles.removed : styles.added,
          )}
        >
          {line.kind === 'removed' ? (
            <del aria-label={`${t('difference.removed')}: ${line.text}`}>− {line.text}</del>
          ) : (
            <ins aria-label={`${t('difference.added')}: ${line.text}`}>+ {line.text}</ins>
          )}
        </li>
      ))}
    </ul>
  );
}
