import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  group: { border: '0', margin: '0', padding: '0', minWidth: '0' },
  legend: { padding: '0', marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Fields of a paper that belong together: what they are called and how they are used. */
export function FieldGroup(props: {
  label: string;
  hint: string;
  /** Path that findings lead to. */
  field?: string;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} data-field={props.field}>
      <legend className={styles.legend}>{props.label}</legend>
      <p className={styles.hint}>{props.hint}</p>
      {props.children}
    </fieldset>
  );
}
