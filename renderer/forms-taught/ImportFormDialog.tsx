import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../app/api.ts';
import type { ChosenFile } from '../app/shell.ts';
import { TakeFileDialog, TickField } from '../ui/index.ts';

/** Shows what a form file of another office holds before it is taken. */
export function ImportFormDialog(props: {
  file: ChosenFile;
  onDone: (id: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('taught');
  const { api, orpc } = useCore();
  const [accept, setAccept] = useState(false);
  const { handle, name } = props.file;
  const query = useQuery(
    orpc.taughtForms.previewFile.queryOptions({ input: { handle }, gcTime: 0, retry: false }),
  );
  const preview = query.data;
  const take = async () => {
    if (preview === undefined) return;
    const input = { handle, seal: preview.seal, acceptProtection: accept };
    props.onDone((await api.taughtForms.importFile(input)).id);
  };
  return (
    <TakeFileDialog
      title={t('import.title', { name })}
      isLooking={query.isPending}
      error={query.error}
      confirm={t('import.take')}
      canTake={
        preview !== undefined &&
        preview.unknownFields.length === 0 &&
        (!preview.protected || accept)
      }
      onTake={take}
      onClose={props.onClose}
    >
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
            <>
              <p>{t('protected.text')}</p>
              <TickField label={t('protected.confirm')} checked={accept} onChange={setAccept} />
            </>
          ) : null}
        </>
      )}
    </TakeFileDialog>
  );
}
