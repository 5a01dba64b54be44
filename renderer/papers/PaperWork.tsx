import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '#shared/contract/index.ts';
import type { LetterheadChoice } from '#shared/domain/letters/index.ts';
import type { Signatory } from '#shared/domain/office/index.ts';
import { focusField } from '../basis/index.ts';
import { ErrorNotice, SaveStateText } from '../ui/index.ts';
import { besidePage, headings } from '../ui/styles.ts';
import { PaperActions } from './PaperActions.tsx';
import { PaperFieldsForm } from './PaperFieldsForm.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { PaperStateText } from './PaperState.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { usePaper } from './usePaper.ts';
import { usePaperActions } from './usePaperActions.ts';

const useStyles = makeStyles({
  work: { ...besidePage.work, gridTemplateColumns: 'minmax(280px, 4fr) minmax(320px, 5fr)' },
  column: besidePage.column,
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    padding: '12px 16px 8px',
  },
  title: {
    flexBasis: '100%',
    margin: '0',
    ...headings.section,
  },
  about: {
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  fields: { flexGrow: 1, minHeight: '0', overflowY: 'auto', padding: '0 16px 16px' },
});

/** One paper: its own fields with findings and actions, and the page beside them. */
export function PaperWork(props: {
  dossierId: string;
  view: PaperView;
  signatories: readonly Signatory[];
  letterheads: readonly LetterheadChoice[];
  signatureBox: boolean;
  /** The field to put the cursor into, once; null for none. */
  field: string | null;
  onArrived: () => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const paper = usePaper(props.dossierId, props.view);
  const fields = useRef<HTMLDivElement>(null);
  const { saver, view } = paper;
  const { summary } = view;
  const name = summary.title ?? t(`kindLong.${summary.kind}`);
  const actions = usePaperActions(props.dossierId, paper, name);

  const goToOwn = (path: string) => {
    if (fields.current !== null)
      focusField(fields.current, path.replace(/^(?:fields|paper)\./u, ''));
  };
  const { field: wanted, onArrived } = props;
  useEffect(() => {
    if (wanted === null || fields.current === null) return;
    focusField(fields.current, wanted);
    onArrived();
  }, [wanted, onArrived]);

  return (
    <div className={styles.work}>
      <div className={styles.column}>
        <div className={styles.head}>
          <h2 className={styles.title}>{name}</h2>
          {summary.about.length === 0 ? null : (
            <span className={styles.about}>{summary.about.join(', ')}</span>
          )}
          <PaperStateText state={summary.state} waiting={summary.waiting === true} />
          <SaveStateText {...saver} />
        </div>
        <div className={styles.fields} ref={fields}>
          {saver.error === null ? null : (
            <ErrorNotice error={saver.error} onRetry={() => saver.retry()} />
          )}
          <StaleNotice summary={summary} />
          <PaperFieldsForm
            dossierId={props.dossierId}
            paper={paper}
            name={name}
            signatories={props.signatories}
            letterheads={props.letterheads}
            signatureBox={props.signatureBox}
          />
        </div>
        <PaperActions
          dossierId={props.dossierId}
          paper={paper}
          actions={actions}
          signatureBox={props.signatureBox}
          onOwnField={goToOwn}
        />
      </div>
      <PaperPreview
        dossierId={props.dossierId}
        paperKey={summary.key}
        name={name}
        onSavePdf={() => void actions.savePdf()}
      />
    </div>
  );
}
