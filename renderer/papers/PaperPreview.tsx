import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../app/api.ts';
import { ErrorNotice } from '../ui/index.ts';
import { PagePreview } from '../viewer/index.ts';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', minHeight: '0', minWidth: '0' },
  wait: { padding: '24px' },
});

/** The page as it will be printed, made anew after each save. */
export function PaperPreview(props: {
  dossierId: string;
  paperKey: string;
  name: string;
  /** What to do when the page cannot be shown here. */
  onSavePdf: () => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  const styles = useStyles();
  const orpc = useOrpc();
  const preview = useQuery(
    orpc.papers.preview.queryOptions({
      input: { dossierId: props.dossierId, key: props.paperKey },
      staleTime: 0,
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
  const { data } = preview;
  return (
    <section className={styles.place} aria-label={t('preview.title')}>
      {preview.isError ? (
        <ErrorNotice
          error={preview.error}
          title={t('preview.failed')}
          onRetry={() => preview.refetch()}
        />
      ) : null}
      {data === undefined ? (
        preview.isError ? null : (
          <Spinner className={styles.wait} label={t('preview.updating')} />
        )
      ) : (
        <PagePreview
          source={
            data.pdfUrl === null
              ? { kind: 'svg', pages: data.pages }
              : { kind: 'pdf', url: data.pdfUrl }
          }
          name={props.name}
          widthMm={data.widthMm}
          updating={preview.isFetching}
          fallback={
            <>
              <p>{t('preview.savePdfInstead')}</p>
              <Button onClick={props.onSavePdf}>{t('actions.savePdf')}</Button>
            </>
          }
        />
      )}
    </section>
  );
}
