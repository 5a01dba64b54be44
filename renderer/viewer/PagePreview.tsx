import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { PageFitRegular, ZoomInRegular } from '@fluentui/react-icons';
import {
  useCallback,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { focusInside } from '../ui/styles.ts';
import { PageTurner } from './PageTurner.tsx';
import { PdfPage } from './PdfPage.tsx';
import { SvgPage } from './SvgPage.tsx';
import { usePdf } from './usePdf.ts';

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '0',
    minWidth: '0',
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    minHeight: '36px',
    boxSizing: 'border-box',
    whiteSpace: 'nowrap',
    '& > button': { flexShrink: '0' },
  },
  // That it is being made anew comes and goes: the page below must not move for it.
  room: { flexGrow: 1, minWidth: '0', display: 'inline-flex', overflow: 'hidden' },
  scroll: {
    flexGrow: 1,
    minHeight: '0',
    overflow: 'auto',
    padding: '12px',
    ...focusInside,
  },
  page: {
    margin: '0 auto',
    // Paper is white in every theme.
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
    minHeight: '120px',
  },
  message: { padding: '16px' },
});

/** What is shown: pages of a letter as SVG, or a published PDF. */
export type PreviewSource =
  { kind: 'svg'; pages: readonly string[] } | { kind: 'pdf'; url: string };

/** Pages one at a time, as wide as the place or in true size. */
export function PagePreview(props: {
  source: PreviewSource;
  /** Name of the document for screen readers. */
  name: string;
  /** Width of the paper in millimetres, for true size; without it only fitting is offered. */
  widthMm?: number;
  updating?: boolean;
  /** Shown when a PDF cannot be painted. */
  fallback: ReactNode;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const { source, name, widthMm } = props;
  const pdf = usePdf(source.kind === 'pdf' ? source.url : null);
  const [wanted, setWanted] = useState(1);
  const [zoom, setZoom] = useState<'fit' | 'actual'>('fit');
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  const url = source.kind === 'pdf' ? source.url : null;
  // The document before stays until the next is open, and ends with it: its failure is not the next one's.
  const painted = pdf.state === 'open' ? pdf.url : url;
  const onFailed = useCallback(() => setFailedUrl(painted), [painted]);

  const total =
    source.kind === 'svg' ? source.pages.length : pdf.state === 'open' ? pdf.document.numPages : 0;
  const page = Math.min(wanted, Math.max(total, 1));
  const failed = source.kind === 'pdf' && (pdf.state === 'failed' || failedUrl === source.url);
  const label = t('preview.pageAlt', { page, total, paper: name });
  const turn = (by: -1 | 1) => setWanted(Math.min(Math.max(page + by, 1), Math.max(total, 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
    event.preventDefault();
    turn(event.key === 'PageDown' ? 1 : -1);
  };

  return (
    <div className={styles.preview}>
      <div className={styles.bar} role="toolbar" aria-label={t('preview.title')}>
        <PageTurner
          page={page}
          total={total}
          says={total === 0 ? '' : t('preview.page', { page, total })}
          previous={t('preview.previous')}
          next={t('preview.next')}
          onTurn={setWanted}
        />
        <span className={styles.room}>
          {props.updating === true ? (
            <Spinner size="extra-tiny" labelPosition="after" label={t('preview.updating')} />
          ) : null}
        </span>
        {widthMm === undefined ? null : (
          <Button
            size="small"
            appearance="subtle"
            icon={zoom === 'fit' ? <ZoomInRegular /> : <PageFitRegular />}
            onClick={() => setZoom(zoom === 'fit' ? 'actual' : 'fit')}
          >
            {zoom === 'fit' ? t('preview.actual') : t('preview.fit')}
          </Button>
        )}
      </div>
      {failed ? (
        <div className={styles.message}>{props.fallback}</div>
      ) : (
        // A place that scrolls is reached by keyboard, so it takes the focus.
        <section className={styles.scroll} aria-label={name} tabIndex={0} onKeyDown={onKeyDown}>
          <div
            className={styles.page}
            style={zoom === 'actual' && widthMm !== undefined ? { width: `${widthMm}mm` } : {}}
          >
            {source.kind === 'svg' ? (
              source.pages[page - 1] === undefined ? null : (
                <SvgPage svg={source.pages[page - 1] ?? ''} label={label} />
              )
            ) : pdf.state === 'open' ? (
              <PdfPage document={pdf.document} number={page} label={label} onFailed={onFailed} />
            ) : (
              <Spinner size="small" label={t('preview.updating')} />
            )}
          </div>
        </section>
      )}
    </div>
  );
}
