import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { layout } from './theme.ts';
import { focusInside } from './styles.ts';

const useStyles = makeStyles({
  split: { display: 'flex', flexGrow: 1, minHeight: '0', minWidth: '0' },
  main: {
    // Holds what its content places absolutely, which would otherwise make the window scroll.
    position: 'relative',
    flexGrow: 1,
    minWidth: '0',
    overflowY: 'auto',
    ...focusInside,
  },
  padded: { padding: `16px ${layout.pagePadding} 32px` },
  side: {
    width: layout.sidePanelWidth,
    flexShrink: '0',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '16px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ...focusInside,
  },
});

/** Work on the left that scrolls on its own, and a side of explanation or preview on the right. */
export function SplitPage(props: {
  children: ReactNode;
  label?: string;
  side?: ReactNode;
  sideLabel?: string;
  /** Without padding, for tables that reach the edge. */
  flush?: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.split}>
      {/* What scrolls can be scrolled by keyboard. */}
      <div
        className={mergeClasses(styles.main, props.flush !== true && styles.padded)}
        role="group"
        tabIndex={0}
        {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      >
        {props.children}
      </div>
      {props.side === undefined || props.side === null ? null : (
        <aside className={styles.side} aria-label={props.sideLabel} tabIndex={0}>
          {props.side}
        </aside>
      )}
    </div>
  );
}
