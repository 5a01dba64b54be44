import { makeStyles } from '@fluentui/react-components';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, type ReactElement } from 'react';
import { paintPage } from './pdf.ts';

const useStyles = makeStyles({ page: { display: 'block', width: '100%', height: 'auto' } });

/** One page of a PDF, as wide as its place. */
export function PdfPage(props: {
  document: PDFDocumentProxy;
  number: number;
  label: string;
  onFailed: () => void;
}): ReactElement {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { document, number, onFailed } = props;
  useEffect(() => {
    const element = canvas.current;
    const place = element?.parentElement;
    if (element === null || place === null || place === undefined) return undefined;
    let painting: { stop: () => void } | null = null;
    let paintedWidth = 0;
    const paint = () => {
      const width = place.clientWidth;
      if (width === 0 || Math.abs(width - paintedWidth) < 2) return;
      paintedWidth = width;
      painting?.stop();
      const next = paintPage(document, number, element, width);
      next.done.catch(onFailed);
      painting = next;
    };
    const observer = new ResizeObserver(paint);
    observer.observe(place);
    return () => {
      observer.disconnect();
      painting?.stop();
    };
  }, [document, number, onFailed]);
  return <canvas ref={canvas} className={styles.page} role="img" aria-label={props.label} />;
}
