import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stages, type Stage } from '#shared/domain/tracking/index.ts';
import { cutLine } from '../../ui/styles.ts';

const useStyles = makeStyles({
  stage: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: '0' },
  bar: {
    flexShrink: 0,
    width: '28px',
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  fill: { display: 'block', height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  refused: { backgroundColor: tokens.colorPaletteRedBackground3 },
  word: cutLine,
});

const way: readonly Stage[] = stages.filter((stage) => stage !== 'refused');

/** Stage of a dossier as a word with a small bar of how far along the way it is. */
export function StageWord(props: { stage: Stage }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const place = way.indexOf(props.stage);
  const share = place < 0 ? 100 : Math.round(((place + 1) / way.length) * 100);
  return (
    <span className={styles.stage}>
      <span className={styles.bar} aria-hidden="true">
        <span
          className={mergeClasses(styles.fill, place < 0 && styles.refused)}
          style={{ width: `${String(share)}%` }}
        />
      </span>
      <span className={styles.word}>{t(`stage.${props.stage}`)}</span>
    </span>
  );
}
