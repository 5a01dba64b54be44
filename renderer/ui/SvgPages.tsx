import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactElement } from 'react';

const useStyles = makeStyles({
  pages: { display: 'flex', flexDirection: 'column', rowGap: '16px', alignItems: 'center' },
  page: {
    width: '100%',
    height: 'auto',
    display: 'block',
    // Paper is white in every theme.
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/**
 * Pages of a letter as pictures.
 *
 * SECURITY: SVG is shown through `<img>`, where neither script nor link in it can run.
 */
export function SvgPages(props: {
  pages: readonly string[];
  /** Describes one page for screen readers. */
  describe: (page: number, of: number) => string;
}): ReactElement {
  const styles = useStyles();
  const { pages } = props;
  const urls = useMemo(
    () => pages.map((page) => URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' }))),
    [pages],
  );
  useEffect(
    () => () => {
      for (const url of urls) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return (
    <div className={styles.pages}>
      {urls.map((url, index) => (
        <img
          key={url}
          className={styles.page}
          src={url}
          alt={props.describe(index + 1, urls.length)}
        />
      ))}
    </div>
  );
}
