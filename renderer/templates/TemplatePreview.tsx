import { Dropdown, Option, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/index.ts';
import { PagePreview } from '../viewer/index.ts';
import type { DraftPreview } from './useDraftPreview.ts';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', minHeight: '0', minWidth: '0' },
  bar: { display: 'flex', alignItems: 'center', columnGap: '8px', padding: '6px 8px' },
  choice: { minWidth: '0', flexGrow: 1 },
  old: {
    margin: '0',
    padding: '6px 12px',
    backgroundColor: tokens.colorPaletteYellowBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  wait: { padding: '24px' },
});

/** The letter with a dossier's data as it would be printed now; with mistakes, as it was before them. */
export function TemplatePreview(props: { preview: DraftPreview }): ReactElement {
  const { t } = useTranslation('templates');
  const styles = useStyles();
  const { preview } = props;
  const { pages } = preview;
  return (
    <section className={styles.place} aria-label={t('preview.title')}>
      <div className={styles.bar}>
        <span id="template-dossier">{t('preview.with')}</span>
        <Dropdown
          className={styles.choice}
          aria-labelledby="template-dossier"
          value={preview.dossier?.title ?? t('preview.sample')}
          selectedOptions={[preview.dossier?.id ?? '']}
          onOptionSelect={(_, data) => preview.choose(data.optionValue ?? '')}
        >
          {preview.dossiers.map(({ id, title }) => (
            <Option key={id} value={id} text={title}>
              {title}
            </Option>
          ))}
          <Option value="" text={t('preview.sample')}>
            {t('preview.sample')}
          </Option>
        </Dropdown>
      </div>
      {preview.isOld ? (
        <p className={styles.old} role="status">
          {t('preview.old')}
        </p>
      ) : null}
      {preview.error === null ? null : <ErrorNotice error={preview.error} />}
      {pages === null ? (
        preview.error === null ? (
          <Spinner className={styles.wait} label={t('preview.wait')} />
        ) : null
      ) : (
        <PagePreview
          source={{ kind: 'svg', pages: pages.pages }}
          name={t('preview.title')}
          widthMm={pages.widthMm}
          updating={preview.updating}
          fallback={<p>{t('preview.none')}</p>}
        />
      )}
    </section>
  );
}
