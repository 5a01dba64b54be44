import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { layout } from './theme.ts';
import { headings } from './styles.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, ${layout.formWidth}) minmax(0, ${layout.explanationWidth})`,
    columnGap: '32px',
    alignItems: 'start',
    '@media (max-width: 1099px)': { gridTemplateColumns: `minmax(0, ${layout.formWidth})` },
  },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px', minWidth: '0' },
  aside: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    paddingTop: '4px',
    '& p': { margin: '0 0 8px' },
  },
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px 16px',
    alignItems: 'flex-start',
    '& > *': { flex: '1 1 160px', minWidth: '0' },
  },
  short: { '& > *': { flex: '1 1 96px' } },
  title: {
    margin: '8px 0 0',
    ...headings.section,
  },
  nested: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** A form in one column. */
export function Form(props: { children: ReactNode; label?: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.form} role="group" aria-label={props.label}>
      {props.children}
    </div>
  );
}

/** Heading of a group of rows; nested under a heading of its own, a smaller one. */
export function FormTitle(props: { children: ReactNode; nested?: boolean }): ReactElement {
  const styles = useStyles();
  return props.nested === true ? (
    <h3 className={mergeClasses(styles.title, styles.nested)}>{props.children}</h3>
  ) : (
    <h2 className={styles.title}>{props.children}</h2>
  );
}

/** Fields with their explanation beside them, not under. */
export function FormRow(props: { children: ReactNode; aside?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.fields}>{props.children}</div>
      {props.aside === undefined ? null : <div className={styles.aside}>{props.aside}</div>}
    </div>
  );
}

/** Short fields next to each other, wrapping when there is no room; `short` ones hold a number. */
export function FieldPair(props: { children: ReactNode; short?: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.pair, props.short === true && styles.short)}>
      {props.children}
    </div>
  );
}
