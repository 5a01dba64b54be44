import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { headings } from '../ui/styles.ts';

const useStyles = makeStyles({
  part: {
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& ul': { margin: '0', paddingLeft: '20px' },
  },
  title: {
    margin: '0 0 4px',
    ...headings.part,
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
