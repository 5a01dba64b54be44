import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  keys: { display: 'inline-flex', columnGap: '4px' },
  key: {
    padding: '0 5px',
    minWidth: '10px',
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A shortcut as keys: `Ctrl K`. */
export function KeyHint(props: { keys: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.keys}>
      {props.keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
