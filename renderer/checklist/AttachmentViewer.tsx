import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#shared/domain/attachments/index.ts';
import { useOrpc } from '../app/api.ts';
import { FileViewer, freshAddress } from '../viewer/index.ts';

/** Shows an attachment inside the window: pages of a PDF, or a picture. */
export function AttachmentViewer(props: {
  attachment: Attachment;
  onClose: () => void;
  onSaveCopy: () => void;
}): ReactElement {
  const { t } = useTranslation('checklist');
  const orpc = useOrpc();
  const { id, fileName } = props.attachment;
  const file = useQuery(
    orpc.checklist.view.queryOptions({ input: { attachmentId: id }, ...freshAddress }),
  );
  return (
    <FileViewer fileName={fileName} file={file} onClose={props.onClose}>
      <Button onClick={props.onSaveCopy}>{t('files.saveCopy')}</Button>
    </FileViewer>
  );
}
