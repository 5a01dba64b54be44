import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { headings } from './styles.ts';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    maxWidth: '480px',
    padding: '24px 20px',
  },
  inForm: { padding: '4px 0' },
  title: {
    margin: '0',
    ...headings.section,
  },
  text: { margin: '0', color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    columnGap: '16px',
    marginTop: '8px',
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});

/** What a list says when nothing is in it: what belongs here and how to begin. */
export function EmptyState(props: {
  title: string;
  text?: string;
  actions?: ReactNode;
  /** Among the fields of a form: without the room that an empty page has. */
  inForm?: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.empty, props.inForm === true && styles.inForm)}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.text === undefined ? null : <p className={styles.text}>{props.text}</p>}
      {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
