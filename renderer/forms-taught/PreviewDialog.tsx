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
import type { TaughtMapping } from '#shared/domain/taughtForms/index.ts';
import { useOrpc } from '../app/api.ts';
import { FindingsList } from '../basis/index.ts';
import { ErrorNotice } from '../ui/index.ts';
import { PagePreview, freshAddress } from '../viewer/index.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(960px, 92vw)', width: '92vw' },
  content: { display: 'flex', flexDirection: 'column', height: '68vh', overflow: 'hidden' },
  findings: { maxHeight: '30%', overflowY: 'auto', flexShrink: '0' },
});

/** The form filled as its mapping stands, with what there is to say about it. */
export function PreviewDialog(props: {
  id: string;
  mapping: TaughtMapping;
  dossierId: string;
  travellerId: string | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['taught', 'common']);
  const styles = useStyles();
  const orpc = useOrpc();
  const { id, mapping, dossierId, travellerId } = props;
  const preview = useQuery(
    orpc.taughtForms.preview.queryOptions({
      input: { id, mapping, dossierId, travellerId },
      ...freshAddress,
      retry: false,
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
          <DialogTitle>{t('preview.title', { name: mapping.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            {preview.isError ? <ErrorNotice error={preview.error} /> : null}
            {preview.isPending ? <Spinner label={t('common:app.loading')} /> : null}
            {preview.data === undefined ? null : (
              <>
                <div className={styles.findings}>
                  <FindingsList
                    findings={preview.data.findings}
                    label={t('preview.findings')}
                    canGo={() => false}
                    onGo={() => undefined}
                  />
                </div>
                <PagePreview
                  source={{ kind: 'pdf', url: preview.data.pdfUrl }}
                  name={mapping.name}
                  fallback={<p>{t('stage.failed')}</p>}
                />
              </>
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
