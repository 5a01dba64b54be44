import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../app/api.ts';
import type { ChosenFile } from '../app/shell.ts';
import { ErrorNotice, TickField } from '../ui/index.ts';

/** Shows what a form file of another office holds before it is taken. */
export function ImportFormDialog(props: {
  file: ChosenFile;
  onDone: (id: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['taught', 'common']);
  const { api, orpc } = useCore();
  const [accept, setAccept] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { handle, name } = props.file;
  const query = useQuery(
    orpc.taughtForms.previewFile.queryOptions({ input: { handle }, gcTime: 0, retry: false }),
  );
  const preview = query.data;
  const error: unknown = failure ?? query.error;
  const isReady =
    preview !== undefined && preview.unknownFields.length === 0 && (!preview.protected || accept);
  const take = async (seal: string) => {
    setBusy(true);
    try {
      const input = { handle, seal, acceptProtection: accept };
      props.onDone((await api.taughtForms.importFile(input)).id);
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('import.title', { name })}</DialogTitle>
          <DialogContent>
            {error === null ? null : <ErrorNotice error={error} />}
            {query.isPending ? <Spinner label={t('common:app.loading')} /> : null}
            {preview === undefined ? null : (
              <>
                <p>
                  {preview.name} · {t('list.pages', { count: preview.pages })} ·{' '}
                  {t('list.mapped', { count: preview.mapped })}
                </p>
                <p>
                  {t(`applies.${preview.applies.to}`)} · {t(`per.${preview.per}`)}
                </p>
                {preview.present === null ? null : (
                  <p>{t('import.present', { name: preview.present.name })}</p>
                )}
                {preview.unknownFields.length === 0 ? null : (
                  <p>{t('import.unknown', { fields: preview.unknownFields.join(', ') })}</p>
                )}
                {preview.protected ? (
                  <TickField label={t('protected.confirm')} checked={accept} onChange={setAccept} />
                ) : null}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{t('common:action.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!isReady || busy}
              onClick={() => {
                if (isReady && !busy) void take(preview.seal);
              }}
            >
              {t('import.take')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
