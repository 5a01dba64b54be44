import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  hidden: {
    // Fixed, so that it never makes what it stands in longer.
    position: 'fixed',
    top: '0',
    left: '0',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for screen readers about what just changed in a list. */
export function Spoken(props: { children: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.hidden} aria-live="polite">
      {props.children}
    </div>
  );
}
