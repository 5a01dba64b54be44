import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PagePreview } from './PagePreview.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(960px, 92vw)', width: '92vw' },
  content: { display: 'flex', flexDirection: 'column', height: '68vh', overflow: 'hidden' },
  picture: { flexGrow: 1, minHeight: '0', maxWidth: '100%', objectFit: 'contain' },
  notes: { maxHeight: '30%', overflowY: 'auto', flexShrink: '0' },
  title: { overflowWrap: 'anywhere' },
});

/** How a file's address is asked for: it lives only a while, so that each viewing needs a new one. */
export const freshAddress = { gcTime: 0, staleTime: Infinity } as const;

/** Shows a kept file inside the window: pages of a PDF, or a picture. */
export function FileViewer(props: {
  fileName: string;
  file: UseQueryResult<{ url: string; mime: string }, unknown>;
  onClose: () => void;
  /** What there is to say about the file, above its pages. */
  notes?: ReactNode;
  /** What else can be done with the file, beside the button that closes. */
  children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation(['checklist', 'common']);
  const styles = useStyles();
  const { file, fileName } = props;
  return (
    <DialogFrame
      title={fileName}
      surfaceClass={styles.surface}
      titleClass={styles.title}
      contentClass={styles.content}
      onClose={props.onClose}
      actions={
        <>
          {props.children}
          <Button appearance="primary" onClick={props.onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
    >
      {file.isError ? <ErrorNotice error={file.error} onRetry={() => file.refetch()} /> : null}
      {file.isPending ? <Spinner label={t('common:app.loading')} /> : null}
      {file.data === undefined || props.notes === undefined ? null : (
        <div className={styles.notes}>{props.notes}</div>
      )}
      {file.data === undefined ? null : file.data.mime === 'application/pdf' ? (
        <PagePreview
          source={{ kind: 'pdf', url: file.data.url }}
          name={fileName}
          fallback={<p>{t('viewer.failed')}</p>}
        />
      ) : (
        <img className={styles.picture} src={file.data.url} alt={fileName} />
      )}
    </DialogFrame>
  );
}
