import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';

const useStyles = makeStyles({ page: { display: 'block', width: '100%', height: 'auto' } });

/**
 * One page as a picture; the page before stays in view until the new one can be shown.
 *
 * SECURITY: SVG is shown through `<img>`, where neither script nor link in it can run.
 */
export function SvgPage(props: { svg: string; label: string }): ReactElement | null {
  const styles = useStyles();
  const [shown, setShown] = useState<string | null>(null);
  const current = useRef<string | null>(null);
  const { svg } = props;
  useEffect(() => {
    let isLatest = true;
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const picture = new Image();
    picture.src = url;
    const show = () => {
      if (!isLatest) {
        URL.revokeObjectURL(url);
        return;
      }
      const before = current.current;
      current.current = url;
      setShown(url);
      if (before !== null) URL.revokeObjectURL(before);
    };
    picture.decode().then(show, show);
    return () => {
      isLatest = false;
    };
  }, [svg]);
  useEffect(
    () => () => {
      if (current.current !== null) URL.revokeObjectURL(current.current);
      current.current = null;
    },
    [],
  );
  return shown === null ? null : <img className={styles.page} src={shown} alt={props.label} />;
}
