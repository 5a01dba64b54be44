import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  part: {
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& ul': { margin: '0', paddingLeft: '20px' },
  },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** One titled part of an item's panel. */
export function PanelPart(props: { title: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h4 className={styles.title}>{props.title}</h4>
      {props.children}
    </section>
  );
}
