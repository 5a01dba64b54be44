import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode, Ref } from 'react';
import { headings } from '../ui/styles.ts';

const useStyles = makeStyles({
  part: { marginBottom: '20px' },
  title: { margin: '0 0 6px', ...headings.part },
  hint: {
    margin: '0 0 6px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One part of a letter's words under its title. */
export function TitledPart(props: {
  title: string;
  /** How the part is used. */
  hint?: string | undefined;
  /** Where a problem of the part as a whole leads to, as {@link placeKey} names it. */
  place?: string;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <section
      ref={props.ref}
      className={styles.part}
      aria-label={props.title}
      data-place={props.place}
    >
      <h2 className={styles.title}>{props.title}</h2>
      {props.hint === undefined ? null : <p className={styles.hint}>{props.hint}</p>}
      {props.children}
    </section>
  );
}
