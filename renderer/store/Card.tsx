import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { headings } from '../ui/styles.ts';

const useStyles = makeStyles({
  page: {
    height: '100%',
    overflowY: 'auto',
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  card: {
    width: '100%',
    maxWidth: '480px',
    boxSizing: 'border-box',
    padding: '32px',
    margin: '24px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: {
    margin: '0',
    ...headings.page,
  },
});

/** A quiet page with one card in the middle, for what comes before the work. */
export function Card(props: { title: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.page} tabIndex={-1}>
      <div className={styles.card}>
        <h1 className={styles.title}>{props.title}</h1>
        {props.children}
      </div>
    </main>
  );
}
