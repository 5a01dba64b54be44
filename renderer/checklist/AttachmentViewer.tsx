import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  makeStyles,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#shared/domain/attachments/index.ts';
import { useOrpc } from '../app/api.ts';
import { ErrorNotice } from '../ui/index.ts';
import { PagePreview } from '../viewer/index.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(960px, 92vw)', width: '92vw' },
  content: { display: 'flex', flexDirection: 'column', height: '68vh', overflow: 'hidden' },
  picture: {
    flexGrow: 1,
    minHeight: '0',
    maxWidth: '100%',
    objectFit: 'contain',
  },
  title: { overflowWrap: 'anywhere' },
});

/** Shows an attachment inside the window: pages of a PDF, or a picture. */
export function AttachmentViewer(props: {
  attachment: Attachment;
  onClose: () => void;
  onSaveCopy: () => void;
}): ReactElement {
  const { t } = useTranslation(['checklist', 'common']);
  const styles = useStyles();
  const orpc = useOrpc();
  const { attachment } = props;
  const file = useQuery(
    orpc.checklist.view.queryOptions({
      input: { attachmentId: attachment.id },
      // The address lives only a while: ask for a new one each time.
      gcTime: 0,
      staleTime: Infinity,
    }),
  );
  const failed = <p>{t('viewer.failed')}</p>;
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{attachment.fileName}</DialogTitle>
          <DialogContent className={styles.content}>
            {file.isError ? (
              <ErrorNotice error={file.error} onRetry={() => file.refetch()} />
            ) : null}
            {file.isPending ? <Spinner label={t('common:app.loading')} /> : null}
            {file.data === undefined ? null : file.data.mime === 'application/pdf' ? (
              <PagePreview
                source={{ kind: 'pdf', url: file.data.url }}
                name={attachment.fileName}
                fallback={failed}
              />
            ) : (
              <img className={styles.picture} src={file.data.url} alt={attachment.fileName} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onSaveCopy}>{t('files.saveCopy')}</Button>
            <Button appearance="primary" onClick={props.onClose}>
              {t('common:action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
