import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaughtMapping } from '#shared/domain/taughtForms/index.ts';
import { useOrpc } from '../app/api.ts';
import { FindingsList } from '../basis/index.ts';
import { FileViewer, freshAddress } from '../viewer/index.ts';

/** The form filled as its mapping stands, with what there is to say about it. */
export function PreviewDialog(props: {
  id: string;
  mapping: TaughtMapping;
  dossierId: string;
  travellerId: string | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('taught');
  const orpc = useOrpc();
  const { id, mapping, dossierId, travellerId } = props;
  const preview = useQuery(
    orpc.taughtForms.preview.queryOptions({
      input: { id, mapping, dossierId, travellerId },
      ...freshAddress,
      retry: false,
      select: ({ pdfUrl, findings }) => ({ url: pdfUrl, mime: 'application/pdf', findings }),
    }),
  );
  const findings = preview.data?.findings ?? [];
  return (
    <FileViewer
      fileName={t('preview.title', { name: mapping.name })}
      file={preview}
      onClose={props.onClose}
      notes={
        findings.length === 0 ? undefined : (
          <FindingsList
            findings={findings}
            label={t('preview.findings')}
            canGo={() => false}
            onGo={() => undefined}
          />
        )
      }
    />
  );
}
