import { Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type PointerEvent,
  type ReactElement,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { TaughtFormView } from '#shared/contract/index.ts';
import type { PlaceRect, TaughtEntry } from '#shared/domain/taughtForms/index.ts';
import { PageTurner, PdfPage, usePdf } from '../viewer/index.ts';
import { isOpen, nudged, type TeachLine } from './model/draft.ts';

const useStyles = makeStyles({
  stage: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '0',
    minWidth: '0',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  scroll: { flexGrow: 1, minHeight: '0', overflow: 'auto', padding: '12px' },
  page: {
    position: 'relative',
    // Paper is white in every theme.
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
    cursor: 'crosshair',
    touchAction: 'none',
  },
  spot: {
    position: 'absolute',
    boxSizing: 'border-box',
    padding: '0',
    border: '1.5px dashed #8a5a00',
    backgroundColor: 'rgba(255, 200, 60, 0.18)',
    cursor: 'pointer',
    ':focus-visible': { outline: '3px solid #0f4c9c', outlineOffset: '1px' },
  },
  mapped: { border: '1.5px solid #0b6a0b', backgroundColor: 'rgba(80, 180, 80, 0.18)' },
  chosen: { border: '2.5px solid #0f4c9c', backgroundColor: 'rgba(40, 110, 220, 0.2)' },
  drawn: {
    position: 'absolute',
    border: '2px dashed #0f4c9c',
    boxSizing: 'border-box',
    pointerEvents: 'none',
  },
});

interface Point {
  x: number;
  y: number;
}

function rectOf(one: Point, two: Point): PlaceRect {
  return {
    x: Math.min(one.x, two.x),
    y: Math.min(one.y, two.y),
    width: Math.abs(one.x - two.x),
    height: Math.abs(one.y - two.y),
  };
}

/** A page of the form with its fields outlined; dragging over the paper makes a place. */
export function PageStage(props: {
  view: TaughtFormView;
  lines: readonly TeachLine[];
  page: number;
  chosenKey: string | null;
  onPage: (page: number) => void;
  onChoose: (key: string) => void;
  onDraw: (rect: PlaceRect) => void;
  onMove: (entry: TaughtEntry, rect: PlaceRect) => void;
}): ReactElement {
  const { t } = useTranslation('taught');
  const styles = useStyles();
  const { view, page } = props;
  const pdf = usePdf(view.pdfUrl);
  const [failed, setFailed] = useState(false);
  const onFailed = useCallback(() => setFailed(true), []);
  const paper = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);
  const { chosenKey } = props;
  const isOpenPdf = pdf.state === 'open';
  useEffect(() => {
    // What was chosen in the list is shown here too.
    const spot = paper.current?.querySelector('[aria-pressed="true"]');
    spot?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosenKey, page, isOpenPdf]);
  const total = view.form.pages.length;
  const size = view.form.pages[page - 1] ?? { width: 595, height: 842 };
  const position = ({ x, y, width, height }: PlaceRect) => ({
    left: `${(x / size.width) * 100}%`,
    top: `${(1 - (y + height) / size.height) * 100}%`,
    width: `${(width / size.width) * 100}%`,
    height: `${(height / size.height) * 100}%`,
  });
  const pointAt = (event: PointerEvent): Point | null => {
    const box = paper.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    return {
      x: ((event.clientX - box.left) / box.width) * size.width,
      y: (1 - (event.clientY - box.top) / box.height) * size.height,
    };
  };
  const spots = props.lines.flatMap((line) => {
    const places =
      line.entry?.target.kind === 'place' ? [line.entry.target] : (line.field?.spots ?? []);
    return places
      .filter((spot) => spot.page === page)
      .map((spot, index) => ({ line, rect: spot.rect, key: `${line.key} ${index}` }));
  });
  return (
    <section className={styles.stage} aria-label={t('stage.label')}>
      <div className={styles.bar} role="toolbar" aria-label={t('stage.label')}>
        <PageTurner
          page={page}
          total={total}
          says={t('stage.page', { page, total })}
          previous={t('stage.previous')}
          next={t('stage.next')}
          onTurn={props.onPage}
        />
        <span>{t('stage.hint')}</span>
      </div>
      <div className={styles.scroll}>
        {failed || pdf.state === 'failed' ? <p>{t('stage.failed')}</p> : null}
        <div
          ref={paper}
          className={styles.page}
          style={{ aspectRatio: `${size.width} / ${size.height}` }}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            if (event.target instanceof Element && event.target.closest('button') !== null) return;
            const from = pointAt(event);
            if (from === null) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrag({ from, to: from });
          }}
          onPointerMove={(event) => {
            const to = drag === null ? null : pointAt(event);
            if (drag !== null && to !== null) setDrag({ ...drag, to });
          }}
          onPointerUp={() => {
            if (drag === null) return;
            const rect = rectOf(drag.from, drag.to);
            setDrag(null);
            // A mere click is no place.
            if (rect.width >= 4 && rect.height >= 4) props.onDraw(rect);
          }}
          onPointerCancel={() => setDrag(null)}
        >
          {pdf.state === 'open' ? (
            <PdfPage
              document={pdf.document}
              number={page}
              label={t('stage.page', { page, total })}
              onFailed={onFailed}
            />
          ) : (
            <Spinner size="small" />
          )}
          {spots.map(({ line, rect, key }) => (
            <button
              key={key}
              type="button"
              className={mergeClasses(
                styles.spot,
                !isOpen(line) && styles.mapped,
                line.key === props.chosenKey && styles.chosen,
              )}
              style={position(rect)}
              aria-label={line.label}
              aria-pressed={line.key === props.chosenKey}
              // The list beside the page is the way for the keyboard; a chosen place is moved here.
              tabIndex={line.key === props.chosenKey ? 0 : -1}
              onClick={() => props.onChoose(line.key)}
              onKeyDown={(event) => {
                const { entry } = line;
                if (entry?.target.kind !== 'place') return;
                const moved = nudged(entry.target, event.key, event);
                if (moved === null) return;
                event.preventDefault();
                props.onMove(entry, moved);
              }}
            />
          ))}
          {drag === null ? null : (
            <div className={styles.drawn} style={position(rectOf(drag.from, drag.to))} />
          )}
        </div>
      </div>
    </section>
  );
}
