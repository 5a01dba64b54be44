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
import { useOrpc } from '../app/api.ts';
import { ErrorNotice } from '../ui/index.ts';
import { PagePreview } from '../viewer/index.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(960px, 92vw)', width: '92vw' },
  content: { display: 'flex', flexDirection: 'column', height: '68vh', overflow: 'hidden' },
  picture: { flexGrow: 1, minHeight: '0', maxWidth: '100%', objectFit: 'contain' },
});

/** Shows the paper with which the office verified a rule. */
export function ScanViewer(props: {
  rule: string;
  fileName: string;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['checklist', 'common']);
  const styles = useStyles();
  const orpc = useOrpc();
  const file = useQuery(
    orpc.rules.viewScan.queryOptions({
      input: { rule: props.rule },
      // The address lives only a while: ask for a new one each time.
      gcTime: 0,
      staleTime: Infinity,
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{props.fileName}</DialogTitle>
          <DialogContent className={styles.content}>
            {file.isError ? (
              <ErrorNotice error={file.error} onRetry={() => file.refetch()} />
            ) : null}
            {file.isPending ? <Spinner label={t('common:app.loading')} /> : null}
            {file.data === undefined ? null : file.data.mime === 'application/pdf' ? (
              <PagePreview
                source={{ kind: 'pdf', url: file.data.url }}
                name={props.fileName}
                fallback={<p>{t('viewer.failed')}</p>}
              />
            ) : (
              <img className={styles.picture} src={file.data.url} alt={props.fileName} />
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onClose}>
              {t('common:action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
